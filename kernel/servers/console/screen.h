// SPDX-License-Identifier: BSD-2-Clause
// The VGA text screen, 80 x 25. Used by the console server. Pure: it writes the cells it is given; who shows the cursor
// asks for it.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace mica::console {

class Screen {
public:
    static constexpr std::uint32_t columns = 80, rows = 25, cells = columns * rows;

    /// `cursor`: where the next character goes. Pre: `memory` has at least 2000 cells.
    Screen(std::span<std::uint16_t> memory, std::uint32_t cursor) : m_memory{memory}, m_cursor{cursor % cells} {}

    /// '\n' begins a line, '\r' goes to its beginning, '\b' goes one to the left, '\t' to the next column divisible
    /// by 8.
    void write(std::string_view text);
    std::uint32_t cursor() const { return m_cursor; }

private:
    void put(char character);
    void scroll();

    std::span<std::uint16_t> m_memory;
    std::uint32_t m_cursor;
};

} // namespace mica::console
