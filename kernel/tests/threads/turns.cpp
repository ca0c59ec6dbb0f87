// SPDX-License-Identifier: BSD-2-Clause
// SCHED-001..009, 020..029: turns among equals, urgent threads, suspended ones, and what a thread finds in its
// registers.
#include <probe/world/user.h>
#include <probe/world/world.h>

#include <probe/probe.h>

#include <algorithm>
#include <cstddef>

namespace {

using namespace mica;
using namespace mica::world;
using abi::Call;
using abi::ThreadOperation;

/// Three equals count; a fourth, less urgent, never gets to run while they do.
[[gnu::section(".text.user")]] void counts(std::uint32_t number) {
    for (;;) { board()[number] = board()[number] + 1; }
}

[[gnu::section(".text.user")]] void ends_after(std::uint32_t timer_ticks) {
    const std::uint32_t now = make(Call::clock).word[0];
    (void)make(Call::timer, 2, 1, now + timer_ticks);
    (void)make(Call::recv, 2);
    done();
}

void after_turns() {
    const std::uint32_t least = std::min({cells()[0], cells()[1], cells()[2]});
    const std::uint32_t most = std::max({cells()[0], cells()[1], cells()[2]});
    probe::observe("fairness_percent", least * 100 / most);
    observe_cells({{3, "less_urgent"}});
}

void turns() {
    Process& process = make_process();
    give(process, make_endpoint().object);
    start(process, ends_after, 60, 20);
    for (std::uint32_t i = 0; i < 3; ++i) { start(process, counts, i, 10); }
    start(process, counts, 3, 9);
    world::run(after_turns);
}

/// The interrupts that were held back while the scenario was set up come first.
[[gnu::section(".text.user")]] void lets_time_pass(std::uint32_t) {
    const std::uint32_t now = make(Call::clock).word[0];
    while (make(Call::clock).word[0] - now < 3) {}
    (void)make(Call::recv, 2);
}

/// yield lets equals go first, in the order they came; and nobody less urgent.
[[gnu::section(".text.user")]] void takes_turns(std::uint32_t number) {
    for (std::uint32_t i = 0; i < 3; ++i) {
        board()[10] = board()[10] * 10 + number;
        (void)make(Call::yield);
    }
    if (number == 3) { done(); }
    for (;;) { (void)make(Call::yield); }
}

void after_yield() { observe_cells({{10, "order"}}); }

void yields() {
    Process& process = make_process();
    give(process, make_endpoint().object);
    start(process, lets_time_pass, 0, 20);
    for (std::uint32_t i = 1; i <= 3; ++i) { start(process, takes_turns, i, 10); }
    start(process, counts, 3, 9);
    world::run(after_yield);
}

/// Suspended while ready, while receiving, while calling, and while its call is served: each goes on as if nothing had
/// been.
[[gnu::section(".text.user")]] void obeys(std::uint32_t) {
    board()[0] = 1;
    Answer got = make(Call::recv, 2);
    board()[1] = got.word[0];
    got = make(Call::recv, 2);
    board()[2] = got.word[0];
    while (board()[21] == 0) { // suspended here, with a caller inside
        (void)make(Call::yield);
    }
    (void)make(Call::reply_recv, 2, 50);
}

[[gnu::always_inline]] inline std::uint32_t control(ThreadOperation operation, std::uint32_t argument = 0) {
    return make(Call::thread_control, 4, static_cast<std::uint32_t>(operation), argument).head.code() + 100;
}

[[gnu::section(".text.user")]] void commands(std::uint32_t) {
    board()[10] = control(ThreadOperation::suspend); // ready: it has not run yet
    (void)make(Call::yield);
    board()[11] = board()[0];
    board()[12] = control(ThreadOperation::read_registers);
    board()[13] = buffer(0).words[offsetof(abi::UserRegisters, eflags) / 4];
    board()[14] = buffer(0).words[offsetof(abi::UserRegisters, cs) / 4];
    buffer(0).words[offsetof(abi::UserRegisters, cs) / 4] = 8;           // the nucleus' code segment
    buffer(0).words[offsetof(abi::UserRegisters, eflags) / 4] = 0x27002; // IOPL 3, VM; no IF
    board()[15] = control(ThreadOperation::write_registers);
    (void)control(ThreadOperation::read_registers);
    board()[16] = buffer(0).words[offsetof(abi::UserRegisters, eflags) / 4];
    board()[17] = buffer(0).words[offsetof(abi::UserRegisters, cs) / 4];
    (void)control(ThreadOperation::resume);
    (void)make(Call::yield); // it waits to receive
    board()[18] = control(ThreadOperation::read_registers);
    (void)control(ThreadOperation::suspend);
    (void)make(Call::notify, 2, 9);
    board()[19] = board()[1];
    (void)control(ThreadOperation::resume);
    (void)make(Call::yield);
    const Answer answer = make(Call::call, 2, 8);
    board()[20] = answer.word[0];
    board()[23] = answer.head.code() + 100;
    done();
}

/// Runs while the other two wait for each other.
[[gnu::section(".text.user")]] void interferes(std::uint32_t) {
    while (board()[2] == 0) { (void)make(Call::yield); }
    (void)control(ThreadOperation::suspend);
    board()[21] = 1;
    for (std::uint32_t i = 0; i < 5; ++i) { (void)make(Call::yield); }
    board()[22] = board()[20];
    (void)control(ThreadOperation::resume);
    for (;;) { (void)make(Call::yield); }
}

void after_commands() {
    observe_cells({{10, "suspend"},
                   {11, "ran"},
                   {12, "read"},
                   {13, "eflags_read"},
                   {14, "cs_read"},
                   {15, "write"},
                   {16, "eflags_after"},
                   {17, "cs_after"},
                   {18, "read_waiting"},
                   {19, "bell_while_suspended"},
                   {2, "message"},
                   {22, "answer_while_suspended"},
                   {20, "answer"},
                   {23, "call"},
                   {1, "bell"}});
}

void suspension() {
    Endpoint& endpoint = make_endpoint();
    Process& process = make_process();
    give(process, endpoint.object);
    give(process, make_endpoint().object);
    start(process, commands, 0, 10);
    Thread& thread = start(process, obeys, 0, 10);
    start(process, interferes, 0, 10);
    give(process, thread.object);
    world::run(after_commands);
}

[[gnu::section(".probes"), gnu::used]] alignas(probe::Entry) const probe::Entry entries[]{
    {"sched_turns", probe::Stage::threads, turns},
    {"sched_yields", probe::Stage::threads, yields},
    {"sched_suspension", probe::Stage::threads, suspension}};

} // namespace
