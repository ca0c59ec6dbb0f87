// SPDX-License-Identifier: BSD-2-Clause
// What a CPU exception leads to. Student part of lab 03: faults.cpp. See also entries.h, explain.h, stepping.h and
// double_fault.h.
#pragma once

#include <abi/message.h>
#include <nucleus/interrupts/trap_frame.h>

namespace mica::exceptions {

/// What the fault endpoint is told of an exception in ring 3: see abi::FaultMessage. `address` is CR2 as it was read
/// first of all, whatever the exception.
[[nodiscard]] abi::FaultMessage describe(const interrupts::TrapFrame& frame, std::uint32_t address);

/// The handler of vectors 0 to 31; in a check, but for what stepped() has dealt with. Whatever else happens, CR2 is read before anything that
/// could fault again.
///
/// - A non-maskable interrupt, whoever was interrupted, and every exception of the nucleus itself: reported by
///   unhandled(), which does not return.
/// - Of ring 3, a general protection fault with error code 0 that devices::claim_ports() can help: returns, so that the
///   instruction is tried again.
/// - All else of ring 3: noted in the trace (abi::TraceKind::fault), described in the thread's `fault`, and reported by
///   ipc::report_fault(): that thread waits, others run on. When nobody can answer, the thread's process is destroyed.
///
/// Who goes on is chosen by the entry code afterwards. `frame` is not changed: where the thread goes on is for whoever answers.
///
/// Pre: interrupts are off; a frame of ring 3 lies in its thread (Thread::of).
void handle(interrupts::TrapFrame& frame);

/// Kit: from now on every exception is handled as above. Pre: interrupts::initialise() has been called.
void initialise();

} // namespace mica::exceptions
