// SPDX-License-Identifier: BSD-2-Clause
// Start-up of interrupts, called by the nucleus' main, and interrupts in the middle of a long call; kit-owned.
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
inline constinit std::uint64_t timer_ticks = 0;

/// Puts another gate into the table that initialise() loaded: for the nucleus call, and for what needs a task gate.
void replace_gate(Vector vector, idt::Gate gate);

/// Ring 3 has begun, so interrupts may come: set by who enters it. Before, let_in() does nothing.
inline constinit bool may_come = false;

/// Lets the interrupts that wait be handled, here, in the middle of a call; then they are off again. Who runs does not
/// change: whom an interrupt wakes is ready, and has its turn when the call has ended; the ticks that have passed are
/// the running thread's. Pre: interrupts are off; whatever an interrupt looks at is whole: threads, endpoints, timers,
/// Irq objects and the ready queue. The caller, or who called it, leaves by go_on() or stay_or_go_on().
void let_in();

} // namespace mica::interrupts
