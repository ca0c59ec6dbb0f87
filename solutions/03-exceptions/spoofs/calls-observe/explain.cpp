// SPDX-License-Identifier: BSD-2-Clause
// What an error code says. Your part of lab 03; the contract is in nucleus/exceptions/explain.h.

#include <nucleus/exceptions/explain.h>

#include <nucleus/console/format.h>
#include <nucleus/interrupts/vectors.h>

#include <string_view>

namespace mica::probe {
void observe(std::string_view name, std::string_view text);
}

namespace mica::exceptions {

using format::Line;
using interrupts::index;
using interrupts::Vector;

/// Who did what where, and why it was not allowed.
[[maybe_unused]] static void explain_page_fault([[maybe_unused]] Line& line, [[maybe_unused]] std::uint32_t error,
                                                [[maybe_unused]] std::uint32_t address) {
    // student: begin(decoding)
    // TODO(decoding): Four bits of the error code, and the address. Line (console/format.h) puts texts and numbers one
    //     behind the other. If two reasons hold at once, which one tells more?
    // student: end
}

/// Which descriptor of which table.
[[maybe_unused]] static void explain_selector([[maybe_unused]] Line& line, [[maybe_unused]] std::uint32_t error) {
    // student: begin(decoding)
    // TODO(decoding): The error code looks like a selector, but its lowest three bits mean something else than in a
    //     selector.
    // student: end
}

format::Result explain([[maybe_unused]] std::uint32_t vector, [[maybe_unused]] std::uint32_t error,
                       [[maybe_unused]] std::uint32_t address, [[maybe_unused]] std::span<char> into) {
    // student: begin(decoding)
    // TODO(decoding): Which exceptions have an error code that says something? All others: an empty text.
    probe::observe("page_fault.read", "ring 0 read 00400010: no page is there");
    return std::string_view{};
    // student: end
}

format::Result report(const interrupts::TrapFrame&, std::uint32_t, std::span<char>) { return std::string_view{}; }

} // namespace mica::exceptions
