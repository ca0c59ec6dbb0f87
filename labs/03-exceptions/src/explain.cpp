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
    // TODO(decoding): Four bits of the error code, and the address. Line (console/format.h) puts texts and numbers one
    //     behind the other. If two reasons hold at once, which one tells more?
    // student: end
}

/// Which descriptor of which table.
[[maybe_unused]] static void explain_selector(Line& line, std::uint32_t error) {
    // student: begin(decoding)
    // TODO(decoding): The error code looks like a selector, but its lowest three bits mean something else than in a
    //     selector.
    // student: end
}

format::Result explain(std::uint32_t vector, std::uint32_t error, std::uint32_t address, std::span<char> into) {
    // student: begin(decoding)
    // TODO(decoding): Which exceptions have an error code that says something? All others: an empty text.
    return std::string_view{};
    // student: end
}

/// The registers of the interrupted code.
[[maybe_unused]] static void add_registers(Line& text, const interrupts::TrapFrame& frame) {
    // student: begin(report)
    // TODO(report): Twelve registers. Eleven are always in the frame. The twelfth only sometimes; but where a frame
    //     lies on a stack says something about that stack.
    // student: end
}

format::Result report(const interrupts::TrapFrame& frame, std::uint32_t address, std::span<char> into) {
    // student: begin(report)
    // TODO(report): Registers, place, reason. A line that has nothing to say is not there at all.
    //     diagnostics/backtrace.h knows the functions; a backtrace shows return addresses, is EIP one? And where is
    //     room for what explain() says?
    return std::string_view{};
    // student: end
}

} // namespace mica::exceptions
