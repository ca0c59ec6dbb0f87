// SPDX-License-Identifier: BSD-2-Clause
// The lines typed before: `history`, `!!` and `!N`. Used by sh. Pure.
#pragma once

#include <rt/fixed_list.h>
#include <rt/numbers.h>
#include <rt/text.h>

#include <optional>
#include <string_view>

namespace mica::sh {

using Line = rt::Text<200>;

class History {
public:
    static constexpr std::size_t limit = 32;

    void add(std::string_view line) {
        if (m_lines.full()) {
            m_lines.remove(0);
            ++m_first;
        }
        m_lines.add(Line{line});
    }

    /// What a line means: itself, or for "!!" the last one, for "!7" the seventh. Nothing: there is no such line.
    std::optional<Line> expand(std::string_view line) const {
        if (!line.starts_with('!')) { return Line{line}; }
        const auto number = line == "!!" ? std::optional{last()} : rt::parse_number(line.substr(1));
        if (!number || *number < m_first || *number > last()) { return std::nullopt; }
        return m_lines[*number - m_first];
    }

    /// Numbers count from 1 and stay with their line.
    std::uint32_t first() const { return m_first; }
    std::uint32_t last() const { return m_first + static_cast<std::uint32_t>(m_lines.size()) - 1; }
    std::string_view line(std::uint32_t number) const { return m_lines[number - m_first]; }

private:
    rt::FixedList<Line, limit> m_lines;
    std::uint32_t m_first = 1;
};

} // namespace mica::sh
