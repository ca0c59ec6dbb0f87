// SPDX-License-Identifier: BSD-2-Clause
// Timers as a list of differences: each endpoint's `deadline` holds how many ticks after its predecessor it is due, so
// a tick only touches the first one.
#include <nucleus/time/timers.h>

#include <nucleus/trace/trace.h>

namespace mica::timers {
namespace {

constinit Endpoint* first = nullptr;
constinit std::uint32_t reached = 0; ///< the tick from which the first difference counts

std::int32_t wait_of(const Endpoint& endpoint) { return static_cast<std::int32_t>(endpoint.deadline); }

void take_out(Endpoint& endpoint) {
    Endpoint** link = &first;
    while (*link != &endpoint) { link = &(*link)->next_timer; }
    *link = endpoint.next_timer;
    if (endpoint.next_timer != nullptr) { endpoint.next_timer->deadline += endpoint.deadline; }
    endpoint.timer_bells = 0;
}

void put_in(Endpoint& endpoint, std::int32_t wait) {
    Endpoint** link = &first;
    while (*link != nullptr && wait_of(**link) <= wait) {
        wait -= wait_of(**link);
        link = &(*link)->next_timer;
    }
    endpoint.next_timer = *link;
    endpoint.deadline = static_cast<std::uint32_t>(wait);
    if (*link != nullptr) { (*link)->deadline -= endpoint.deadline; }
    *link = &endpoint;
}

} // namespace

void set(Endpoint& endpoint, std::uint32_t deadline, std::uint32_t bells) {
    if (endpoint.timer_bells != 0) { take_out(endpoint); }
    if (bells == 0) { return; }
    endpoint.timer_bells = bells;
    put_in(endpoint, static_cast<std::int32_t>(deadline - reached));
}

void expire(std::uint32_t now) {
    if (first == nullptr) {
        reached = now;
        return;
    }
    first->deadline -= now - reached;
    reached = now;
    while (first != nullptr && wait_of(*first) <= 0) {
        Endpoint& due = *first;
        const std::uint32_t bells = due.timer_bells;
        take_out(due);
        trace::note(abi::TraceKind::timer, &due, nullptr);
        ipc::ring(due, bells);
    }
}

} // namespace mica::timers
