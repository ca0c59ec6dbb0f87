// SPDX-License-Identifier: BSD-2-Clause
// Timers. Part of lab 07; the contract is in nucleus/time/timers.h.
#include <nucleus/time/timers.h>

#include <freestanding/io_ports.h>
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
    // student: begin(timers)
    // TODO(timers): If its timer runs, it is in the list already: out of there first. Then, unless it is to stop, to
    //     its place. Endpoint::timer_bells says whether a timer runs.
    // student: end
}

void expire([[maybe_unused]] std::uint32_t now) {
    // student: begin(timers)
    // TODO(timers): Ring what is due (ipc::ring), the earliest first, and note it (trace::note). A timer that rings has
    //     stopped. This runs at every tick: what does it cost when nothing is due?
    for (;;) { arch::out8(arch::Port{0xE9}, 'x'); }
    // student: end
}

} // namespace mica::timers
