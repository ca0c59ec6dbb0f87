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
    std::size_t position = 0;
    while (position < length - count) { into[position++] = style.fill; }
    while (count > 0) { into[position++] = digits[--count]; }
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
    std::array<char, most_digits> scratch;
    const Result digits = unsigned_number(magnitude, Style{}, scratch);
    if (!digits) { return digits; }

    const std::size_t length = std::max(digits->size() + 1, style.width);
    if (length > into.size()) { return std::unexpected(FormatError::buffer_too_small); }
    const std::span<char> text = into.first(length);
    std::fill(text.begin(), text.end(), style.fill);
    text[style.fill == '0' ? 0 : length - digits->size() - 1] = '-';
    std::copy(digits->begin(), digits->end(), text.last(digits->size()).begin());
    return std::string_view{text.data(), length};
    // student: end
}

} // namespace mica::format
