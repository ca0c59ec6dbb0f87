// SPDX-License-Identifier: BSD-2-Clause
// The report about an exception that nobody handles.
#include <nucleus/exceptions/unhandled.h>

#include <nucleus/arch/control_registers.h>
#include <nucleus/console/console.h>
#include <nucleus/diagnostics/backtrace.h>
#include <nucleus/diagnostics/panic.h>
#include <nucleus/exceptions/explain.h>
#include <nucleus/exceptions/names.h>
#include <nucleus/interrupts/trap_frame.h>
#include <nucleus/interrupts/vectors.h>

#include <utility>

namespace mica::exceptions {
namespace {

constexpr format::Style word{.base = format::Base::hexadecimal, .width = 8, .fill = '0'};
constexpr std::size_t longest_reason = 96;
constinit bool reporting = false;

void show(std::string_view name, std::uint32_t value) {
    console::write(" ");
    console::write(name);
    console::write("=");
    console::write(value, word);
}

void show_registers(const interrupts::TrapFrame& frame) {
    show("eax", frame.eax);
    show("ebx", frame.ebx);
    show("ecx", frame.ecx);
    show("edx", frame.edx);
    console::write("\n");
    show("esi", frame.esi);
    show("edi", frame.edi);
    show("ebp", frame.ebp);
    show("eip", frame.eip);
    console::write("\n");
    show("cs", frame.cs);
    show("ds", frame.ds & 0xFFFFU);
    show("eflags", frame.eflags);
    const bool says_its_stack = frame.from_user() || frame.vector == index(interrupts::Vector::double_fault);
    show("esp", says_its_stack ? frame.user_esp : reinterpret_cast<std::uintptr_t>(&frame.user_esp));
    console::write("\n");
}

/// The function that holds the instruction, where symbols are known.
void show_place(std::uint32_t eip) {
    const diagnostics::SymbolTable& table = diagnostics::symbols();
    if (const auto index = diagnostics::find_symbol(table.records(), eip)) {
        const abi::SymbolRecord& function = table.records()[*index];
        console::write(" in ");
        console::write(table.name(function));
        console::write("+0x");
        console::write(eip - function.address, {.base = format::Base::hexadecimal});
        console::write("\n");
    }
}

/// In words, where the part of lab 03 has some.
void show_reason(const interrupts::TrapFrame& frame, std::uint32_t fault_address) {
    std::array<char, longest_reason> buffer;
    const std::string_view reason = explain(frame.vector, frame.error, fault_address, buffer).value_or("");
    if (reason.empty()) { return; }
    console::write(" ");
    console::write(reason);
    console::write("\n");
}

} // namespace

void unhandled(const interrupts::TrapFrame& frame) {
    const std::uint32_t fault_address = arch::read_cr2();
    if (std::exchange(reporting, true)) { diagnostics::panic("an exception while another one was reported"); }
    console::write("\nUnhandled ");
    console::write(name_of(frame.vector));
    console::write(", vector ");
    console::write(frame.vector, {});
    console::write(", error code ");
    console::write(frame.error, word);
    if (frame.vector == interrupts::index(interrupts::Vector::page_fault)) {
        console::write(", at address ");
        console::write(fault_address, word);
    }
    console::write("\n");
    show_registers(frame);
    show_place(frame.eip);
    show_reason(frame, fault_address);
    diagnostics::panic(frame.vector < exception_count ? "a CPU exception that nobody handles"
                                                      : "an interrupt that nobody handles");
}

} // namespace mica::exceptions
