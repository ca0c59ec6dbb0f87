// SPDX-License-Identifier: BSD-2-Clause
// The end of an exception that nobody handles. Called by the dispatcher of lab 02 for every vector without a handler.
#pragma once

#include <nucleus/interrupts/trap_frame.h>

namespace mica::exceptions {

/// Reports vector, error code, registers and place of `frame` on the console, then panics: the backtrace shows who had called
/// the interrupted function. Pre: called from a handler, interrupts off, before anything else can have faulted (CR2 is still this one's).
[[noreturn]] void unhandled(const interrupts::TrapFrame& frame);

} // namespace mica::exceptions

/// What is being reported, null while nothing is: the host reads it when the nucleus has panicked.
extern "C" const mica::interrupts::TrapFrame* mica_unhandled_frame;
