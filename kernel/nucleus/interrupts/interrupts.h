// SPDX-License-Identifier: BSD-2-Clause
// Start-up of interrupts. Called by the nucleus' main; kit-owned.
#pragma once

#include <nucleus/interrupts/dispatch.h>
#include <nucleus/interrupts/idt.h>

namespace mica::interrupts {

/// Interrupts of the timer a second.
inline constexpr std::uint32_t timer_hertz = 100;

/// Builds and loads the IDT, moves the controllers' lines to the vectors from Vector::first_device on, registers the
/// timer's handler, and starts the timer. Interrupts stay off (IF=0).
/// Pre: the nucleus' own segments are loaded; interrupts are off. Call once. Panics when a handler cannot be
/// registered.
void initialise();

/// Timer interrupts so far. Pre: interrupts are off.
extern constinit std::uint64_t ticks_so_far;
inline std::uint64_t timer_ticks() { return ticks_so_far; }

/// register_handler() where it cannot fail: else panics.
void must_register(Vector vector, Handler handler);

/// Puts another gate into the table that initialise() loaded: for the nucleus call, and for what needs a task gate.
void replace_gate(Vector vector, idt::Gate gate);

} // namespace mica::interrupts
