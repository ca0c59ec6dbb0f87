// SPDX-License-Identifier: BSD-2-Clause
// IPC-040..049: doorbells and timers; SCHED-010..014: what a wake-up does to who runs.
#include <probe/world/user.h>
#include <probe/world/world.h>

#include <probe/probe.h>

namespace {

using namespace mica;
using namespace mica::world;
using abi::Call;

[[gnu::section(".text.user")]] void ringer(std::uint32_t) {
    board()[0] = make(Call::notify, 2, 1).head.code() + 100; // nobody waits yet
    (void)make(Call::notify, 2, 0x8000'0004);
    board()[1] = 1;
    (void)make(Call::call, 2, 77); // the server comes now: bells first, then this
    board()[9] = board()[5];
    (void)make(Call::notify, 2, 2); // it waits again, and is more urgent
    board()[10] = board()[6];
    done();
}

[[gnu::section(".text.user")]] void listener(std::uint32_t) {
    while (board()[1] == 0) { (void)make(Call::yield); }
    Answer got = make(Call::recv, 2);
    board()[2] = got.head.raw;
    board()[3] = got.word[0];
    got = make(Call::recv, 2);
    board()[4] = got.head.code() + 100;
    board()[5] = got.word[0];
    got = make(Call::reply_recv, 2);
    board()[6] = got.word[0];
    (void)make(Call::recv, 2);
}

void after_bells() {
    observe_cells({{0, "notify.status"},
                   {2, "first.head"},
                   {3, "first.bits"},
                   {4, "second.status"},
                   {5, "second.word"},
                   {9, "seen_by_caller"},
                   {10, "at_once"}});
}

void bells() {
    Endpoint& endpoint = make_endpoint();
    Process& one = make_process();
    Process& other = make_process();
    give(one, endpoint.object);
    give(other, endpoint.object);
    start(one, ringer, 0, 10);
    start(other, listener, 0, 10);
    world::run(after_bells);
}

/// Deadlines in every order, one that has passed, one that is replaced, one that is stopped.
[[gnu::section(".text.user")]] void sleeper(std::uint32_t) {
    const std::uint32_t now = make(Call::clock).word[0];
    const std::uint32_t begin = ticks();
    (void)make(Call::timer, 2, 1, now + 5);
    (void)make(Call::timer, 3, 1, now + 3);
    (void)make(Call::timer, 3, 2, now + 2); // replaces it
    (void)make(Call::timer, 4, 1, now + 4);
    (void)make(Call::timer, 4, 0, 0); // stops it
    (void)make(Call::timer, 5, 1, now - 1);
    board()[0] = make(Call::recv, 5).word[0];
    board()[1] = make(Call::clock).word[0] - now;
    board()[2] = make(Call::recv, 3).word[0];
    board()[3] = make(Call::clock).word[0] - now;
    board()[4] = make(Call::recv, 2).word[0];
    board()[5] = make(Call::clock).word[0] - now;
    board()[6] = (ticks() - begin) / 1000;
    (void)make(Call::timer, 5, 4, now + 50);
    done();
}

void after_timers() {
    observe_cells({{0, "passed.bits"},
                   {1, "passed.after"},
                   {2, "replaced.bits"},
                   {3, "replaced.after"},
                   {4, "last.bits"},
                   {5, "last.after"},
                   {6, "milliseconds"}});
}

void timers() {
    Process& process = make_process();
    for (int i = 0; i < 4; ++i) { give(process, make_endpoint().object); }
    start(process, sleeper);
    world::run(after_timers);
}

// ---- a chain of servers; the least urgent of them is called last, by a thread more urgent than all, while others of
// the middle could run

[[gnu::section(".text.user")]] void passes_on(std::uint32_t number) {
    Answer got = make(Call::recv, 2);
    if (number == 4) {
        board()[0] = 1; // the chain is closed: work at the end of it, with everybody's priority
        for (std::uint32_t i = 0; i < 30'000; ++i) { board()[1] = i; }
        board()[2] = board()[10]; // what the interloper has done meanwhile
    } else {
        got = make(Call::call, 3, got.word[0] + 1);
    }
    (void)make(Call::reply_recv, 2, got.word[0]);
}

[[gnu::section(".text.user")]] void interloper(std::uint32_t) {
    while (board()[0] == 0) { (void)make(Call::yield); }
    for (;;) { board()[10] = board()[10] + 1; }
}

[[gnu::section(".text.user")]] void urgent(std::uint32_t) {
    const std::uint32_t now = make(Call::clock).word[0];
    (void)make(Call::timer, 3, 1, now + 1);
    (void)make(Call::recv, 3);
    board()[3] = make(Call::call, 2, 100).word[0];
    board()[4] = board()[10];
    done();
}

void after_chain() { observe_cells({{3, "answer"}, {2, "interloper.meanwhile"}, {4, "interloper.before_answer"}}); }

void chain() {
    Endpoint* endpoints[5];
    for (auto& endpoint : endpoints) { endpoint = &make_endpoint(); }
    for (std::uint32_t i = 0; i < 5; ++i) {
        Process& process = make_process();
        give(process, endpoints[i]->object);
        if (i < 4) { give(process, endpoints[i + 1]->object); }
        start(process, passes_on, i, 5);
    }
    Process& middle = make_process();
    start(middle, interloper, 0, 5);
    Process& top = make_process();
    give(top, endpoints[0]->object);
    give(top, make_endpoint().object);
    start(top, urgent, 0, 20);
    world::run(after_chain);
}

[[gnu::section(".probes"), gnu::used]] alignas(probe::Entry) const probe::Entry entries[]{
    {"ipc_bells", probe::Stage::threads, bells},
    {"sched_timers", probe::Stage::threads, timers},
    {"sched_chain", probe::Stage::threads, chain}};

} // namespace
