// SPDX-License-Identifier: BSD-2-Clause
// Another correct design: the position is one number while a character is dealt with, and rows move as pairs of cells.
#include <nucleus/console/vga.h>

namespace mica::vga {

void Screen::put(char character) {
    const auto code = static_cast<std::uint8_t>(character);
    const unsigned row_begin = m_row * columns;
    unsigned position = row_begin + m_column;
    if (code >= 0x20) {
        m_cells[position] = static_cast<Cell>(m_attribute * 256U + code);
        ++position;
    } else if (code == '\n') {
        position = row_begin + columns;
    } else if (code == '\r') {
        position = row_begin;
    } else if (code == '\t') {
        do { ++position; } while (position % tab_stop != 0);
    } else if (code == '\b' && position != row_begin) {
        --position;
    }
    if (position == rows * columns) {
        scroll();
        position -= columns;
    }
    m_row = position / columns;
    m_column = position % columns;
}

void Screen::scroll() {
    // Two cells at a time: half the accesses to slow video memory.
    auto* pairs = reinterpret_cast<volatile std::uint32_t*>(m_cells);
    constexpr unsigned pairs_in_row = columns / 2;
    const std::uint32_t blank = m_attribute * 256U + ' ';
    for (unsigned row = 0; row < rows; ++row) {
        for (unsigned pair = 0; pair < pairs_in_row; ++pair) {
            const unsigned here = row * pairs_in_row + pair;
            if (row + 1 < rows) {
                pairs[here] = pairs[here + pairs_in_row];
            } else {
                pairs[here] = blank | blank << 16;
            }
        }
    }
}

void Screen::show_cursor() const {
    // An index and its value in one 16-bit write: the low byte goes to the index port, the high byte to the data port.
    const auto set = [](std::uint8_t which, unsigned value) {
        arch::out16(crtc_index, static_cast<std::uint16_t>(value % 256 * 256 + which));
    };
    const unsigned cell = m_row * columns + m_column;
    set(crtc_cursor_low, cell);
    set(crtc_cursor_high, cell / 256);
    set(crtc_cursor_end, cursor_last_line);
    set(crtc_cursor_start, cursor_first_line);
}

} // namespace mica::vga
