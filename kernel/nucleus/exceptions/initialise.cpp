// SPDX-License-Identifier: BSD-2-Clause
// Puts the parts of lab 03 in force: a handler for every exception, a task gate for the double fault, and the processor
// set up so that ring 3 can cause every exception and use no FPU.
#include <nucleus/exceptions/faults.h>

#include <abi/exceptions.h>
#include <nucleus/arch/control_registers.h>
#include <nucleus/arch/task_segments.h>
#include <nucleus/interrupts/interrupts.h>

namespace mica::exceptions {
namespace {

constexpr std::uint32_t task_gate = 0x8500; ///< present, DPL 0, type 5 (Intel SDM 3A, figure 6-2)

constinit segments::TaskState double_fault_task{};

} // namespace

void initialise() {
    fill(double_fault_task);
    segments::install_tasks(double_fault_task);
    interrupts::replace_gate(interrupts::Vector::double_fault,
                             {.low = std::uint32_t{segments::double_fault_selector} << 16U, .high = task_gate});
    for (std::uint8_t vector = 0; vector < abi::exception_count; ++vector) {
        interrupts::must_register(interrupts::Vector{vector}, handle);
    }
    arch::write_cr0(arch::read_cr0() | arch::cr0_no_fpu | arch::cr0_alignment_mask);
}

} // namespace mica::exceptions
