// SPDX-License-Identifier: BSD-2-Clause
// The kit's half of exceptions: puts the parts of lab 03 in force, with a task gate for the double fault and the processor set up
// so that ring 3 can cause every exception and use no FPU; and the end of what nobody handles: a report, a panic.
#include <nucleus/exceptions/faults.h>

#include <abi/exceptions.h>
#include <nucleus/arch/cpu.h>
#include <nucleus/console/console.h>
#include <nucleus/diagnostics/panic.h>
#include <nucleus/exceptions/double_fault.h>
#include <nucleus/exceptions/explain.h>
#include <nucleus/exceptions/unhandled.h>
#include <nucleus/interrupts/interrupts.h>

#include <utility>

namespace mica::exceptions {

static constinit segments::TaskState double_fault_task{};

void initialise() {
    fill(double_fault_task);
    segments::install_tasks(double_fault_task);
    using interrupts::Vector;
    interrupts::replace_gate(Vector::double_fault, double_fault_gate());
    for (std::uint8_t vector = 0; vector < abi::exception_count; ++vector) {
        if (!register_handler(Vector{vector}, handle)) { diagnostics::panic("an exception has a handler already"); }
    }
    arch::write_cr<0>(arch::read_cr<0>() | arch::cr0_no_fpu | arch::cr0_alignment_mask);
}

void unhandled(const interrupts::TrapFrame& frame) {
    const std::uint32_t fault_address = arch::read_cr<2>();
    if (std::exchange(mica_unhandled_frame, &frame) != nullptr) {
        diagnostics::panic("an exception while another one was reported");
    }
    std::array<char, 512> buffer; // a demangled name may be long
    format::Line head{buffer};
    head.text("\nUnhandled ").text(abi::exception_name(frame.vector)).text(", vector ").number(frame.vector);
    head.text(", error code ").number(frame.error, format::word);
    if (frame.vector == interrupts::index(interrupts::Vector::page_fault)) {
        head.text(", at address ").number(fault_address, format::word);
    }
    console::write(head.text("\n").result().value_or(""));
    console::write(report(frame, fault_address, buffer).value_or(""));
    diagnostics::panic(frame.vector < abi::exception_count ? "a CPU exception that nobody handles"
                                                           : "an interrupt that nobody handles");
}

} // namespace mica::exceptions

constinit const mica::interrupts::TrapFrame* mica_unhandled_frame = nullptr;
