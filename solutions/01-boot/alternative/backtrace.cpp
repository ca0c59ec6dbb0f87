// SPDX-License-Identifier: BSD-2-Clause
// Another correct design: the walk and the search are recursive, with ranges that only ever shrink; the line is made piece by piece.
#include <nucleus/diagnostics/backtrace.h>

#include <array>

namespace mica::diagnostics {

std::size_t walk(std::uint32_t frame_pointer, StackBounds stack, std::span<std::uint32_t> return_addresses) {
    if (return_addresses.empty() || (frame_pointer & 3) != 0 || frame_pointer < stack.bottom ||
        stack.top < sizeof(StackFrame) || frame_pointer > stack.top - sizeof(StackFrame)) {
        return 0;
    }
    const StackFrame frame = *reinterpret_cast<const StackFrame*>(frame_pointer);
    if (frame.return_address == 0) { return 0; }
    return_addresses.front() = frame.return_address;
    const StackBounds above{.bottom = frame_pointer + 4, .top = stack.top};
    return 1 + walk(frame.caller_frame, above, return_addresses.subspan(1));
}

std::optional<std::size_t> find_symbol(std::span<const abi::SymbolRecord> records, std::uint32_t address) {
    if (records.empty() || address < records.front().address) { return std::nullopt; }
    if (records.size() == 1) {
        const std::uint32_t size = records.front().size;
        const bool inside = size == 0 || address - records.front().address < size;
        return inside ? std::optional<std::size_t>{0} : std::nullopt;
    }
    const std::size_t half = records.size() / 2;
    if (address < records[half].address) { return find_symbol(records.first(half), address); }
    const auto found = find_symbol(records.subspan(half), address);
    return found ? std::optional{half + *found} : std::nullopt;
}

format::Result describe_frame(std::uint32_t number, std::uint32_t return_address, const SymbolTable& symbols,
                              std::span<char> into) {
    std::array<char, 3 * format::most_digits> digits;
    const auto index = find_symbol(symbols.records(), return_address - 1);
    const abi::SymbolRecord* function = index ? &symbols.records()[*index] : nullptr;
    const std::uint32_t distance = function != nullptr ? return_address - function->address : 0;
    constexpr format::Style hexadecimal{.base = format::Base::hexadecimal};
    constexpr format::Style address_style{.base = format::Base::hexadecimal, .width = 8, .fill = '0'};
    const auto first = format::unsigned_number(number, {}, std::span{digits}.first(32));
    const auto second = format::unsigned_number(return_address, address_style, std::span{digits}.subspan(32, 32));
    const auto third = format::unsigned_number(distance, hexadecimal, std::span{digits}.subspan(64));
    if (!first || !second || !third) { return std::unexpected(format::FormatError::buffer_too_small); }
    const bool known = function != nullptr;
    const std::array<std::string_view, 7> pieces{
        "#", *first, " ", *second, known ? " " : " ?", known ? symbols.name(*function) : "", known ? "+0x" : ""};
    std::size_t length = 0;
    const auto append = [&](std::string_view piece) {
        for (const char character : piece) {
            if (length < into.size()) { into[length] = character; }
            ++length;
        }
    };
    for (const std::string_view piece : pieces) { append(piece); }
    append(known ? *third : "");
    if (length > into.size()) { return std::unexpected(format::FormatError::buffer_too_small); }
    return std::string_view{into.data(), length};
}

} // namespace mica::diagnostics
