// SPDX-License-Identifier: BSD-2-Clause
// The report about an exception that nobody handles.
#include <nucleus/exceptions/unhandled.h>

#include <abi/exceptions.h>
#include <nucleus/arch/control_registers.h>
#include <nucleus/console/console.h>
#include <nucleus/console/line.h>
#include <nucleus/diagnostics/backtrace.h>
#include <nucleus/diagnostics/panic.h>
#include <nucleus/exceptions/explain.h>
#include <nucleus/interrupts/trap_frame.h>
#include <nucleus/interrupts/vectors.h>

#include <utility>

namespace mica::exceptions {
namespace {

constexpr format::Style word{.base = format::Base::hexadecimal, .width = 8, .fill = '0'};
constexpr std::size_t longest_report = 512; ///< characters; a demangled name may be long
constexpr std::size_t longest_reason = 96;

/// Four to a line.
void add_registers(format::Line& report, const interrupts::TrapFrame& frame) {
    const bool says_its_stack = frame.from_user() || frame.vector == index(interrupts::Vector::double_fault);
    const auto esp = says_its_stack ? frame.user_esp : reinterpret_cast<std::uintptr_t>(&frame.user_esp);
    const std::pair<std::string_view, std::uint32_t> registers[]{
        {"\n eax=", frame.eax}, {" ebx=", frame.ebx}, {" ecx=", frame.ecx},         {" edx=", frame.edx},
        {"\n esi=", frame.esi}, {" edi=", frame.edi}, {" ebp=", frame.ebp},         {" esp=", esp},
        {"\n eip=", frame.eip}, {" cs=", frame.cs},   {" ds=", frame.ds & 0xFFFFU}, {" eflags=", frame.eflags}};
    for (const auto& [name, value] : registers) { report.text(name).number(value, word); }
    report.text("\n");
}

/// The function that holds the instruction, where symbols are known.
void add_place(format::Line& report, std::uint32_t eip) {
    const diagnostics::SymbolTable& table = diagnostics::symbols();
    if (const auto index = diagnostics::find_symbol(table.records(), eip)) {
        const abi::SymbolRecord& function = table.records()[*index];
        report.text(" in ").text(table.name(function)).text("+0x");
        report.number(eip - function.address, {.base = format::Base::hexadecimal}).text("\n");
    }
}

/// In words, where the part of lab 03 has some.
void add_reason(format::Line& report, const interrupts::TrapFrame& frame, std::uint32_t fault_address) {
    std::array<char, longest_reason> buffer;
    const std::string_view reason = explain(frame.vector, frame.error, fault_address, buffer).value_or("");
    if (!reason.empty()) { report.text(" ").text(reason).text("\n"); }
}

} // namespace

void unhandled(const interrupts::TrapFrame& frame) {
    const std::uint32_t fault_address = arch::read_cr2();
    if (std::exchange(mica_unhandled_frame, &frame) != nullptr) {
        diagnostics::panic("an exception while another one was reported");
    }
    std::array<char, longest_report> buffer;
    format::Line report{buffer};
    report.text(", vector ").number(frame.vector).text(", error code ").number(frame.error, word);
    if (frame.vector == interrupts::index(interrupts::Vector::page_fault)) {
        report.text(", at address ").number(fault_address, word);
    }
    add_registers(report, frame);
    add_place(report, frame.eip);
    add_reason(report, frame, fault_address);
    console::write("\nUnhandled ");
    console::write(abi::exception_name(frame.vector));
    console::write(report.result().value_or("\n"));
    diagnostics::panic(frame.vector < abi::exception_count ? "a CPU exception that nobody handles"
                                                           : "an interrupt that nobody handles");
}

} // namespace mica::exceptions

constinit const mica::interrupts::TrapFrame* mica_unhandled_frame = nullptr;
