// SPDX-License-Identifier: BSD-2-Clause
// How this lab's probes tell a student what went wrong first. Independent of the student's own number formatting.
#pragma once

#include <probe/probe.h>

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mica::probe {

/// A short text made of pieces; what does not fit is cut.
class Story {
public:
    Story& operator<<(std::string_view piece) {
        for (const char character : piece) {
            if (m_length < m_text.size()) { m_text[m_length++] = character; }
        }
        return *this;
    }
    Story& operator<<(char character) { return *this << std::string_view{&character, 1}; }
    Story& operator<<(std::unsigned_integral auto value) {
        if (value >= 10) { *this << static_cast<decltype(value)>(value / 10); }
        return *this << "0123456789"[value % 10];
    }
    Story& operator<<(int value) { return *this << static_cast<long>(value); }
    Story& operator<<(long value) {
        const auto bits = static_cast<unsigned long>(value);
        return value < 0 ? *this << '-' << (0UL - bits) : *this << bits;
    }

    /// `value` in base 16 with at least `digits` digits, after "0x".
    Story& hex(std::uint32_t value, unsigned digits = 1) {
        *this << "0x";
        for (unsigned place = 8; place-- > 0;) {
            if (place < digits || (value >> (4 * place)) != 0) {
                *this << "0123456789abcdef"[(value >> (4 * place)) & 0xF];
            }
        }
        return *this;
    }

    [[nodiscard]] std::string_view text() const { return {m_text.data(), m_length}; }

private:
    std::array<char, 240> m_text{};
    std::size_t m_length = 0;
};

/// Compares many results with what they should be and keeps the first that differs, in words.
class Tally {
public:
    /// Counts one comparison. `story` is called for the first wrong one only, and writes into the Story it is given.
    void count(bool right, const auto& story) {
        ++m_compared;
        if (!right && ++m_wrong == 1) { story(m_first); }
    }

    [[nodiscard]] bool all_right() const { return m_wrong == 0; }

    /// Observes NAME.first_wrong ("none" or the story), NAME.wrong and NAME.compared.
    void report(std::string_view name) const {
        observe((Story{} << name << ".first_wrong").text(), m_wrong == 0 ? std::string_view{"none"} : m_first.text());
        observe((Story{} << name << ".wrong").text(), m_wrong);
        observe((Story{} << name << ".compared").text(), m_compared);
    }

private:
    Story m_first;
    std::uint32_t m_wrong = 0;
    std::uint32_t m_compared = 0;
};

} // namespace mica::probe
