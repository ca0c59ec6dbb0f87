// SPDX-License-Identifier: BSD-2-Clause
// Puts the parts of lab 03 in force: a handler for every exception, a task gate for the double fault, and the processor
// set up so that ring 3 can cause every exception and use no FPU.
#include <nucleus/exceptions/faults.h>

#include <abi/exceptions.h>
#include <nucleus/arch/control_registers.h>
#include <nucleus/arch/task_segments.h>
#include <nucleus/exceptions/double_fault.h>
#include <nucleus/exceptions/stepping.h>
#include <nucleus/interrupts/interrupts.h>

namespace mica::exceptions {
namespace {

constinit segments::TaskState double_fault_task{};

/// For the two exceptions that a walk through the nucleus is made of.
void step_or_handle(interrupts::TrapFrame& frame) {
    if (!stepped(frame)) { handle(frame); }
}

} // namespace

void initialise() {
    fill(double_fault_task);
    segments::install_tasks(double_fault_task);
    using interrupts::Vector;
    interrupts::replace_gate(Vector::double_fault, double_fault_gate());
    for (std::uint8_t vector = 0; vector < abi::exception_count; ++vector) {
        const bool of_a_walk = Vector{vector} == Vector::debug || Vector{vector} == Vector::breakpoint;
        interrupts::must_register(Vector{vector}, of_a_walk ? step_or_handle : handle);
    }
    arch::write_cr0(arch::read_cr0() | arch::cr0_no_fpu | arch::cr0_alignment_mask);
}

} // namespace mica::exceptions
