// SPDX-License-Identifier: BSD-2-Clause
// The report about an exception that nobody handles.
#include <nucleus/exceptions/unhandled.h>

#include <nucleus/arch/control_registers.h>
#include <nucleus/console/console.h>
#include <nucleus/diagnostics/panic.h>
#include <nucleus/exceptions/names.h>
#include <nucleus/interrupts/trap_frame.h>
#include <nucleus/interrupts/vectors.h>

namespace mica::exceptions {
namespace {

constexpr format::Style word{.base = format::Base::hexadecimal, .width = 8, .fill = '0'};

void show(std::string_view name, std::uint32_t value)
{
    console::write(" ");
    console::write(name);
    console::write("=");
    console::write(value, word);
}

void show_registers(const interrupts::TrapFrame& frame)
{
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

} // namespace

void unhandled(const interrupts::TrapFrame& frame)
{
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
    diagnostics::panic(name_of(frame.vector));
}

} // namespace mica::exceptions
