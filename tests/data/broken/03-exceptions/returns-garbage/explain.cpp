// Says that its text lies at address 16 and has 4,000,000,000 characters.
// SPDX-License-Identifier: BSD-2-Clause
// told: it points at memory that is not there
// What an error code says. Your part of lab 03; the contract is in nucleus/exceptions/explain.h.

#include <nucleus/exceptions/explain.h>

#include <nucleus/console/line.h>
#include <nucleus/interrupts/vectors.h>

namespace mica::exceptions {

using format::Line;
using interrupts::index;
using interrupts::Vector;

/// Who did what where, and why it was not allowed.
[[maybe_unused]] static void explain_page_fault([[maybe_unused]] Line& line, [[maybe_unused]] std::uint32_t error,
                                                [[maybe_unused]] std::uint32_t address) {
    // student: begin(decoding)
    // todo: Four bits of the error code, and the address. Line (console/line.h) puts texts and numbers one behind the
    // todo: other. If two reasons hold at once, which one tells more?
    // placeholder:
    constexpr std::uint32_t present = 1U << 0U, write = 1U << 1U, user = 1U << 2U, reserved = 1U << 3U;
    line.text((error & user) != 0 ? "ring 3 " : "ring 0 ").text((error & write) != 0 ? "wrote to " : "read ");
    line.number(address, {.base = format::Base::hexadecimal, .width = 8, .fill = '0'});
    if ((error & reserved) != 0) {
        line.text(": a reserved bit is set in the page tables");
    } else {
        line.text((error & present) != 0 ? ": the page does not allow it" : ": no page is there");
    }
    // student: end
}

/// Which descriptor of which table.
[[maybe_unused]] static void explain_selector([[maybe_unused]] Line& line, [[maybe_unused]] std::uint32_t error) {
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

format::Result explain([[maybe_unused]] std::uint32_t vector, [[maybe_unused]] std::uint32_t error,
                       [[maybe_unused]] std::uint32_t address, [[maybe_unused]] std::span<char> into) {
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
    return std::string_view{reinterpret_cast<const char*>(16), 4'000'000'000U};
    // student: end
}

} // namespace mica::exceptions
