// SPDX-License-Identifier: BSD-2-Clause
// A short text put together out of words and numbers, for observations that say what was seen. Used by lab 07's probes.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace mica::probes {

/// Holds up to 240 characters; what does not fit is left out.
class Sentence {
public:
    Sentence& operator<<(std::string_view text) {
        for (const char c : text) {
            if (m_size < m_text.size()) { m_text[m_size++] = c; }
        }
        return *this;
    }
    Sentence& operator<<(std::uint32_t number) {
        std::array<char, 10> digits;
        std::size_t count = 0;
        do {
            digits[count++] = static_cast<char>('0' + number % 10);
            number /= 10;
        } while (number != 0);
        std::reverse(digits.begin(), digits.begin() + count);
        return *this << std::string_view{digits.data(), count};
    }
    [[nodiscard]] bool empty() const { return m_size == 0; }
    [[nodiscard]] std::string_view text() const { return {m_text.data(), m_size}; }
    /// For a "first mistake": what is said when there was none.
    [[nodiscard]] std::string_view text_or_none() const { return empty() ? std::string_view{"none"} : text(); }

private:
    std::array<char, 240> m_text{};
    std::size_t m_size = 0;
};

} // namespace mica::probes
