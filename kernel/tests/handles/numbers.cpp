// SPDX-License-Identifier: BSD-2-Clause
// CAP-012..019: numbers that name nothing, numbers that are used again, handles given to others, and what ends when the
// last handle goes.
#include "../script/script.h"

#include <nucleus/capabilities/objects.h>
#include <probe/probe.h>

namespace {

using namespace mica;
using namespace mica::script;
using abi::Call;
using abi::EndpointRight;
using abi::MemoryRight;

constexpr std::uint32_t all = abi::all_rights;
constexpr std::uint32_t readable = abi::bits(MemoryRight::read);
constexpr std::uint32_t writable = abi::bits(MemoryRight::write);
constexpr std::uint32_t free_page = world::free_address;

void numbers() {
    Process& process = make_process();
    start(process,
          {call(Call::notify, 3).as("forged"),
           call(Call::call, 511).as("forged"),
           call(Call::recv, 512).as("forged"),
           call(Call::reply_recv, 0x8000).as("forged"),
           call(Call::destroy, 0xFFFF).as("forged"),
           call(Call::handle_copy, 0, 77).as("forged"),
           call(Call::handle_copy, 0, 0x1'0001).as("forged"),
           call(Call::memory_map, 0, 0xFFFF'FFFF, free_page, 1, 0, readable).as("forged"),
           call(Call::irq_ack, 99).as("forged"),
           control(0, abi::ThreadOperation::suspend).as("forged"),
           call(Call::endpoint_create).with(Part::badge, "made"),
           call(Call::endpoint_create).with(Part::badge, "made"),
           call(Call::endpoint_create).with(Part::badge, "made"),
           call(Call::handle_close, 4),
           call(Call::memory_create, 0, 0, 1).with(Part::badge, "made_again"),
           call(Call::notify, 4, 1).as("other_kind_now"),
           call(Call::notify, 5, 1).as("still_itself"),
           call(Call::process_status).with(Part::word2, "handles.open"),
           call(Call::handle_close, 3),
           call(Call::handle_close, 4),
           call(Call::handle_close, 5),
           call(Call::process_status).with(Part::word2, "handles.closed"),
           finish()},
          10);
    run();
}

/// The owner gives the other process an endpoint with a badge and fewer rights, and memory to read.
void grants() {
    Process& owner = make_process();
    Process& other = make_process();
    world::give(owner, other.object);
    world::give(owner, world::make_endpoint().object);
    start(owner,
          {call(Call::endpoint_create), call(Call::memory_create, 0, 0, 1),
           call(Call::memory_map, 0, 6, free_page, 1, 0, writable), write(free_page, 4242),
           call(Call::handle_copy, 3, 5, abi::bits(EndpointRight::call), 6).with(Part::badge, "granted.number"),
           call(Call::handle_copy, 3, 6, readable).with(Part::badge, "granted.number"),
           call(Call::process_status).with(Part::word2, "owner.handles"),
           call(Call::process_status, 3).with(Part::word2, "other.handles"),
           call(Call::recv, 5).with(Part::badge, "call.badge"), call(Call::handle_close, 6), call(Call::reply, 0, 9),
           sleep(3, 4), call(Call::destroy, 5)},
          20);
    start(other,
          {call(Call::call, 3, 1).as("call"), call(Call::recv, 3).as("call_only.recv"),
           call(Call::handle_copy, 0, 3, all).as("call_only.copy"),
           call(Call::memory_map, 0, 4, free_page, 1, 0, writable).as("read_only.map_writable"),
           call(Call::memory_map, 0, 4, free_page, 1, 0, readable).as("read_only.map"),
           read(free_page).with(Part::word0, "read_only.word"), call(Call::call, 3, 2).as("revoked"),
           call(Call::call, 3, 3).as("after_revoked"), finish()},
          10);
    run();
}

/// A view of memory has the rights of its source, lives on its own, and is another name for the same frames.
void views() {
    Process& process = make_process();
    capabilities::Object* const memory = capabilities::make_memory(process, 4);
    world::give(process, *memory);
    world::give(process, *memory, readable);
    capabilities::release(*memory);
    start(process,
          {call(Call::memory_create, 3, 1, 2).as("part"), call(Call::memory_create, 4, 0, 4).as("weak"),
           call(Call::memory_map, 0, 6, free_page, 1, 0, writable).as("weak.map_writable"),
           call(Call::memory_create, 3, 4, 1).as("behind_the_end"),
           call(Call::memory_create, 3, 3, 2).as("over_the_end"),
           call(Call::memory_create, 3, 0xFFFF'FFFF, 2).as("wrapping"),
           call(Call::memory_create, 3, 0, 0).as("nothing"), call(Call::memory_map, 0, 5, free_page, 2, 0, writable),
           write(free_page, 71), call(Call::memory_map, 0, 3, free_page + 0x4000, 4, 0, readable),
           read(free_page + 0x5000).with(Part::word0, "seen_through_whole"), call(Call::handle_close, 3),
           call(Call::memory_unmap, 0, free_page + 0x4000, 4),
           read(free_page).with(Part::word0, "seen_when_whole_closed"),
           call(Call::memory_map, 0, 5, free_page + 0x4000, 3, 0, readable).as("over_the_part"), finish()},
          10);
    run();
}

[[gnu::section(".probes"), gnu::used]] alignas(probe::Entry) const probe::Entry entries[]{
    {"cap_numbers", probe::Stage::threads, numbers},
    {"cap_grants", probe::Stage::threads, grants},
    {"cap_views", probe::Stage::threads, views}};

} // namespace
