// SPDX-License-Identifier: BSD-2-Clause
// What a CPU exception leads to. Student part of lab 03: faults.cpp, double_fault.cpp.
#pragma once

#include <abi/message.h>
#include <nucleus/arch/task_state.h>
#include <nucleus/interrupts/trap_frame.h>

namespace mica::exceptions {

/// What the fault endpoint is told of an exception in ring 3. `address` is CR2 as it was read first of all.
[[nodiscard]] abi::FaultMessage describe(const interrupts::TrapFrame& frame, std::uint32_t address);

/// The handler of vectors 0 to 31. A non-maskable interrupt, and any exception of the nucleus itself, is reported and
/// ends in a panic. A port that the process may use, but the bitmap did not know yet, is tried again. All else of ring
/// 3 goes to the process' fault endpoint: the thread waits, others run on.
void handle(interrupts::TrapFrame& frame);

/// The state a task gate switches to when an exception cannot be delivered, as the processor cannot push onto the stack
/// any more: a stack of its own, the boot directory, the nucleus' segments, interrupts off; it reports what the
/// interrupted task state says, and panics. An interrupt gate would push onto the same bad stack: that is the third
/// fault, and the machine is reset.
void fill(segments::TaskState& double_fault);

/// Kit: from now on every exception is handled as above. Pre: interrupts::initialise() has been called.
void initialise();

} // namespace mica::exceptions
