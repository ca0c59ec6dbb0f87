// SPDX-License-Identifier: BSD-2-Clause
// The calls for drivers, timers, and the console of last resort. Their specification is in abi/calls.h.
#include <nucleus/capabilities/devices.h>
#include <nucleus/capabilities/objects.h>
#include <nucleus/console/console.h>
#include <nucleus/interrupts/interrupts.h>
#include <nucleus/processes/calls.h>
#include <nucleus/processes/user_copy.h>
#include <nucleus/time/timers.h>

#include <array>

namespace mica::calls {
namespace {

using abi::bits;
using abi::EndpointRight;
using abi::Right;

constexpr std::uint32_t longest_text = 256; // bytes

} // namespace

Result irq_bind(Thread& caller)
{
    Resolver resolver{caller};
    Irq* const irq = resolver.get<Irq>(caller.head().handle(), bits(Right::manage));
    Endpoint* const endpoint =
        word<0>(caller) != 0 ? resolver.get<Endpoint>(word<0>(caller), bits(EndpointRight::receive)) : nullptr;
    if (resolver.failed()) {
        return std::unexpected(resolver.status());
    }
    devices::bind(*irq, endpoint, word<1>(caller));
    return 0;
}

Result irq_ack(Thread& caller)
{
    Resolver resolver{caller};
    Irq* const irq = resolver.get<Irq>(caller.head().handle(), bits(Right::manage));
    if (resolver.failed()) {
        return std::unexpected(resolver.status());
    }
    devices::acknowledge(*irq);
    return 0;
}

Result ports_create(Thread& caller)
{
    const std::uint32_t first = word<0>(caller);
    const std::uint32_t last = word<1>(caller);
    Resolver resolver{caller};
    const IoPorts* const whole = resolver.get<IoPorts>(caller.head().handle(), bits(Right::manage));
    if (resolver.failed()) {
        return std::unexpected(resolver.status());
    }
    if (first > last || first < whole->first || last > whole->last) {
        return std::unexpected(Status::bad_argument);
    }
    if (!caller.process->handles.has_room(1)) {
        return std::unexpected(Status::table_full);
    }
    IoPorts* const ports = capabilities::make_ports(first, last);
    return ports != nullptr ? Result{hand_out(caller, *ports)} : std::unexpected(Status::no_memory);
}

Result timer(Thread& caller)
{
    Resolver resolver{caller};
    Endpoint* const endpoint = resolver.get<Endpoint>(caller.head().handle(), bits(EndpointRight::receive));
    if (resolver.failed()) {
        return std::unexpected(resolver.status());
    }
    timers::set(*endpoint, word<1>(caller), word<0>(caller));
    timers::expire(static_cast<std::uint32_t>(interrupts::timer_ticks())); // one that has passed rings at once
    return 0;
}

Result debug_write(Thread& caller)
{
    std::array<std::byte, longest_text> text;
    const std::uint32_t bytes = word<1>(caller);
    if (bytes > text.size() ||
        !processes::copy_from_user(caller.process->space, word<0>(caller), {text.data(), bytes})) {
        return std::unexpected(Status::bad_argument);
    }
    console::write({reinterpret_cast<const char*>(text.data()), bytes});
    return 0;
}

} // namespace mica::calls
