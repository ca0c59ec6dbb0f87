// SPDX-License-Identifier: BSD-2-Clause
// The kit's half of the text screen: colours, clearing, whole texts. The other half is the student's vga.cpp.
#include <nucleus/console/vga.h>

namespace mica::vga {

void Screen::set_colours(Colour foreground, Colour background) {
    m_attribute =
        static_cast<std::uint8_t>(static_cast<unsigned>(background) << 4U | static_cast<unsigned>(foreground));
}

void Screen::clear() {
    for (unsigned cell = 0; cell < rows * columns; ++cell) {
        m_cells[cell] = static_cast<Cell>(m_attribute << 8 | ' ');
    }
    m_row = 0;
    m_column = 0;
}

void Screen::write(std::string_view text) {
    for (const char character : text) { put(character); }
    show_cursor();
}

void Screen::move_to(unsigned row, unsigned column) {
    m_row = row;
    m_column = column;
}

} // namespace mica::vga
