// SPDX-License-Identifier: BSD-2-Clause
// Rings by a function pointer that nobody has set.
// told: a next_timer was followed that is null
// Timers. Part of lab 07; the contract is in nucleus/time/timers.h.
#include <nucleus/time/timers.h>

#include <nucleus/trace/trace.h>

#include <utility>

namespace mica::timers {
namespace {

/// The running timers, ordered by deadline; among equals who came first.
[[maybe_unused]] constinit Endpoint* earliest = nullptr;

/// Whether tick `one` comes before tick `other`: the clock's 32 bits run over, but the two are less than 2^31 apart.
[[maybe_unused]] bool before(std::uint32_t one, std::uint32_t other) {
    return static_cast<std::int32_t>(one - other) < 0;
}

} // namespace

void set([[maybe_unused]] Endpoint& endpoint, [[maybe_unused]] std::uint32_t deadline,
         [[maybe_unused]] std::uint32_t bells) {
    Endpoint** at = &earliest;
    while (endpoint.timer_bells != 0 && *at != &endpoint) { at = &(*at)->next_timer; }
    if (endpoint.timer_bells != 0) { *at = endpoint.next_timer; }
    endpoint.timer_bells = bells;
    endpoint.deadline = deadline;
    if (bells == 0) { return; }
    at = &earliest;
    while (*at != nullptr && !before(deadline, (*at)->deadline)) { at = &(*at)->next_timer; }
    endpoint.next_timer = std::exchange(*at, &endpoint);
}

void expire([[maybe_unused]] std::uint32_t now) {
    while (earliest != nullptr && !before(now, earliest->deadline)) {
        Endpoint& due = *std::exchange(earliest, earliest->next_timer);
        trace::note(abi::TraceKind::timer, &due, nullptr);
        volatile auto ring = static_cast<void (*)(Endpoint&, std::uint32_t)>(nullptr);
        ring(due, std::exchange(due.timer_bells, 0));
    }
}

} // namespace mica::timers
