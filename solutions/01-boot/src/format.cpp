// SPDX-License-Identifier: BSD-2-Clause
// Numbers as text. Lab 01, tasks unsigned-number and signed-number.
#include <nucleus/console/format.h>

#include <algorithm>
#include <array>

namespace mica::format {

Result unsigned_number(std::uint32_t value, Style style, std::span<char> into) {
    // student: begin(unsigned-number)
    // todo: Take the digits off `value` one by one. They come out the wrong way round: least significant first.
    // todo: Then know how many characters the text has, with its padding; only then touch `into`.
    // placeholder: return std::unexpected(FormatError::buffer_too_small);
    const auto base = static_cast<std::uint32_t>(style.base);
    std::array<char, most_digits> digits;
    std::size_t count = 0;
    do {
        digits[count++] = "0123456789abcdef"[value % base];
        value /= base;
    } while (value != 0);

    const std::size_t length = std::max(count, style.width);
    if (length > into.size()) { return std::unexpected(FormatError::buffer_too_small); }
    std::fill_n(into.begin(), length - count, style.fill);
    std::reverse_copy(digits.begin(), digits.begin() + count, into.data() + (length - count));
    return std::string_view{into.data(), length};
    // student: end
}

Result signed_number(std::int32_t value, Style style, std::span<char> into) {
    // student: begin(signed-number)
    // todo: Leave the digits to unsigned_number. What remains: which numbers get a '-', what their magnitude is as an
    // todo: unsigned number, and on which side of the padding the sign goes.
    // placeholder: return std::unexpected(FormatError::buffer_too_small);
    const auto bits = static_cast<std::uint32_t>(value);
    if (value >= 0 || style.base != Base::decimal) { return unsigned_number(bits, style, into); }
    const std::uint32_t magnitude = 0U - bits;
    std::array<char, most_digits + 1> text{'-'}; // there is always room for the digits behind it
    const std::span<char> digits = std::span{text}.subspan(1);
    const std::size_t needed = 1 + unsigned_number(magnitude, Style{}, digits).value_or("").size();

    const std::size_t length = std::max(needed, style.width);
    if (length > into.size()) { return std::unexpected(FormatError::buffer_too_small); }
    std::fill_n(into.begin(), length - needed, style.fill);
    std::copy_n(text.begin(), needed, into.data() + (length - needed));
    if (style.fill == '0') { std::swap(into[0], into[length - needed]); } // zeros go between the sign and the digits
    return std::string_view{into.data(), length};
    // student: end
}

} // namespace mica::format
