// SPDX-License-Identifier: BSD-2-Clause
// Timers. Part of lab 07; the contract is in nucleus/time/timers.h.
#include <nucleus/time/timers.h>

#include <utility>

namespace mica::timers {

/// The running timers, ordered by deadline; among equals who came first.
[[maybe_unused]] static constinit Endpoint* earliest = nullptr;

/// Whether tick `one` comes before tick `other`: the clock's 32 bits run over, but the two are less than 2^31 apart.
[[maybe_unused]] static bool before(std::uint32_t one, std::uint32_t other) {
    return static_cast<std::int32_t>(one - other) < 0;
}

void set(Endpoint& endpoint, std::uint32_t deadline, std::uint32_t bells) {
    // student: begin(timers)
    // TODO(timers): If its timer runs, it is in the list already: out of there first. Then, unless it is to stop, to
    //     its place. Endpoint::timer_bells says whether a timer runs.
    // student: end
}

void expire(std::uint32_t now) {
    // student: begin(timers)
    // TODO(timers): Ring what is due (ipc::ring), the earliest first, and note it (trace::note). A timer that rings has
    //     stopped. This runs at every tick: what does it cost when nothing is due?
    // student: end
}

} // namespace mica::timers
