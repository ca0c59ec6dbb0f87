// SPDX-License-Identifier: BSD-2-Clause
// What the scenarios of lab 07 share: sleeping and waiting for a phase in ring 3, and a start that survives a scheduler
// which does not choose anybody yet.
#pragma once

#include <probe/world/user.h>
#include <probe/world/world.h>

#include <cstdint>
#include <string_view>

namespace mica::probes {

inline constexpr std::uint32_t timer_period = 10'000; ///< ticks: 100 interrupts a second of a million instructions

/// Ring 3: timer ticks so far.
[[gnu::always_inline]] inline std::uint32_t clock_now() { return world::make(abi::Call::clock).word[0]; }

/// Ring 3: waits for the endpoint's timer. Pre: nobody else rings there.
[[gnu::always_inline]] inline void sleep_until(std::uint32_t endpoint, std::uint32_t deadline) {
    (void)world::make(abi::Call::timer, endpoint, 1, deadline);
    (void)world::make(abi::Call::recv, endpoint);
}

/// Ring 3: keeps the processor busy for so many ticks.
[[gnu::always_inline]] inline void spin(std::uint32_t length) {
    const std::uint32_t begin = world::ticks();
    while (world::ticks() - begin < length) {}
}

/// Ring 3: sleeps until the next timer tick, then goes on for `phase` ticks.
[[gnu::always_inline]] inline void wait_for_phase(std::uint32_t endpoint, std::uint32_t phase) {
    sleep_until(endpoint, clock_now() + 1);
    spin(phase);
}

/// Puts `count` random phases of the timer into the cells from `first` on.
void prepare_phases(std::uint32_t first, std::uint32_t count, std::uint32_t below = timer_period);

/// What the process is called, for people who look at the machine: at most 12 letters.
void give_name(Process& process, std::string_view name);

/// As world::run(), but looks first whether somebody is ready and whether go_on() chooses somebody: reports
/// "threads.ready" and "first.priority" (-1: nobody), and returns where there is nobody to run.
void run_scene(void (*after)());

} // namespace mica::probes
