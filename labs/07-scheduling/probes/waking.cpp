// SPDX-License-Identifier: BSD-2-Clause
// One thread wakes others at a hundred phases of the timer: a more urgent one, an equal, a less urgent one. Then three
// equals are woken in random order and yield to each other. Before all that, wake() and wake_at_once() by themselves.
#include "scene.h"
#include "sentence.h"

#include <nucleus/scheduling/scheduler.h>
#include <probe/probe.h>

#include <algorithm>

namespace {

using namespace mica;
using namespace mica::probes;
using namespace mica::world;
using abi::Call;

constexpr std::uint32_t wakes = 100;
constexpr std::uint32_t rounds = 20; ///< of yielding

// The board.
constexpr std::uint32_t urgent_at = 10; ///< when the urgent thread last began to run
constexpr std::uint32_t equal_ran = 11; ///< how often
constexpr std::uint32_t less_urgent_ran = 12;
constexpr std::uint32_t urgent_late = 13; ///< how often the waker went on first
constexpr std::uint32_t late_phase = 14;  ///< the first phase where it did
constexpr std::uint32_t slowest = 15;     ///< ticks from the waker's call to the urgent thread
constexpr std::uint32_t equal_early = 16; ///< how often it ran before the waker had yielded
constexpr std::uint32_t early_phase = 17;
constexpr std::uint32_t equal_missed = 18; ///< how often it did not run when the waker yielded
constexpr std::uint32_t steps_done = 20;   ///< entries in `steps`
constexpr std::uint32_t finished = 21;
constexpr std::uint32_t wrong_rounds = 22;
constexpr std::uint32_t rounds_done = 23;
constexpr std::uint32_t wakes_done = 24;
constexpr std::uint32_t steps = 30;       ///< who ran, step by step
constexpr std::uint32_t wrong_steps = 40; ///< of the first wrong round: who ran
constexpr std::uint32_t wrong_woken = 50; ///< and in what order they were woken
constexpr std::uint32_t phases = 500;
constexpr std::uint32_t orders = 620; ///< three cells a round

// Handles of the one process.
constexpr std::uint32_t waker_bell = 2;
constexpr std::uint32_t urgent_bell = 3;
constexpr std::uint32_t equal_bell = 4;
constexpr std::uint32_t less_urgent_bell = 5;
constexpr std::uint32_t yielder_bells = 6; ///< and 7, 8

[[gnu::section(".text.user")]] void urgent(std::uint32_t) {
    for (;;) {
        (void)make(Call::recv, urgent_bell);
        board()[urgent_at] = ticks();
    }
}

/// An equal (equal_ran) or a less urgent one (less_urgent_ran): counts how often it was woken.
[[gnu::section(".text.user")]] void counts(std::uint32_t cell) {
    for (;;) {
        (void)make(Call::recv, cell == equal_ran ? equal_bell : less_urgent_bell);
        board()[cell] = board()[cell] + 1;
    }
}

/// Runs three times, yielding in between; the last of the three to finish wakes the waker.
[[gnu::section(".text.user")]] void yields(std::uint32_t number) {
    for (;;) {
        (void)make(Call::recv, yielder_bells + number);
        for (std::uint32_t i = 0; i < 3; ++i) {
            const std::uint32_t step = board()[steps_done];
            board()[steps + step % 9] = number + 1;
            board()[steps_done] = step + 1;
            (void)make(Call::yield);
        }
        board()[finished] = board()[finished] + 1;
        if (board()[finished] == 3) { (void)make(Call::notify, waker_bell, 1); }
    }
}

[[gnu::always_inline]] inline void wake_one_of_each(std::uint32_t phase) {
    const std::uint32_t equals_before = board()[equal_ran];
    const std::uint32_t begin = ticks();
    (void)make(Call::notify, urgent_bell, 1);
    const std::uint32_t took = board()[urgent_at] - begin;
    if (took > timer_period) { // it has not run since
        board()[late_phase] = board()[urgent_late] == 0 ? phase : board()[late_phase];
        board()[urgent_late] = board()[urgent_late] + 1;
    } else if (took > board()[slowest]) {
        board()[slowest] = took;
    }
    (void)make(Call::notify, equal_bell, 1);
    (void)make(Call::notify, less_urgent_bell, 1);
    if (board()[equal_ran] != equals_before) {
        board()[early_phase] = board()[equal_early] == 0 ? phase : board()[early_phase];
        board()[equal_early] = board()[equal_early] + 1;
    }
    (void)make(Call::yield);
    board()[equal_missed] = board()[equal_missed] + (board()[equal_ran] == equals_before ? 1 : 0);
}

[[gnu::always_inline]] inline void let_them_yield(std::uint32_t round) {
    board()[steps_done] = 0;
    board()[finished] = 0;
    for (std::uint32_t i = 0; i < 3; ++i) {
        (void)make(Call::notify, yielder_bells + board()[orders + 3 * round + i] - 1, 1);
    }
    (void)make(Call::recv, waker_bell);
    std::uint32_t wrong = 0;
    for (std::uint32_t i = 0; i < 9; ++i) {
        wrong += board()[steps + i] != board()[orders + 3 * round + i % 3] ? 1U : 0U;
    }
    if (wrong != 0 && board()[wrong_rounds] == 0) {
        for (std::uint32_t i = 0; i < 9; ++i) { board()[wrong_steps + i] = board()[steps + i]; }
        for (std::uint32_t i = 0; i < 3; ++i) { board()[wrong_woken + i] = board()[orders + 3 * round + i]; }
    }
    board()[wrong_rounds] = board()[wrong_rounds] + (wrong != 0 ? 1 : 0);
}

/// A new turn, which begins with a timer tick, and so far into it. Two ticks from now: one could pass before the sleep,
/// and then there is none. Meanwhile those that are less urgent run.
[[gnu::always_inline]] inline void begin_turn_at(std::uint32_t phase) {
    sleep_until(waker_bell, clock_now() + 2);
    spin(phase);
}

/// So that there is always somebody to run.
[[gnu::section(".text.user")]] void keeps_busy(std::uint32_t) {
    for (;;) {}
}

[[gnu::section(".text.user")]] void waker(std::uint32_t) {
    for (std::uint32_t i = 0; i < wakes; ++i) {
        begin_turn_at(board()[phases + i]);
        wake_one_of_each(board()[phases + i]);
        board()[wakes_done] = i + 1;
    }
    for (std::uint32_t i = 0; i < rounds; ++i) {
        begin_turn_at(board()[phases + i]);
        let_them_yield(i);
        board()[rounds_done] = i + 1;
    }
    done();
}

void after() {
    observe_cells({{wakes_done, "wakes.done"},
                   {urgent_late, "urgent.woken_but_not_run"},
                   {late_phase, "urgent.first_such_phase"},
                   {slowest, "urgent.slowest_start"},
                   {equal_early, "equal.ran_before_its_turn"},
                   {early_phase, "equal.first_such_phase"},
                   {equal_missed, "equal.passed_over_by_yield"},
                   {equal_ran, "equal.ran"},
                   {less_urgent_ran, "less_urgent.ran"},
                   {rounds_done, "yield.rounds"},
                   {wrong_rounds, "yield.wrong_rounds"}});
    Sentence wrong;
    if (cells()[wrong_rounds] != 0) {
        wrong << "woken in the order";
        for (std::uint32_t i = 0; i < 3; ++i) { wrong << " " << cells()[wrong_woken + i]; }
        wrong << ", they ran";
        for (std::uint32_t i = 0; i < 9; ++i) { wrong << " " << cells()[wrong_steps + i]; }
    }
    probe::observe("yield.first_wrong_round", wrong.text_or_none());
}

std::string_view name_of(const Thread* thread, const Thread& woken, const Thread& before) {
    return thread == &woken ? "the woken thread" : thread == &before ? "the one before" : "nobody";
}

/// By the probe's own hand: `low` runs, `high` waits; both in the hands of the student's functions.
void test_by_hand(Thread& low, Thread& high) {
    using namespace mica::scheduling;
    ready.remove(high);
    high.state = ThreadState::receiving;
    slice = 1;
    wake_at_once(high);
    probe::observe("at_once.running", name_of(current, high, low));
    probe::observe("at_once.turn", std::uint32_t{slice});
    probe::observe("at_once.waits", name_of(ready.rings()[low.effective].first(), high, low));
    if (current != &high) { return; }
    wake(high); // the running one: it is in no queue
    probe::observe("running_one.queued_by_wake", ready.has(high.effective));
}

void run() {
    for (std::uint32_t i = 0; i < wakes; ++i) { cells()[phases + i] = probe::random_below(timer_period); }
    for (std::uint32_t i = 0; i < rounds; ++i) {
        std::uint32_t order[3] = {1, 2, 3};
        std::swap(order[0], order[probe::random_below(3)]);
        std::swap(order[1], order[1 + probe::random_below(2)]);
        for (std::uint32_t j = 0; j < 3; ++j) { cells()[orders + 3 * i + j] = order[j]; }
    }
    Process& process = make_process();
    for (std::uint32_t i = 0; i < 7; ++i) { give(process, make_endpoint().object); }
    Thread& first = start(process, waker, 0, 10);
    if (scheduling::ready.has(10) && scheduling::go_on() == &first && scheduling::current == &first) {
        Thread& other = start(process, urgent, 0, 20);
        test_by_hand(first, other);
        start(process, counts, equal_ran, 10);
        start(process, counts, less_urgent_ran, 5);
        for (std::uint32_t i = 0; i < 3; ++i) { start(process, yields, i, 10); }
        start(process, keeps_busy, 0, 1);
        run_scene(after);
    }
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"waking", probe::Stage::threads, run};

} // namespace
