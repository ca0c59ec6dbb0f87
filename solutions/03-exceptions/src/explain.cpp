// SPDX-License-Identifier: BSD-2-Clause
// What an exception says. Your part of lab 03; the contract is in nucleus/exceptions/explain.h.

#include <nucleus/exceptions/explain.h>

#include <nucleus/diagnostics/backtrace.h>
#include <nucleus/interrupts/vectors.h>

#include <array>
#include <utility>

namespace mica::exceptions {

using format::Line;
using interrupts::Vector;

/// Who did what where, and why it was not allowed.
[[maybe_unused]] static void explain_page_fault(Line& line, std::uint32_t error, std::uint32_t address) {
    // student: begin(decoding)
    // todo: Four bits of the error code, and the address. Line (console/format.h) puts texts and numbers one behind the
    // todo: other. If two reasons hold at once, which one tells more?
    // placeholder:
    constexpr std::uint32_t present = 1U << 0U, write = 1U << 1U, user = 1U << 2U, reserved = 1U << 3U;
    line.text((error & user) != 0 ? "ring 3 " : "ring 0 ").text((error & write) != 0 ? "wrote to " : "read ");
    line.number(address, format::word);
    if ((error & reserved) != 0) {
        line.text(": a reserved bit is set in the page tables");
    } else {
        line.text((error & present) != 0 ? ": the page does not allow it" : ": no page is there");
    }
    // student: end
}

/// Which descriptor of which table.
[[maybe_unused]] static void explain_selector(Line& line, std::uint32_t error) {
    // student: begin(decoding)
    // todo: The error code looks like a selector, but its lowest three bits mean something else than in a selector.
    // placeholder:
    constexpr std::uint32_t external = 1U << 0U, in_idt = 1U << 1U, in_ldt = 1U << 2U;
    line.text("because of ");
    line.text((error & in_idt) != 0 ? "IDT" : (error & in_ldt) != 0 ? "LDT" : "GDT");
    line.text(" entry ").number(error >> 3U & 0x1FFFU);
    if ((error & external) != 0) { line.text(", by an outside event"); }
    // student: end
}

format::Result explain(std::uint32_t vector, std::uint32_t error, std::uint32_t address, std::span<char> into) {
    // student: begin(decoding)
    // todo: Which exceptions have an error code that says something? All others: an empty text.
    // placeholder: return std::string_view{};
    Line line{into};
    if (vector == index(Vector::page_fault)) {
        explain_page_fault(line, error, address);
    } else if (vector >= index(Vector::invalid_task_state) && vector <= index(Vector::general_protection) &&
               error != 0) {
        explain_selector(line, error);
    }
    return line.result();
    // student: end
}

/// The registers of the interrupted code.
[[maybe_unused]] static void add_registers(Line& text, const interrupts::TrapFrame& frame) {
    // student: begin(report)
    // todo: Twelve registers. Eleven are always in the frame. The twelfth only sometimes; but where a frame lies on a stack
    // todo: says something about that stack.
    // placeholder:
    const bool saved = frame.from_user() || frame.vector == index(Vector::double_fault);
    const auto esp = saved ? frame.user_esp : reinterpret_cast<std::uintptr_t>(&frame.user_esp);
    const std::pair<std::string_view, std::uint32_t> registers[]{
        {" eax=", frame.eax},   {" ebx=", frame.ebx}, {" ecx=", frame.ecx},         {" edx=", frame.edx},
        {"\n esi=", frame.esi}, {" edi=", frame.edi}, {" ebp=", frame.ebp},         {" esp=", esp},
        {"\n eip=", frame.eip}, {" cs=", frame.cs},   {" ds=", frame.ds & 0xFFFFU}, {" eflags=", frame.eflags}};
    for (const auto& [name, value] : registers) { text.text(name).number(value, format::word); }
    text.text("\n");
    // student: end
}

format::Result report(const interrupts::TrapFrame& frame, std::uint32_t address, std::span<char> into) {
    // student: begin(report)
    // todo: Registers, place, reason. A line that has nothing to say is not there at all. diagnostics/backtrace.h knows
    // todo: the functions; a backtrace shows return addresses, is EIP one? And where is room for what explain() says?
    // placeholder: return std::string_view{};
    Line text{into};
    add_registers(text, frame);
    const diagnostics::SymbolTable& table = diagnostics::nucleus_symbols;
    if (const auto found = diagnostics::find_symbol(table.records(), frame.eip)) {
        const abi::SymbolRecord& function = table.records()[*found];
        text.text(" in ").text(table.name(function)).text("+0x");
        text.number(frame.eip - function.address, {.base = format::Base::hexadecimal}).text("\n");
    }
    std::array<char, 96> buffer;
    const std::string_view reason = explain(frame.vector, frame.error, address, buffer).value_or("");
    if (!reason.empty()) { text.text(" ").text(reason).text("\n"); }
    return text.result();
    // student: end
}

} // namespace mica::exceptions
