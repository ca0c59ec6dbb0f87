// SPDX-License-Identifier: BSD-2-Clause
// The calls for drivers, timers, and the console of last resort. Their specification is in abi/calls.h.
#include <nucleus/capabilities/devices.h>
#include <nucleus/capabilities/objects.h>
#include <nucleus/console/console.h>
#include <nucleus/interrupts/interrupts.h>
#include <nucleus/processes/calls.h>
#include <nucleus/time/timers.h>

namespace mica::calls {

Result irq_bind(Thread& caller, Irq& irq) {
    Endpoint* endpoint = nullptr;
    if (word<0>(caller) != 0) {
        const Status found = find(caller, word<0>(caller), bits(abi::EndpointRight::receive), endpoint);
        if (found != Status::ok) { return found; }
    }
    devices::bind(irq, endpoint, word<1>(caller));
    return Status::ok;
}

Status irq_ack(Thread&, Irq& irq) {
    devices::acknowledge(irq);
    return Status::ok;
}

Result ports_create(Thread& caller, IoPorts& whole) {
    const std::uint32_t first = word<0>(caller);
    const std::uint32_t last = word<1>(caller);
    if (first > last || first < whole.first || last > whole.last) { return Status::bad_argument; }
    return hand_over(caller, capabilities::make_ports(first, last));
}

Result timer(Thread& caller, Endpoint& endpoint) {
    timers::set(endpoint, word<1>(caller), word<0>(caller));
    timers::expire(static_cast<std::uint32_t>(interrupts::timer_ticks())); // one that has passed rings at once
    return Status::ok;
}

Status debug_write(Thread& caller) {
    std::array<std::byte, abi::debug_write_bytes> text;
    const std::uint32_t bytes = word<1>(caller);
    if (bytes > text.size() ||
        !processes::copy_from_user(caller.process->space, word<0>(caller), {text.data(), bytes})) {
        return Status::bad_argument;
    }
    console::write({reinterpret_cast<const char*>(text.data()), bytes});
    return Status::ok;
}

} // namespace mica::calls
