// SPDX-License-Identifier: BSD-2-Clause
// IPC-010..019: handles in messages: as many as were sent and in their order, all or none, with no more rights than the
// sender chose, and what happens when there is no room.
#include "../script/script.h"

#include <probe/probe.h>

namespace {

using namespace mica;
using namespace mica::script;
using abi::Call;
using abi::EndpointRight;
using abi::Right;

constexpr std::uint32_t all = abi::all_rights;
constexpr abi::RightBits call_right = abi::bits(EndpointRight::call);

void handles() {
    Endpoint& endpoint = world::make_endpoint();
    Endpoint& sent = world::make_endpoint();
    Process& server = make_process();
    Process& client = make_process();
    world::give(server, endpoint.object);
    world::give(client, endpoint.object);
    world::give(client, sent.object);
    world::give(client, sent.object, call_right | abi::bits(Right::duplicate));
    start(server,
          {call(Call::recv, 3).with(Part::handles, "four.handles"),
           read(buffer_handle(0, 0)).with(Part::word0, "four.number"),
           read(buffer_handle(0, 1)).with(Part::word0, "four.number"),
           read(buffer_handle(0, 2)).with(Part::word0, "four.number"),
           read(buffer_handle(0, 3)).with(Part::word0, "four.number"), call(Call::notify, 4, 0).as("all.notify"),
           call(Call::notify, 5, 0).as("call_only.notify"),
           call(Call::handle_copy, 0, 5, all).as("call_only.duplicate"), call(Call::notify, 6, 0).as("none.notify"),
           call(Call::reply_recv, 3).with(Part::handles, "one.handles"),
           read(buffer_handle(0, 1)).with(Part::word0, "one.next_slot"),
           call(Call::process_status).with(Part::word2, "server.handles"), finish()},
          20);
    start(client,
          {take_along(1, 0, 4), take_along(1, 1, 4, call_right), take_along(1, 2, 4, 0), take_along(1, 3, 4),
           message(Call::call, 3, 0, 4), take_along(1, 2, 99), message(Call::call, 3, 0, 4).as("third_is_bad"),
           take_along(1, 2, 5), message(Call::call, 3, 0, 3).as("no_grant"), message(Call::call, 3, 0, 5).as("five"),
           call(Call::process_status).with(Part::word2, "client.handles"), message(Call::call, 3, 0, 1)},
          10);
    run();
}

/// A token may not travel: its server may be asked for the answer, but nobody else.
void tokens_stay() {
    Endpoint& endpoint = world::make_endpoint();
    Endpoint& other = world::make_endpoint();
    Process& server = make_process();
    Process& client = make_process();
    Process& friendly = make_process();
    world::give(server, endpoint.object);
    world::give(server, other.object);
    world::give(server, friendly.object);
    world::give(friendly, other.object);
    world::give(client, endpoint.object);
    start(server,
          {call(Call::recv, 3), call(Call::handle_copy).as("set_aside"), take_along(0, 0, 6),
           message(Call::call, 4, 0, 1).as("send_token"), call(Call::handle_copy, 5, 6, all).as("grant_token"),
           call(Call::reply, 6, 5).as("reply")},
          20);
    start(friendly, {call(Call::recv, 3), deed(Deed::rest)}, 21);
    start(client, {call(Call::call, 3).as("answer").with(Part::word0, "answer.word"), finish()}, 10);
    run();
}

/// The receiver's table has two free slots.
void full_table() {
    Endpoint& endpoint = world::make_endpoint();
    Process& server = make_process();
    Process& client = make_process();
    world::give(server, endpoint.object);
    world::give(client, endpoint.object);
    while (server.handles.has_room(3)) { world::give(server, endpoint.object); }
    while (client.handles.has_room(2)) { world::give(client, endpoint.object); }
    start(server,
          {call(Call::recv, 3).with(Part::handles, "fits.handles"), call(Call::handle_copy).as("set_aside_full"),
           call(Call::process_status).with(Part::word2, "server.handles"), take_along(0, 0, 3), take_along(0, 1, 3),
           message(Call::reply, 0, 0, 2).as("reply_too_many"), message(Call::reply, 0, 0, 1).as("reply_fits"),
           call(Call::recv, 3), message(Call::reply, 0, 0, 1).as("reply_full"),
           call(Call::reply, 0, 77).as("reply_plain")},
          20);
    start(client,
          {take_along(1, 0, 3), take_along(1, 1, 3), take_along(1, 2, 3), message(Call::call, 3, 0, 3).as("three"),
           message(Call::call, 3, 0, 2).as("two").with(Part::handles, "two.answer_handles"),
           call(Call::call, 3).as("last").with(Part::word0, "last.word"), call(Call::endpoint_create).as("create_full"),
           finish()},
          10);
    run();
}

/// Both have unmapped their buffer pages: the nucleus reaches the frames all the same.
void without_buffers() {
    Endpoint& endpoint = world::make_endpoint();
    Process& server = make_process();
    Process& client = make_process();
    world::give(server, endpoint.object);
    world::give(client, endpoint.object);
    constexpr std::uint32_t length = abi::message_words;
    start(server,
          {write(buffer_word(0, 63), 1), message(Call::recv, 3, 0, 0).with(Part::length, "message.length"),
           read(buffer_word(0, 63)).with(Part::word0, "message.last_word"),
           call(Call::memory_unmap, 0, buffer_word(0, 0), 1).as("unmap"), message(Call::reply_recv, 3, length, 0),
           message(Call::reply_recv, 3, length, 0), message(Call::reply, 0, length, 0)},
          20);
    start(client,
          {write(buffer_word(1, 63), 6363), message(Call::call, 3, length, 0).with(Part::length, "answer.length"),
           read(buffer_word(1, 63)).with(Part::word0, "answer.last_word"),
           call(Call::memory_unmap, 0, buffer_word(1, 0), 1), message(Call::call, 3, length, 0).as("unmapped.call"),
           call(Call::memory_create, 0, 0, 1),
           call(Call::memory_map, 0, 4, buffer_word(1, 0), 1, 0, abi::bits(abi::MemoryRight::write)),
           message(Call::call, 3, length, 0).as("other_page.call"),
           read(buffer_word(1, 63)).with(Part::word0, "other_page.last_word"), finish()},
          10);
    run();
}

[[gnu::section(".probes"), gnu::used]] alignas(probe::Entry) const probe::Entry entries[]{
    {"ipc_handles", probe::Stage::threads, handles},
    {"ipc_tokens_stay", probe::Stage::threads, tokens_stay},
    {"ipc_without_buffers", probe::Stage::threads, without_buffers},
    {"ipc_full_table", probe::Stage::threads, full_table}};

} // namespace
