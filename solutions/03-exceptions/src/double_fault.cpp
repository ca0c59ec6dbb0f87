// SPDX-License-Identifier: BSD-2-Clause
// The double fault: a task of its own. Part of lab 03; the contract is in nucleus/exceptions/faults.h.
#include <nucleus/arch/cpu.h>
#include <nucleus/arch/segments.h>
#include <nucleus/arch/task_segments.h>
#include <nucleus/exceptions/faults.h>
#include <nucleus/exceptions/unhandled.h>
#include <nucleus/interrupts/vectors.h>
#include <nucleus/paging/address_space.h>

#include <array>

namespace mica::exceptions {
namespace {

alignas(16) constinit std::array<std::uint8_t, 4096> stack{};

/// The task switch saved the registers of the interrupted task in the nucleus' TSS.
[[noreturn]] void report() {
    const segments::TaskState& task = segments::task_state();
    interrupts::TrapFrame frame{};
    frame.vector = interrupts::index(interrupts::Vector::double_fault);
    frame.edi = task.edi;
    frame.esi = task.esi;
    frame.ebp = task.ebp;
    frame.ebx = task.ebx;
    frame.edx = task.edx;
    frame.ecx = task.ecx;
    frame.eax = task.eax;
    frame.ds = task.ds;
    frame.cs = task.cs;
    frame.eip = task.eip;
    frame.eflags = task.eflags;
    unhandled(frame);
}

} // namespace

void fill(segments::TaskState& double_fault) {
    // student: begin(double-fault)
    // todo: Everything the processor loads in a task switch (Intel SDM 3A, 7.3). What is on the stack when report()
    // todo: begins?
    // placeholder:
    double_fault = segments::TaskState{};
    double_fault.cr3 = static_cast<std::uint32_t>(paging::boot_directory());
    double_fault.eip = reinterpret_cast<std::uintptr_t>(&report);
    double_fault.esp = reinterpret_cast<std::uintptr_t>(stack.data() + stack.size()) -
                       4; // as after a call: an empty place for a return address
    double_fault.eflags = arch::always_set_flag;
    double_fault.cs = segments::kernel_code_selector;
    double_fault.ds = double_fault.es = double_fault.ss = segments::kernel_data_selector;
    // student: end
}

} // namespace mica::exceptions
