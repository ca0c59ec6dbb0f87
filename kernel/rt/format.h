// SPDX-License-Identifier: BSD-2-Clause
// Values as text: put(out, "pid ", right(pid, 4), " at ", hex(eip), "\n"). Used by servers and apps. Pure: `out` is
// anything with append(string_view).
#pragma once

#include <array>
#include <concepts>
#include <cstdint>
#include <string_view>

namespace mica::rt {

/// The digits of a number, at most 20, without an allocation.
class Digits {
public:
    constexpr Digits(std::uint64_t value, std::uint32_t base, std::size_t at_least = 1) {
        do {
            // Two 32-bit divisions instead of one of 64 bits: numbers are nearly always small.
            const bool small = value <= 0xFFFF'FFFFU;
            const auto digit =
                small ? static_cast<std::uint32_t>(value) % base : static_cast<std::uint32_t>(value % base);
            value = small ? static_cast<std::uint32_t>(value) / base : value / base;
            m_digits[--m_begin] = "0123456789abcdef"[digit];
        } while (value != 0 || m_digits.size() - m_begin < at_least);
    }
    constexpr std::string_view view() const { return {m_digits.data() + m_begin, m_digits.size() - m_begin}; }

private:
    std::array<char, 20> m_digits{};
    std::size_t m_begin = 20;
};

struct Hex {
    std::uint32_t value;
    std::size_t digits;
};
/// 0x0000c0de: lower-case, at least `digits` digits (at most 8).
constexpr Hex hex(std::uint32_t value, std::size_t digits = 8) { return {value, digits}; }

template <class Value> struct Padded {
    const Value& value;
    std::size_t width;
    bool on_the_left;
};
/// Padded with blanks to a width: numbers to the right, texts to the left. Longer ones are not cut.
template <class Value> constexpr Padded<Value> right(const Value& value, std::size_t width) {
    return {value, width, true};
}
template <class Value> constexpr Padded<Value> left(const Value& value, std::size_t width) {
    return {value, width, false};
}

template <class Out> constexpr void put_one(Out& out, std::string_view text) { out.append(text); }
template <class Out> constexpr void put_one(Out& out, char character) { out.append(std::string_view{&character, 1}); }
template <class Out, std::integral Number>
requires(!std::same_as<Number, char> && !std::same_as<Number, bool>) constexpr void put_one(Out& out, Number number) {
    if constexpr (std::signed_integral<Number>) {
        if (number < 0) {
            out.append("-");
            out.append(Digits{~static_cast<std::uint64_t>(number) + 1, 10}.view());
            return;
        }
    }
    out.append(Digits{static_cast<std::uint64_t>(number), 10}.view());
}
template <class Out> constexpr void put_one(Out& out, Hex hexadecimal) {
    out.append("0x");
    out.append(Digits{hexadecimal.value, 16, hexadecimal.digits}.view());
}

/// Counts what is put.
struct LengthOnly {
    std::size_t length = 0;
    constexpr void append(std::string_view text) { length += text.size(); }
};

template <class Out, class Value> constexpr void put_one(Out& out, Padded<Value> padded) {
    LengthOnly measured;
    put_one(measured, padded.value);
    const auto blanks = [&] {
        for (std::size_t i = measured.length; i < padded.width; ++i) { out.append(" "); }
    };
    if (padded.on_the_left) { blanks(); }
    put_one(out, padded.value);
    if (!padded.on_the_left) { blanks(); }
}

template <class Out, class... Values> constexpr void put(Out& out, const Values&... values) {
    (put_one(out, values), ...);
}

} // namespace mica::rt
