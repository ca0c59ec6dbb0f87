// SPDX-License-Identifier: BSD-2-Clause
// Characters into cells; the last row scrolls.
#include <servers/console/screen.h>

#include <algorithm>

namespace mica::console {
namespace {

constexpr std::uint16_t blank = 0x0720; // light grey on black (IBM VGA, text modes: attribute in the high byte)

} // namespace

void Screen::write(std::string_view text) {
    for (const char character : text) { put(character); }
}

void Screen::put(char character) {
    switch (character) {
    case '\n': m_cursor += columns - m_cursor % columns; break;
    case '\r': m_cursor -= m_cursor % columns; break;
    case '\b': m_cursor -= m_cursor > 0 ? 1 : 0; break;
    case '\t': m_cursor += 8 - m_cursor % 8; break;
    default:
        m_memory[m_cursor++] = static_cast<std::uint16_t>((blank & 0xFF00U) | static_cast<std::uint8_t>(character));
        break;
    }
    if (m_cursor >= cells) { scroll(); }
}

void Screen::scroll() {
    // One string instruction: the serial line must not be left alone for long.
    std::copy(m_memory.begin() + columns, m_memory.begin() + cells, m_memory.begin());
    std::fill_n(m_memory.begin() + (cells - columns), columns, blank);
    m_cursor -= columns;
}

} // namespace mica::console
