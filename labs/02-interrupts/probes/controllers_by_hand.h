// SPDX-License-Identifier: BSD-2-Clause
// The two 8259A driven by the probes themselves, so that what is judged does not judge itself. Used by lab 02's probes.
#pragma once

#include <nucleus/interrupts/vectors.h>

#include <cstdint>

namespace mica::probes {

/// Registers of both controllers as one number: bit n belongs to line n.
using Lines = std::uint16_t;

constexpr Lines bit(interrupts::Line line) { return static_cast<Lines>(1U << interrupts::index(line)); }

/// Initialises both chips: lines from vector 32 on, all masked but the cascade.
void set_up_controllers();

[[nodiscard]] Lines masks();
void set_masks(Lines masked);

/// Requests that wait in the controllers, masked or not (IRR).
[[nodiscard]] Lines requests();
/// Interrupts that have been delivered and not ended (ISR).
[[nodiscard]] Lines in_service();

/// Waits at most 5000 ticks until `line` requests an interrupt. Returns whether it does.
bool await_request(interrupts::Line line);

/// Ends whatever is in service in either chip.
void end_everything();

} // namespace mica::probes
