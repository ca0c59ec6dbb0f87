// SPDX-License-Identifier: BSD-2-Clause
// What drivers in ring 3 need: lines of the interrupt controllers, and ports. Used by the calls, the faults and the
// start-up.
#pragma once

#include <nucleus/capabilities/objects.h>

namespace mica::devices {

/// The object of a line. It is never freed.
[[nodiscard]] Irq& irq(std::uint32_t line);

/// From now on an interrupt of the line rings `bells` of `endpoint`; null: of nobody, and the line stays masked.
void bind(Irq& irq, Endpoint* endpoint, std::uint32_t bells);

/// Lets the next interrupt of a bound line through.
void acknowledge(Irq& irq);

/// `process` was refused a port. Whether it may try again: the I/O permission bitmap did not yet allow all ports it has
/// handles for, and now does.
[[nodiscard]] bool claim_ports(Process& process);

/// The bitmap allows nothing any more, if it allowed what `process` may use. Call before it loses a handle to ports,
/// while it still has it.
void drop_ports(Process& process);

} // namespace mica::devices
