// SPDX-License-Identifier: BSD-2-Clause
// The text screen. Lab 01, tasks vga-put, vga-scroll and vga-cursor.
#include <nucleus/console/vga.h>

namespace mica::vga {

void Screen::put(char character) {
    // student: begin(vga-put)
    // todo: Obey the four control characters, draw what is printable, ignore the rest. Whatever happened, the position must lie
    // todo: on the screen in the end: wrap at the last column, scroll at the last row.
    switch (character) {
    case '\n': m_column = columns; break; // the end of the line
    case '\r': m_column = 0; break;
    case '\t': m_column = (m_column / tab_stop + 1) * tab_stop; break;
    case '\b':
        if (m_column > 0) { --m_column; }
        break;
    default:
        if (const auto code = static_cast<unsigned char>(character); code >= 0x20) {
            m_cells[m_row * columns + m_column] = static_cast<Cell>((m_attribute << 8) | code);
            ++m_column;
        }
    }
    if (m_column >= columns) {
        m_column = 0;
        ++m_row;
    }
    if (m_row >= rows) {
        scroll();
        m_row = rows - 1;
    }
    // student: end
}

void Screen::scroll() {
    // student: begin(vga-scroll)
    // todo: Move 24 rows up by one and blank the last. A blank is a space in the colours set.
    constexpr unsigned kept = (rows - 1) * columns;
    std::copy_n(m_cells + columns, kept, m_cells);
    std::fill_n(m_cells + kept, columns, static_cast<Cell>((m_attribute << 8) | ' '));
    // student: end
}

void Screen::show_cursor() const {
    // student: begin(vga-cursor)
    // todo: Tell the CRT controller where the cursor is (a cell number, in two halves) and which scan lines of the cell it
    // todo: fills. A register is written in two steps: its number to the index port, its value to the data port.
    const auto set = [](std::uint8_t which, unsigned value) {
        arch::out8(crtc_index, which);
        arch::out8(crtc_data, static_cast<std::uint8_t>(value));
    };
    const unsigned cell = m_row * columns + m_column;
    set(crtc_cursor_start, cursor_first_line);
    set(crtc_cursor_end, cursor_last_line);
    set(crtc_cursor_high, cell >> 8);
    set(crtc_cursor_low, cell & 0xFF);
    // student: end
}

} // namespace mica::vga
