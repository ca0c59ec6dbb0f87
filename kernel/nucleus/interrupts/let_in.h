// SPDX-License-Identifier: BSD-2-Clause
// Interrupts in the middle of a long call. Used wherever one call does something to many pages.
#pragma once

namespace mica::interrupts {

/// Ring 3 has begun, so interrupts may come: set by who enters it. Before, let_in() does nothing.
extern constinit bool may_come;

/// Lets the interrupts that wait be handled, here, in the middle of a call; then they are off again. Who runs does not
/// change: whom an interrupt wakes is ready, and has its turn when the call has ended; the ticks that have passed are
/// the running thread's. Pre: interrupts are off; whatever an interrupt looks at is whole: threads, endpoints, timers,
/// Irq objects and the ready queue. The caller, or who called it, leaves by go_on() or stay_or_go_on().
void let_in();

} // namespace mica::interrupts
