// SPDX-License-Identifier: BSD-2-Clause
// A timer rings a server's doorbell at 64 different moments of its conversation with a client in ring 3. No ring may be
// lost and no call may go wrong, whatever the moment.
#include <probe/world/user.h>
#include <probe/world/world.h>

#include <probe/probe.h>

namespace {

using namespace mica;
using namespace mica::world;
using abi::Call;
using abi::Status;
using probe::observe;

constexpr std::uint32_t at = 2;
constexpr std::uint32_t phases = 64;
constexpr std::uint32_t most_ticks = 3'000'000; ///< 64 rings, one every second timer tick, take less than half of it

// Cells of the board.
constexpr std::uint32_t phase_cell = 0;    ///< rings that have arrived
constexpr std::uint32_t calls_cell = 1;    ///< calls that were answered
constexpr std::uint32_t wrong_cell = 2;    ///< of these, wrong ones
constexpr std::uint32_t first_cell = 3;    ///< the phase of the first wrong answer
constexpr std::uint32_t strange_cell = 4;  ///< answers to the server that are neither a call nor a doorbell
constexpr std::uint32_t bits_cell = 5;     ///< rings with other bits than asked for
constexpr std::uint32_t pauses_cell = 512; ///< random numbers, one a phase and one more

[[gnu::section(".text.user")]] void pause(std::uint32_t turns) {
    for (std::uint32_t i = 0; i < turns; ++i) { asm volatile(""); }
}

[[gnu::section(".text.user")]] void set_timer(std::uint32_t phase) {
    (void)make(Call::timer, at, 1U << (phase & 31U), make(Call::clock).word[0] + 1);
}

/// Answers calls with a random pause in each, which puts the timer's next interrupt somewhere else every time.
[[gnu::section(".text.user")]] void server(std::uint32_t) {
    std::uint32_t phase = 0;
    set_timer(phase);
    Answer got = make(Call::recv, at);
    for (;;) {
        if (got.status() == Status::doorbell) {
            if (got.word[0] != 1U << (phase & 31U)) { board()[bits_cell] = board()[bits_cell] + 1; }
            board()[phase_cell] = ++phase;
            if (phase < phases) { set_timer(phase); }
            pause(board()[pauses_cell + phase]);
            got = make(Call::recv, at);
        } else if (got.status() == Status::ok) {
            pause(board()[pauses_cell + phase] & 63U);
            got = make(Call::reply_recv, at, got.word[0] + 1, got.word[1]);
        } else {
            board()[strange_cell] = board()[strange_cell] + 1;
            pause(1000);
            got = make(Call::recv, at);
        }
    }
}

[[gnu::section(".text.user")]] void client(std::uint32_t) {
    const std::uint32_t begin = ticks();
    for (std::uint32_t i = 0; board()[phase_cell] < phases && ticks() - begin < most_ticks; ++i) {
        const Answer answer = make(Call::call, at, i, ~i);
        if (answer.status() != Status::ok || answer.word[0] != i + 1 || answer.word[1] != ~i) {
            if (board()[wrong_cell] == 0) { board()[first_cell] = board()[phase_cell]; }
            board()[wrong_cell] = board()[wrong_cell] + 1;
        }
        board()[calls_cell] = i + 1;
        pause(board()[pauses_cell + (i & 63U)] & 127U);
    }
    done();
}

void after() {
    observe("phases.seed", probe::seed());
    observe("phases.rings_that_arrived", std::uint32_t{cells()[phase_cell]});
    observe("phases.rings_with_wrong_bits", std::uint32_t{cells()[bits_cell]});
    observe("phases.calls_made", std::uint32_t{cells()[calls_cell]});
    observe("phases.calls_gone_wrong", std::uint32_t{cells()[wrong_cell]});
    observe("phases.receives_gone_wrong", std::uint32_t{cells()[strange_cell]});
    if (cells()[wrong_cell] != 0) { observe("phases.first_wrong_phase", std::uint32_t{cells()[first_cell]}); }
}

void run() {
    Endpoint& endpoint = make_endpoint();
    Process& one = make_process();
    Process& other = make_process();
    give(one, endpoint.object);
    give(other, endpoint.object);
    start(one, server, 0, 10);
    start(other, client, 0, 10);
    for (std::uint32_t i = 0; i <= phases; ++i) { cells()[pauses_cell + i] = probe::random_below(2000); }
    world::run(after);
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"phases", probe::Stage::threads, run};

} // namespace
