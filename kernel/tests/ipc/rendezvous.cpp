// SPDX-License-Identifier: BSD-2-Clause
// IPC-001..008: a client and a server meet, in both orders, with messages of every length; what arrives, and what does
// not.
#include <probe/world/user.h>
#include <probe/world/world.h>

#include <probe/probe.h>

namespace {

using namespace mica;
using namespace mica::world;
using abi::Call;

constexpr std::uint32_t at = 2; // the endpoint's handle, in both
constexpr std::uint32_t untouched = 0xABAD'CAFE;

[[gnu::section(".text.user")]] void client(std::uint32_t) {
    Answer answer = make(Call::call, at, 1, 2, 3, 4, 5);
    board()[0] = answer.head.raw;
    for (std::uint32_t i = 0; i < 5; ++i) { board()[1 + i] = answer.word[i]; }
    std::uint32_t wrong = 0;
    for (std::uint32_t length = 0; length <= abi::message_words; ++length) {
        for (std::uint32_t i = 0; i < abi::message_words; ++i) { buffer(1).words[i] = length * 100 + i; }
        answer = make(abi::Head::make(static_cast<std::uint32_t>(Call::call), at, length), length);
        for (std::uint32_t i = abi::register_words; i < abi::message_words; ++i) {
            const std::uint32_t expected = i < length ? length * 1000 + i : length * 100 + i;
            wrong += buffer(1).words[i] != expected ? 1U : 0U;
        }
        wrong += answer.head.length() != length || answer.status() != abi::Status::ok ? 1U : 0U;
    }
    board()[20] = wrong;
    board()[21] = make(abi::Head::make(static_cast<std::uint32_t>(Call::call), at, 65)).head.code();
    board()[22] = make(abi::Head::make(static_cast<std::uint32_t>(Call::call), at, 0, 5)).head.code();
    done();
}

[[gnu::section(".text.user")]] void server(std::uint32_t) {
    Answer got = make(Call::recv, at);
    board()[10] = got.head.raw;
    for (std::uint32_t i = 0; i < 5; ++i) { board()[11 + i] = got.word[i]; }
    std::uint32_t wrong = 0;
    got = make(abi::Head::make(static_cast<std::uint32_t>(Call::reply_recv), at, 5), 6, 7, 8, 9, 10);
    for (;;) {
        const std::uint32_t length = got.head.length();
        for (std::uint32_t i = abi::register_words; i < abi::message_words; ++i) {
            wrong += i < length && buffer(0).words[i] != length * 100 + i ? 1U : 0U;
            wrong += i >= length && buffer(0).words[i] != untouched ? 1U : 0U;
            buffer(0).words[i] = length * 1000 + i;
        }
        board()[23] = wrong;
        got = make(abi::Head::make(static_cast<std::uint32_t>(Call::reply_recv), at, length));
        for (std::uint32_t i = got.head.length(); i < abi::message_words; ++i) {
            wrong += i >= abi::register_words && buffer(0).words[i] != (got.head.length() - 1) * 1000 + i ? 1U : 0U;
            buffer(0).words[i] = untouched;
        }
    }
}

[[gnu::section(".text.user")]] void server_with_clean_buffer(std::uint32_t argument) {
    for (std::uint32_t i = 0; i < abi::message_words; ++i) { buffer(0).words[i] = untouched; }
    server(argument);
}

void after() {
    observe_cells({{0, "answer.head"},
                   {1, "answer.w0"},
                   {5, "answer.w4"},
                   {10, "message.head"},
                   {11, "message.w0"},
                   {15, "message.w4"},
                   {20, "answers.wrong"},
                   {23, "messages.wrong"},
                   {21, "too_long.status"},
                   {22, "too_many_handles.status"}});
}

void meet(std::uint32_t server_priority) {
    Endpoint& endpoint = make_endpoint();
    Process& one = make_process();
    Process& other = make_process();
    give(one, endpoint.object);
    give(other, endpoint.object, abi::all_rights, 0x1234);
    start(one, server_with_clean_buffer, 0, server_priority);
    start(other, client, 0, 10);
    world::run(after);
}

void server_first() { meet(11); }

void client_first() { meet(9); }

[[gnu::section(".probes"), gnu::used]] alignas(probe::Entry) const probe::Entry entries[]{
    {"ipc_server_first", probe::Stage::threads, server_first},
    {"ipc_client_first", probe::Stage::threads, client_first}};

} // namespace
