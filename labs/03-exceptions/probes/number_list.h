// SPDX-License-Identifier: BSD-2-Clause
// Numbers collected into a text, "8 10 13", or "none": what went wrong where, in one observation. Used by lab 03's probes.
#pragma once

#include <probe/probe.h>

#include <array>
#include <cstdint>
#include <string_view>

namespace mica::probes {

/// Holds the numbers 0 to 63, each once.
class NumberList {
public:
    void add_if(bool wrong, std::uint32_t number) { m_noted |= wrong && number < 64 ? std::uint64_t{1} << number : 0; }

    void observe_as(std::string_view name) const {
        std::array<char, 64 * 3> text{};
        std::size_t length = 0;
        for (std::uint32_t n = 0; n < 64; ++n) {
            if ((m_noted >> n & 1U) == 0) { continue; }
            if (length != 0) { text[length++] = ' '; }
            if (n >= 10) { text[length++] = static_cast<char>('0' + n / 10); }
            text[length++] = static_cast<char>('0' + n % 10);
        }
        probe::observe(name, length == 0 ? std::string_view{"none"} : std::string_view{text.data(), length});
    }

private:
    std::uint64_t m_noted = 0;
};

} // namespace mica::probes
