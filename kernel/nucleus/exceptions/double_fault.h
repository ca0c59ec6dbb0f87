// SPDX-License-Identifier: BSD-2-Clause
// The double fault: an exception that the processor could not deliver. Student part of lab 03: double_fault.cpp. Used by
// the start-up of exceptions.
#pragma once

#include <nucleus/arch/task_segments.h>
#include <nucleus/console/format.h>
#include <nucleus/interrupts/idt.h>
#include <nucleus/interrupts/trap_frame.h>

namespace mica::exceptions {

/// A present task gate of DPL 0 for the task segments::double_fault_selector (Intel SDM 3A, figure 6-2: type 5; a task
/// gate has no handler address). An interrupt gate would push onto the stack that is the trouble: that is the third
/// fault, and the machine is reset.
[[nodiscard]] idt::Gate double_fault_gate();

/// The state the gate switches to, every field of it: a stack of its own of at least 2 KiB, the boot directory, the nucleus'
/// segments in CS, SS, DS and ES, interrupts off, no LDT, no I/O map, and a function that reports what the
/// interrupted task state says (describe_stack(), frame_of()), and panics. Post: whatever `task` held before counts for nothing.
void fill(segments::TaskState& task);

/// The registers of the interrupted task, as the processor saved them in `task`, for the report of a double fault: vector
/// 8, error code 0. user_esp and user_ss are its stack, unused_esp is 0.
[[nodiscard]] interrupts::TrapFrame frame_of(const segments::TaskState& task);

/// Writes into `into` whether the stack of the interrupted task is why, and returns the text. An exception of ring 0 needs up to
/// 16 bytes of it: EFLAGS, CS, EIP and an error code.
///
///     the nucleus' stack is full: esp=c0116f6c            ESP from kernel_guard_page to kernel_stack_bottom + 15
///     the nucleus' stack has 12288 bytes left: esp=…      from there to kernel_stack_top
///     esp=00001234 is not in the nucleus' stack           anywhere else
///
/// Fails with buffer_too_small when the text does not fit.
[[nodiscard]] format::Result describe_stack(const segments::TaskState& task, std::span<char> into);

} // namespace mica::exceptions
