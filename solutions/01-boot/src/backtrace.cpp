// SPDX-License-Identifier: BSD-2-Clause
// The chain of stack frames and the names in it. Lab 01, tasks frame-walk, symbol-search and frame-line.
#include <nucleus/diagnostics/backtrace.h>

#include <algorithm>

namespace mica::diagnostics {

std::size_t walk(std::uint32_t frame_pointer, StackBounds stack, std::span<std::uint32_t> return_addresses) {
    // student: begin(frame-walk)
    // todo: From frame to frame towards the callers, storing return addresses. Every address is suspect: check that a frame is
    // todo: where a frame can be before you read it, and that each step goes on upwards.
    // placeholder: return 0;
    std::size_t count = 0;
    std::uint32_t lowest = stack.bottom;
    while (count < return_addresses.size()) {
        const bool aligned = frame_pointer % alignof(StackFrame) == 0;
        const bool inside =
            frame_pointer >= lowest && frame_pointer < stack.top && stack.top - frame_pointer >= sizeof(StackFrame);
        if (!aligned || !inside) { break; }
        const auto* frame = reinterpret_cast<const StackFrame*>(frame_pointer);
        if (frame->return_address == 0) { break; }
        return_addresses[count++] = frame->return_address;
        lowest = frame_pointer + 1;
        frame_pointer = frame->caller_frame;
    }
    return count;
    // student: end
}

std::optional<std::size_t> find_symbol(std::span<const abi::SymbolRecord> records, std::uint32_t address) {
    // student: begin(symbol-search)
    // todo: Find the last record that does not begin after `address`, by halving. Then see whether the function reaches that far.
    // placeholder: return std::nullopt;
    const auto above = std::ranges::upper_bound(records, address, {}, &abi::SymbolRecord::address);
    if (above == records.begin()) { return std::nullopt; }
    const abi::SymbolRecord& candidate = *(above - 1);
    if (candidate.size != 0 && address - candidate.address >= candidate.size) { return std::nullopt; }
    return static_cast<std::size_t>(&candidate - records.data());
    // student: end
}

format::Result describe_frame(std::uint32_t number, std::uint32_t return_address, const SymbolTable& symbols,
                              std::span<char> into) {
    // student: begin(frame-line)
    // todo: Put the line together with a format::Line. Ask for the function that made the call, not for the one the return
    // todo: address is in.
    // placeholder: return std::unexpected(format::FormatError::buffer_too_small);
    const std::uint32_t call = return_address - 1;
    format::Line line{into};
    line.text("#").number(number).text(" ");
    line.number(return_address, format::word).text(" ");
    if (const auto index = find_symbol(symbols.records(), call)) {
        const abi::SymbolRecord& function = symbols.records()[*index];
        line.text(symbols.name(function)).text("+0x");
        line.number(return_address - function.address, {.base = format::Base::hexadecimal});
    } else {
        line.text("?");
    }
    return line.result();
    // student: end
}

} // namespace mica::diagnostics
