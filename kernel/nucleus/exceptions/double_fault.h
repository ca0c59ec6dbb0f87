// SPDX-License-Identifier: BSD-2-Clause
// The double fault: an exception that the processor could not deliver. Student part of lab 03: double_fault.cpp. Used by
// the start-up of exceptions.
#pragma once

#include <nucleus/arch/task_state.h>
#include <nucleus/interrupts/idt.h>
#include <nucleus/interrupts/trap_frame.h>

namespace mica::exceptions {

/// A present task gate of DPL 0 for the task segments::double_fault_selector (Intel SDM 3A, figure 6-2: type 5; a task
/// gate has no handler address). An interrupt gate would push onto the stack that is the trouble: that is the third
/// fault, and the machine is reset.
[[nodiscard]] idt::Gate double_fault_gate();

/// The state the gate switches to, every field of it: a stack of its own of at least 2 KiB, the boot directory, the nucleus'
/// segments in CS, SS, DS and ES, interrupts off, no LDT, no I/O map, and a function that reports what the
/// interrupted task state says, and panics. Post: whatever `task` held before counts for nothing.
void fill(segments::TaskState& task);

/// The registers of the interrupted task, as the processor saved them in `task`, for the report of a double fault: vector
/// 8, error code 0. user_esp and user_ss are its stack, unused_esp is 0.
[[nodiscard]] interrupts::TrapFrame frame_of(const segments::TaskState& task);

} // namespace mica::exceptions
