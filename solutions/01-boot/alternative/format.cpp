// SPDX-License-Identifier: BSD-2-Clause
// Another correct design: the digits are counted first, then written straight into the caller's buffer from its right end.
#include <nucleus/console/format.h>

namespace mica::format {
namespace {

std::size_t digit_count(std::uint32_t value, std::uint32_t base) {
    return value < base ? 1 : 1 + digit_count(value / base, base);
}

char digit(std::uint32_t value) { return static_cast<char>(value < 10 ? '0' + value : 'a' + (value - 10)); }

/// One way for both: `sign` is empty or "-".
Result write(std::uint32_t magnitude, std::string_view sign, Style style, std::span<char> into) {
    const auto base = static_cast<std::uint32_t>(style.base);
    const std::size_t needed = digit_count(magnitude, base) + sign.size();
    const std::size_t length = needed < style.width ? style.width : needed;
    if (into.size() < length) { return std::unexpected(FormatError::buffer_too_small); }
    const std::size_t digits_begin = length - (needed - sign.size());
    for (std::size_t at = length; at-- > digits_begin; magnitude /= base) { into[at] = digit(magnitude % base); }
    for (std::size_t at = 0; at < digits_begin; ++at) { into[at] = style.fill; }
    if (!sign.empty()) { into[style.fill == '0' ? 0 : digits_begin - 1] = sign.front(); }
    return std::string_view{into.data(), length};
}

} // namespace

Result unsigned_number(std::uint32_t value, Style style, std::span<char> into) { return write(value, "", style, into); }

Result signed_number(std::int32_t value, Style style, std::span<char> into) {
    const auto bits = static_cast<std::uint32_t>(value);
    if (style.base == Base::decimal && value < 0) { return write(~bits + 1, "-", style, into); }
    return write(bits, "", style, into);
}

} // namespace mica::format
