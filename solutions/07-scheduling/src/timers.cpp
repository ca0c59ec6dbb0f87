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
    // todo: If its timer runs, it is in the list already: out of there first. Then, unless it is to stop, to its place.
    // todo: Endpoint::timer_bells says whether a timer runs.
    // placeholder:
    if (endpoint.timer_bells != 0) { capabilities::unlink(earliest, endpoint, &Endpoint::next_timer); }
    endpoint.timer_bells = bells;
    endpoint.deadline = deadline;
    if (bells == 0) { return; }
    Endpoint** at = &earliest;
    while (*at != nullptr && !before(deadline, (*at)->deadline)) { at = &(*at)->next_timer; }
    endpoint.next_timer = std::exchange(*at, &endpoint);
    // student: end
}

void expire(std::uint32_t now) {
    // student: begin(timers)
    // todo: Ring what is due (ipc::ring), the earliest first, and note it (trace::note). A timer that rings has stopped.
    // todo: This runs at every tick: what does it cost when nothing is due?
    // placeholder:
    while (earliest != nullptr && !before(now, earliest->deadline)) {
        Endpoint& due = *std::exchange(earliest, earliest->next_timer);
        trace::note(abi::TraceKind::timer, &due, nullptr);
        ipc::ring(due, std::exchange(due.timer_bells, 0));
    }
    // student: end
}

} // namespace mica::timers
