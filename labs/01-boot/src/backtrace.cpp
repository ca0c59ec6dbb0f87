// SPDX-License-Identifier: BSD-2-Clause
// The chain of stack frames and the names in it. Lab 01, tasks frame-walk, symbol-search and frame-line.
#include <nucleus/diagnostics/backtrace.h>

#include <algorithm>

namespace mica::diagnostics {

std::size_t walk(std::uint32_t frame_pointer, StackBounds stack, std::span<std::uint32_t> return_addresses) {
    // student: begin(frame-walk)
    // TODO(frame-walk): From frame to frame towards the callers, storing return addresses. Every address is suspect:
    //     check that a frame is where a frame can be before you read it, and that each step goes on upwards.
    return 0;
    // student: end
}

std::optional<std::size_t> find_symbol(std::span<const abi::SymbolRecord> records, std::uint32_t address) {
    // student: begin(symbol-search)
    // TODO(symbol-search): Find the last record that does not begin after `address`, by halving. Then see whether the
    //     function reaches that far.
    return std::nullopt;
    // student: end
}

format::Result describe_frame(std::uint32_t number, std::uint32_t return_address, const SymbolTable& symbols,
                              std::span<char> into) {
    // student: begin(frame-line)
    // TODO(frame-line): Put the line together with a format::Line. Ask for the function that made the call, not for the
    //     one the return address is in.
    return std::unexpected(format::FormatError::buffer_too_small);
    // student: end
}

} // namespace mica::diagnostics
