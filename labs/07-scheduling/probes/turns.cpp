// SPDX-License-Identifier: BSD-2-Clause
// Six equals in three processes take turns, for 48 timer ticks undisturbed, then for 48 more while an urgent thread
// wakes at every tick. Each notes when it finds that it was away: that is a log of all turns.
#include "scene.h"
#include "sentence.h"

#include <probe/probe.h>

#include <algorithm>
#include <bit>

namespace {

using namespace mica;
using namespace mica::probes;
using namespace mica::world;
using abi::Call;

constexpr std::uint32_t equals = 6;
constexpr std::uint32_t stretch = 48; ///< timer ticks of each half
constexpr std::uint32_t away = 3'000; ///< ticks: longer than an interrupt and the urgent thread together

// The board.
constexpr std::uint32_t turn_count = 0;
constexpr std::uint32_t disturbed_from = 1; ///< turns before the second half
constexpr std::uint32_t less_urgent_ran = 2;
constexpr std::uint32_t disturbances = 3;
constexpr std::uint32_t charged = 4; ///< and 5, 6: timer ticks of the processes with 1, 2, 3 threads
constexpr std::uint32_t log_begin = 100;
constexpr std::uint32_t log_turns = 400;

[[gnu::section(".text.user")]] void spins(std::uint32_t number) {
    for (std::uint32_t last = 0;;) {
        const std::uint32_t now = ticks();
        if (now - last > away) {
            const std::uint32_t turn = board()[turn_count];
            board()[turn_count] = turn + 1;
            if (turn < log_turns) {
                board()[log_begin + 2 * turn] = number;
                board()[log_begin + 2 * turn + 1] = now;
            }
        }
        last = now;
    }
}

[[gnu::section(".text.user")]] void less_urgent(std::uint32_t) {
    for (;;) { board()[less_urgent_ran] = board()[less_urgent_ran] + 1; }
}

/// Handles: 2 its timer, 3 the start of the second half, 4..6 the three processes.
[[gnu::section(".text.user")]] void directs(std::uint32_t) {
    wait_for_phase(2, 0);
    sleep_until(2, clock_now() + stretch);
    board()[disturbed_from] = board()[turn_count];
    for (std::uint32_t i = 0; i < 3; ++i) { board()[charged + i] = make(Call::process_status, 4 + i).word[3]; }
    (void)make(Call::notify, 3, 1);
    sleep_until(2, clock_now() + stretch);
    done();
}

/// Handles: 2 its timer, 3 the start of the second half.
[[gnu::section(".text.user")]] void disturbs(std::uint32_t) {
    (void)make(Call::recv, 3);
    for (;;) {
        board()[disturbances] = board()[disturbances] + 1;
        sleep_until(2, clock_now() + 1);
    }
}

struct Turn {
    std::uint32_t number;
    std::uint32_t begin;
};

Turn turn(std::uint32_t at) { return {cells()[log_begin + 2 * at], cells()[log_begin + 2 * at + 1]}; }

struct Lengths {
    std::uint32_t shortest = ~0U;
    std::uint32_t longest = 0;
    std::uint32_t count = 0;
    std::uint32_t of_process[3]{}; ///< ticks of all its turns
    std::uint32_t threads = 0;     ///< bit n: thread n had one
};

/// Of the turns from `first` on; the last of them is not over.
Lengths measure(std::uint32_t first, std::uint32_t end) {
    Lengths lengths;
    for (std::uint32_t i = first; i + 1 < end; ++i) {
        const std::uint32_t number = turn(i).number;
        const std::uint32_t length = turn(i + 1).begin - turn(i).begin;
        lengths.shortest = std::min(lengths.shortest, length);
        lengths.longest = std::max(lengths.longest, length);
        lengths.of_process[number == 1 ? 0 : number <= 3 ? 1 : 2] += length;
        lengths.threads |= 1U << number;
        ++lengths.count;
    }
    if (end != 0) { lengths.threads |= 1U << turn(end - 1).number; } // whoever runs now
    if (lengths.count == 0) { lengths.shortest = 0; }
    return lengths;
}

void observe_order(std::uint32_t end) {
    Sentence order;
    for (std::uint32_t i = 0; i < std::min(end, 2 * equals); ++i) { order << (i == 0 ? "" : " ") << turn(i).number; }
    probe::observe("turns.order", order.text_or_none());
}

void observe_shares(const Lengths& lengths) {
    const std::uint32_t all = lengths.of_process[0] + lengths.of_process[1] + lengths.of_process[2];
    constexpr std::string_view names[3] = {"share_of_1_thread.percent", "share_of_2_threads.percent",
                                           "share_of_3_threads.percent"};
    for (std::uint32_t i = 0; i < 3; ++i) {
        probe::observe(names[i], all < 100 ? 0 : (lengths.of_process[i] + all / 200) / (all / 100));
    }
}

void after() {
    const std::uint32_t end = std::min(std::uint32_t{cells()[turn_count]}, log_turns);
    const std::uint32_t middle = std::min(std::uint32_t{cells()[disturbed_from]}, end);
    observe_order(middle);
    const Lengths quiet = measure(1, middle);
    probe::observe("turns.shortest", quiet.shortest);
    probe::observe("turns.longest", quiet.longest);
    observe_shares(measure(1, std::min(middle, 2 * equals + 2))); // two rounds
    const Lengths disturbed = measure(middle + 1, end);
    probe::observe("disturbed.threads_that_ran", static_cast<std::uint32_t>(std::popcount(disturbed.threads)));
    probe::observe("disturbed.shortest_turn", disturbed.shortest);
    probe::observe("disturbed.longest_turn", disturbed.longest);
    observe_cells({{disturbances, "disturbed.times"},
                   {less_urgent_ran, "less_urgent.ran"},
                   {charged, "charged_to_1_thread.timer_ticks"},
                   {charged + 1, "charged_to_2_threads.timer_ticks"},
                   {charged + 2, "charged_to_3_threads.timer_ticks"}});
}

void run() {
    Process& director = make_process();
    Process& disturber = make_process();
    Endpoint& second_half = make_endpoint();
    give(director, make_endpoint().object);
    give(director, second_half.object);
    give(disturber, make_endpoint().object);
    give(disturber, second_half.object);
    Process& others = make_process();
    start(others, less_urgent, 0, 9);
    std::uint32_t number = 0;
    for (std::uint32_t threads = 1; threads <= 3; ++threads) {
        Process& process = make_process();
        give(director, process.object);
        for (std::uint32_t i = 0; i < threads; ++i) { start(process, spins, ++number, 10); }
    }
    start(director, directs, 0, 20);
    start(disturber, disturbs, 0, 25);
    run_scene(after);
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"turns", probe::Stage::threads, run};

} // namespace
