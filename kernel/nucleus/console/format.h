// SPDX-License-Identifier: BSD-2-Clause
// Numbers as text, and lines made of them, without a heap and without a C library. Used by the console and the reports.
// Student part of lab 01: format.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <span>
#include <string_view>

namespace mica::format {

enum class Base : std::uint32_t { binary = 2, octal = 8, decimal = 10, hexadecimal = 16 };

/// How a number is set. The text has at least `width` characters: when the number needs fewer, `fill` comes before it.
struct Style {
    Base base = Base::decimal;
    std::size_t width = 0;
    char fill = ' ';
};
/// Of addresses and registers: eight digits.
inline constexpr Style word{.base = Base::hexadecimal, .width = 8, .fill = '0'};

/// The text, with its padding and sign, has more characters than the buffer.
enum class FormatError { buffer_too_small };

/// The text of a number: a view of the first characters of the buffer that was given. Not NUL-terminated.
using Result = std::expected<std::string_view, FormatError>;

/// Digits that any 32-bit number needs at most: thirty-two in base 2.
inline constexpr std::size_t most_digits = 32;

/// Writes `value` into the beginning of `into`: most significant digit first, no prefix, no leading zeros but those that
/// padding asks for, digits above nine as 'a' to 'f'. Zero is "0".
/// Fails with buffer_too_small when the text does not fit; then nothing in `into` has changed. A text that fills
/// `into` to its last character fits.
[[nodiscard]] Result unsigned_number(std::uint32_t value, Style style, std::span<char> into);

/// Like unsigned_number, for a number with a sign.
///
/// In base 10 a negative number gets a '-'. A blank or another fill character goes before the sign ("   -42"), but zeros
/// go between the sign and the digits ("-00042"); the sign counts as one character of the width. In the bases 2, 8 and
/// 16 the number's 32 bits are shown as they are (two's complement): -1 in base 16 is "ffffffff".
/// Every value is valid, also -2147483648, whose negation is no std::int32_t.
[[nodiscard]] Result signed_number(std::int32_t value, Style style, std::span<char> into);

/// Kit: puts a line of text and numbers together in a buffer of the caller's. Pieces go in from left to right. The first piece that does not fit ends it: that and everything after it is left out,
/// and result() is the error.
class Line {
public:
    /// `into` must outlive the line.
    explicit Line(std::span<char> into) : m_into(into) {}

    Line& text(std::string_view piece) {
        m_full = m_full || piece.size() > m_into.size() - m_length;
        for (std::size_t i = 0; !m_full && i < piece.size(); ++i) { m_into[m_length++] = piece[i]; }
        return *this;
    }

    Line& number(std::uint32_t value, Style style = {}) {
        const Result piece = unsigned_number(value, style, m_into.subspan(m_length));
        m_full = m_full || !piece;
        m_length += m_full ? 0 : piece->size();
        return *this;
    }

    /// The text so far, or buffer_too_small.
    [[nodiscard]] Result result() const {
        if (m_full) { return std::unexpected(FormatError::buffer_too_small); }
        return std::string_view{m_into.data(), m_length};
    }

private:
    std::span<char> m_into;
    std::size_t m_length = 0;
    bool m_full = false;
};

} // namespace mica::format
