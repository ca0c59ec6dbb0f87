// SPDX-License-Identifier: BSD-2-Clause
// The report about an exception that nobody handles.
#include <nucleus/exceptions/unhandled.h>

#include <nucleus/arch/control_registers.h>
#include <nucleus/console/console.h>
#include <nucleus/diagnostics/backtrace.h>
#include <nucleus/diagnostics/panic.h>
#include <nucleus/exceptions/names.h>
#include <nucleus/interrupts/trap_frame.h>
#include <nucleus/interrupts/vectors.h>

namespace mica::exceptions {
namespace {

constexpr format::Style word{.base = format::Base::hexadecimal, .width = 8, .fill = '0'};

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

} // namespace

void unhandled(const interrupts::TrapFrame& frame) {
    const std::uint32_t fault_address = arch::read_cr2();
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
    diagnostics::panic(frame.vector < exception_count ? "a CPU exception that nobody handles"
                                                      : "an interrupt that nobody handles");
}

} // namespace mica::exceptions
