// SPDX-License-Identifier: BSD-2-Clause
// SPEED-001..004: a client and a server in two address spaces, and the time stamp counter.
#include <probe/world/user.h>
#include <probe/world/world.h>

#include <probe/probe.h>

namespace {

using namespace mica;
using namespace mica::world;
using abi::Call;

constexpr std::uint32_t endpoint_handle = 2;
constexpr std::uint32_t rounds = 20;

[[gnu::section(".text.user")]] void server(std::uint32_t length) {
    Answer got = make(Call::recv, endpoint_handle);
    for (;;) {
        const auto head = abi::Head::make(static_cast<std::uint32_t>(Call::reply_recv), endpoint_handle, length);
        got = make(head, got.word[0], got.word[1], got.word[2], got.word[3], got.word[4]);
    }
}

[[gnu::section(".text.user")]] void client(std::uint32_t length) {
    std::uint32_t best_null = ~0U;
    std::uint32_t best_trip = ~0U;
    for (std::uint32_t i = 0; i < rounds; ++i) {
        const std::uint32_t begin = ticks();
        (void)make(Call::clock);
        const std::uint32_t middle = ticks();
        (void)make(abi::Head::make(static_cast<std::uint32_t>(Call::call), endpoint_handle, length), i, 2, 3, 4, 5);
        const std::uint32_t end = ticks();
        best_null = middle - begin < best_null ? middle - begin : best_null;
        best_trip = end - middle < best_trip ? end - middle : best_trip;
        board()[8 + i] = end - middle;
    }
    board()[0] = best_null;
    board()[1] = best_trip;
    done();
}

void after() {
    probe::observe("null_call", std::uint32_t{cells()[0]});
    probe::observe("round_trip", std::uint32_t{cells()[1]});
    probe::observe("first", std::uint32_t{cells()[8]});
}

void run_with(std::uint32_t length) {
    Endpoint& endpoint = make_endpoint();
    Process& one = make_process();
    Process& other = make_process();
    give(one, endpoint.object);
    give(other, endpoint.object);
    start(one, server, length, 10);
    start(other, client, length, 10);
    world::run(after);
}

void run_short() { run_with(5); }

void run_long() { run_with(16); }

[[gnu::section(".probes"), gnu::used]] alignas(probe::Entry) const probe::Entry entries[]{
    {"speed_short", probe::Stage::threads, run_short}, {"speed_buffer", probe::Stage::threads, run_long}};

} // namespace
