// SPDX-License-Identifier: BSD-2-Clause
// A hundred threads sleep, each by a timer of its own, while another one works. Then one sleeps for no time at all.
#include "scene.h"
#include "sentence.h"

#include <probe/probe.h>

#include <algorithm>
#include <array>

namespace {

using namespace mica;
using namespace mica::probes;
using namespace mica::world;
using abi::Call;

constexpr std::uint32_t sleepers = 100;
constexpr std::uint32_t longest_sleep = 40; ///< timer ticks: with so many threads some have the same deadline

// The board.
constexpr std::uint32_t base = 0;      ///< the timer tick from which they sleep
constexpr std::uint32_t worked_at = 1; ///< when the working thread last did something
constexpr std::uint32_t woken = 2;     ///< how many have
constexpr std::uint32_t at_once = 4;   ///< timer ticks slept: until now, until before now
constexpr std::uint32_t deadlines = 100;
constexpr std::uint32_t woke_tick = 200;  ///< the timer tick in which it ran again
constexpr std::uint32_t woke_at = 300;    ///< the tick
constexpr std::uint32_t worked_for = 400; ///< ticks since the working thread last did something

[[gnu::section(".text.user")]] void sleeps(std::uint32_t number) {
    const std::uint32_t endpoint = make(Call::endpoint_create).handle();
    sleep_until(endpoint, board()[base] + board()[deadlines + number]);
    const std::uint32_t now = ticks();
    board()[worked_for + number] = now - board()[worked_at];
    board()[woke_at + number] = now;
    board()[woke_tick + number] = clock_now();
    board()[woken] = board()[woken] + 1;
    for (;;) { (void)make(Call::recv, endpoint); } // nobody rings any more
}

[[gnu::section(".text.user")]] void works(std::uint32_t) {
    for (;;) { board()[worked_at] = ticks(); }
}

[[gnu::section(".text.user")]] void directs(std::uint32_t) {
    const std::uint32_t begin = clock_now() + 60; // until then a hundred threads have made their endpoints
    board()[base] = begin;
    sleep_until(2, begin + longest_sleep + 5);
    for (std::uint32_t i = 0; i < 2; ++i) {
        wait_for_phase(2, 1'000);
        const std::uint32_t now = clock_now();
        sleep_until(2, now - i);
        board()[at_once + i] = clock_now() - now;
    }
    done();
}

bool sleeps_before(std::uint32_t one, std::uint32_t other) {
    const std::uint32_t first = cells()[deadlines + one];
    const std::uint32_t second = cells()[deadlines + other];
    return first != second ? first < second : one < other;
}

/// Sleepers in the order they should wake: by deadline, among equals who set the timer first.
void sort(std::array<std::uint32_t, sleepers>& order) {
    for (std::uint32_t i = 0; i < sleepers; ++i) { order[i] = i; }
    std::sort(order.begin(), order.end(), sleeps_before);
}

void after() {
    std::array<std::uint32_t, sleepers> order{};
    sort(order);
    std::uint32_t early = 0;
    std::uint32_t late = 0;
    std::uint32_t slowest = 0;
    Sentence wrong_order;
    for (std::uint32_t i = 0; i < sleepers; ++i) {
        const std::uint32_t number = order[i];
        const std::uint32_t deadline = cells()[base] + cells()[deadlines + number];
        early += cells()[woke_tick + number] < deadline ? 1U : 0U;
        late += cells()[woke_tick + number] > deadline ? 1U : 0U;
        const std::uint32_t before = order[i == 0 ? 0 : i - 1];
        if (i == 0 || cells()[deadlines + before] != cells()[deadlines + number]) {
            slowest = std::max(slowest, std::uint32_t{cells()[worked_for + number]});
        } else if (cells()[woke_at + number] < cells()[woke_at + before] && wrong_order.empty()) {
            wrong_order << "thread " << number << " woke before thread " << before
                        << ", which had set its timer to tick " << cells()[deadlines + before] << " before it";
        }
    }
    observe_cells({{woken, "sleepers.woken"}});
    probe::observe("sleepers.too_early", early);
    probe::observe("sleepers.too_late", late);
    probe::observe("sleepers.first_out_of_order", wrong_order.text_or_none());
    probe::observe("sleepers.slowest_start", slowest);
    observe_cells({{at_once, "sleep_until_now.timer_ticks"}, {at_once + 1, "sleep_until_before.timer_ticks"}});
}

void run() {
    for (std::uint32_t i = 0; i < sleepers; ++i) { cells()[deadlines + i] = probe::random_below(longest_sleep) + 1; }
    Process& process = make_process(600);
    give(process, make_endpoint().object);
    start(process, directs, 0, 20);
    start(process, works, 0, 5);
    for (std::uint32_t i = 0; i < sleepers; ++i) { start(process, sleeps, i, 12); }
    run_scene(after);
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"sleepers", probe::Stage::threads, run};

} // namespace
