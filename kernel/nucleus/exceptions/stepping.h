// SPDX-License-Identifier: BSD-2-Clause
// The nucleus, one instruction at a time. Student part of lab 03: stepping.cpp. For whoever looks for a bug in the nucleus of a
// check (probe/walks.h puts it in force; the product has no such thing):
//
//     step_from_breakpoint(20, show);
//     asm volatile("int3");           // show() is called behind each of the 20 instructions that follow
#pragma once

#include <nucleus/interrupts/trap_frame.h>

namespace mica::exceptions {

/// Is shown the interrupted nucleus between two instructions: frame.eip is the one that comes next. Must not cause an
/// exception itself.
using Visitor = void (*)(const interrupts::TrapFrame& frame);

/// Makes the next breakpoint (INT3) of the nucleus the beginning of a walk: behind each of the first `count` instructions
/// that follow it the processor stops and `visit` is called. Then the nucleus runs on as if nothing had been. A walk that
/// was asked for before and has not begun is forgotten. With a count of 0 there is none.
void step_from_breakpoint(std::uint32_t count, Visitor visit);

/// Sees every breakpoint and debug exception before handle() does. True: it belonged to a walk and has been dealt with;
/// the interrupted nucleus can go on, by `frame`, to which the trap flag (arch::trap_flag) may have been added, or taken from. False:
/// it is somebody else's, and nothing has changed: all of ring 3; a breakpoint where no walk was asked for; a debug
/// exception while none is under way. A breakpoint on a walk is passed over, and is no stop of its own.
[[nodiscard]] bool stepped(interrupts::TrapFrame& frame);

} // namespace mica::exceptions
