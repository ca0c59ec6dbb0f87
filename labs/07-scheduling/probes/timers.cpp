// SPDX-License-Identifier: BSD-2-Clause
// Timers with a clock that the probe moves by hand: nobody receives at these endpoints, so their bells stay and can be
// looked at. Interrupts are off.
#include "sentence.h"

#include <nucleus/arch/cpu.h>
#include <nucleus/time/timers.h>
#include <probe/probe.h>

#include <array>
#include <utility>

namespace {

using namespace mica;
using probe::observe;
using probe::random_below;
using probes::Sentence;

constexpr std::uint32_t count = 60;

constinit std::array<Endpoint, count> endpoints{};

struct Expected {
    bool runs = false;
    std::uint32_t deadline = 0;
    std::uint32_t bells = 0;
};
constinit std::array<Expected, count> expected{};

std::uint32_t random_bells() { return static_cast<std::uint32_t>(probe::random()) | 1U; }

void set(std::uint32_t number, std::uint32_t deadline, std::uint32_t bells) {
    timers::set(endpoints[number], deadline, bells);
    expected[number] = {bells != 0, deadline, bells};
}

/// Moves the clock to `now`; whether exactly those rang that should.
bool expire(std::uint32_t now, Sentence& mistake) {
    timers::expire(now);
    for (std::uint32_t i = 0; i < count; ++i) {
        Expected& one = expected[i];
        const bool due = one.runs && static_cast<std::int32_t>(now - one.deadline) >= 0;
        const std::uint32_t rang = std::exchange(endpoints[i].bells, 0);
        if (rang != (due ? one.bells : 0) && mistake.empty()) {
            mistake << "at tick " << now << " timer " << i << (one.runs ? ", set to " : ", stopped, once set to ")
                    << one.deadline
                    << (rang == 0 ? ", did not ring"
                        : due     ? ", rang the wrong bells"
                                  : ", rang");
        }
        one.runs = one.runs && !due;
    }
    return mistake.empty();
}

/// One timer, then several, each set once.
void test_deadlines() {
    Sentence mistake;
    std::uint32_t now = 1'000 + random_below(1'000);
    std::uint32_t rounds = 0;
    for (; rounds < 20 && mistake.empty(); ++rounds) {
        const std::uint32_t timers_now = rounds == 0 ? 1 : 1 + random_below(12);
        for (std::uint32_t i = 0; i < timers_now; ++i) { set(i, now + 1 + random_below(30), random_bells()); }
        for (std::uint32_t i = 0; i < 40 && expire(++now, mistake); ++i) {}
    }
    observe("deadlines.rounds", rounds);
    observe("deadlines.first_mistake", mistake.text_or_none());
}

/// Set again while it runs, and stopped, wherever in the list it is.
void test_changes() {
    Sentence mistake;
    std::uint32_t now = 100'000 + random_below(1'000);
    for (std::uint32_t i = 0; i < count; ++i) { set(i, now, 0); } // what the tests before may have left
    std::uint32_t steps = 0;
    for (; steps < 600 && mistake.empty(); ++steps) {
        const std::uint32_t number = random_below(16);
        if (random_below(4) == 0) {
            set(number, now + random_below(40), 0);
        } else {
            set(number, now + 1 + random_below(40), random_bells());
        }
        if (random_below(3) == 0) { expire(now += random_below(4), mistake); }
    }
    expire(now + 100, mistake);
    observe("changes.steps", steps);
    observe("changes.first_mistake", mistake.text_or_none());
}

/// The clock's 32 bits run over. It gets there in two steps: two ticks that are compared are less than 2^31 apart.
void test_wrap() {
    Sentence mistake;
    std::uint32_t now = 0U - 20U;
    timers::expire(0xC000'0000U);
    timers::expire(now);
    for (std::uint32_t i = 0; i < 20; ++i) { set(i, now + 1 + random_below(40), random_bells()); }
    for (std::uint32_t i = 0; i < 45 && expire(++now, mistake); ++i) {}
    observe("wrap.ticks", now + 20);
    observe("wrap.first_mistake", mistake.text_or_none());
}

/// A deadline in the past, between others: the next look at the clock rings it.
void test_past() {
    Sentence mistake;
    const std::uint32_t now = 0x7800'0000U + random_below(1'000);
    timers::expire(now - 1);
    set(0, now + 5, random_bells());
    set(1, now - 1 - random_below(400), random_bells());
    set(2, now, random_bells());
    set(3, now - 0x7000'0000U, random_bells());
    expire(now, mistake);
    expire(now + 5, mistake);
    observe("past.first_mistake", mistake.text_or_none());
}

/// What a tick costs on which nothing is due.
void measure_quiet_tick() {
    std::uint32_t now = 0x7900'0000U;
    std::uint64_t cost[2] = {};
    for (std::uint32_t i = 0; i < 2; ++i) {
        for (std::uint32_t j = 0; j < (i == 0 ? 1 : count); ++j) { set(j, now + 100 + random_below(100), 1); }
        timers::expire(now);
        const std::uint64_t begin = arch::ticks();
        timers::expire(now + 1);
        cost[i] = arch::ticks() - begin;
        timers::expire(now += 1'000);
    }
    for (Endpoint& endpoint : endpoints) { endpoint.bells = 0; }
    observe("quiet_tick.with_1_timer", cost[0]);
    observe("quiet_tick.with_60_timers", cost[1]);
    observe("quiet_tick.each_more", (cost[1] > cost[0] ? cost[1] - cost[0] : 0) / (count - 1));
}

void run() {
    test_deadlines();
    test_past();
    measure_quiet_tick();
    test_wrap();
    test_changes();
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"timers", probe::Stage::objects, run};

} // namespace
