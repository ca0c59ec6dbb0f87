// SPDX-License-Identifier: BSD-2-Clause
// The end of an exception that nobody handles: what it is, what the part of lab 03 reports of it, a panic.
#include <nucleus/exceptions/unhandled.h>

#include <abi/exceptions.h>
#include <nucleus/arch/control_registers.h>
#include <nucleus/console/console.h>
#include <nucleus/console/line.h>
#include <nucleus/diagnostics/panic.h>
#include <nucleus/exceptions/explain.h>
#include <nucleus/interrupts/vectors.h>

#include <utility>

namespace mica::exceptions {

void unhandled(const interrupts::TrapFrame& frame) {
    const std::uint32_t fault_address = arch::read_cr2();
    if (std::exchange(mica_unhandled_frame, &frame) != nullptr) {
        diagnostics::panic("an exception while another one was reported");
    }
    constexpr format::Style word{.base = format::Base::hexadecimal, .width = 8, .fill = '0'};
    std::array<char, 512> buffer; // a demangled name may be long
    format::Line head{buffer};
    head.text("\nUnhandled ").text(abi::exception_name(frame.vector)).text(", vector ").number(frame.vector);
    head.text(", error code ").number(frame.error, word);
    if (frame.vector == interrupts::index(interrupts::Vector::page_fault)) {
        head.text(", at address ").number(fault_address, word);
    }
    console::write(head.text("\n").result().value_or(""));
    console::write(report(frame, fault_address, buffer).value_or(""));
    diagnostics::panic(frame.vector < abi::exception_count ? "a CPU exception that nobody handles"
                                                           : "an interrupt that nobody handles");
}

} // namespace mica::exceptions

constinit const mica::interrupts::TrapFrame* mica_unhandled_frame = nullptr;
