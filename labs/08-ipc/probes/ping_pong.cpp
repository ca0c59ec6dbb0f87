// SPDX-License-Identifier: BSD-2-Clause
// Two processes in ring 3 that call and answer, with the time stamp counter; all memory of the machine is in use.
#include <probe/world/user.h>
#include <probe/world/world.h>

#include <nucleus/memory/frames.h>
#include <nucleus/scheduling/scheduler.h>
#include <probe/probe.h>

namespace {

using namespace mica;
using namespace mica::world;
using abi::Call;
using probe::observe;

constexpr std::uint32_t at = 2; // the endpoint's handle, in both
constexpr std::uint32_t rounds = 20;
constexpr std::uint32_t long_words = 64;

// Cells of the board.
constexpr std::uint32_t seed_cell = 0;
constexpr std::uint32_t null_cell = 1;
constexpr std::uint32_t trip_cell = 2; // short, then long
constexpr std::uint32_t wrong_cell = 4;
constexpr std::uint32_t done_cell = 5;

/// Answers with word 0 and one, and what else it was sent; of a long message each word of the buffer and one.
[[gnu::section(".text.user")]] void server(std::uint32_t) {
    Answer got = make(Call::recv, at);
    for (;;) {
        const std::uint32_t length = got.head.length();
        if (length == long_words) { buffer(0).words[long_words - 1] = buffer(0).words[long_words - 1] + 1; }
        got = make(abi::Head::make(static_cast<std::uint32_t>(Call::reply_recv), at, length), got.word[0] + 1,
                   got.word[1], got.word[2], got.word[3], got.word[4]);
    }
}

[[gnu::section(".text.user")]] std::uint32_t best_trip(std::uint32_t length, std::uint32_t seed) {
    std::uint32_t best = ~0U;
    for (std::uint32_t i = 0; i < rounds; ++i) {
        buffer(1).words[long_words - 1] = seed ^ i;
        const std::uint32_t begin = ticks();
        const Answer answer =
            make(abi::Head::make(static_cast<std::uint32_t>(Call::call), at, length), seed + i, 2, 3, 4, seed);
        const std::uint32_t time = ticks() - begin;
        best = time < best ? time : best;
        const bool right = answer.status() == abi::Status::ok && answer.word[0] == seed + i + 1 &&
                           answer.word[4] == seed && answer.head.length() == length &&
                           (length < long_words || buffer(1).words[long_words - 1] == (seed ^ i) + 1);
        board()[wrong_cell] = board()[wrong_cell] + (right ? 0 : 1);
        board()[done_cell] = board()[done_cell] + 1;
    }
    return best;
}

[[gnu::section(".text.user")]] void client(std::uint32_t) {
    const std::uint32_t seed = board()[seed_cell];
    std::uint32_t best_null = ~0U;
    for (std::uint32_t i = 0; i < rounds; ++i) {
        const std::uint32_t begin = ticks();
        (void)make(Call::clock);
        const std::uint32_t time = ticks() - begin;
        best_null = time < best_null ? time : best_null;
    }
    board()[null_cell] = best_null;
    board()[trip_cell] = best_trip(abi::register_words, seed);
    board()[trip_cell + 1] = best_trip(long_words, seed);
    done();
}

void after() {
    observe("null_call.instructions", std::uint32_t{cells()[null_cell]});
    observe("short_round_trip.instructions", std::uint32_t{cells()[trip_cell]});
    observe("long_round_trip.instructions", std::uint32_t{cells()[trip_cell + 1]});
    observe("round_trips.made", std::uint32_t{cells()[done_cell]});
    observe("round_trips.wrong", std::uint32_t{cells()[wrong_cell]});
    observe("frames.free_before_and_after", memory::frames.free_frames());
}

void run() {
    Endpoint& endpoint = make_endpoint();
    Process& one = make_process();
    Process& other = make_process();
    give(one, endpoint.object);
    give(other, endpoint.object);
    start(one, server, 0, 10);
    start(other, client, 0, 10);
    cells()[seed_cell] = static_cast<std::uint32_t>(probe::random());
    cells()[wrong_cell] = 0;
    while (memory::frames.allocate(1)) {}
    world::run(after);
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"ping_pong", probe::Stage::threads, run};

} // namespace
