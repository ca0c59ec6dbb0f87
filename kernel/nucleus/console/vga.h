// SPDX-License-Identifier: BSD-2-Clause
// The VGA text screen: 80 columns, 25 rows, a character and a colour in each cell. Used by console.cpp.
// Student part of lab 01: vga.cpp.
#pragma once

#include <freestanding/io_ports.h>

#include <algorithm>
#include <string_view>

namespace mica::vga {

/// Physical address of the text buffer: 80 * 25 cells of two bytes, row by row.
inline constexpr std::uint32_t text_buffer_physical = 0xB8000;

/// The CRT controller: write a register's number to the index port, then its value to the data port.
inline constexpr arch::Port crtc_index{0x3D4};
inline constexpr arch::Port crtc_data{0x3D5};
inline constexpr std::uint8_t crtc_cursor_start = 0x0A; ///< bits 0-4: first scan line of the cursor; bit 5: 1 hides it
inline constexpr std::uint8_t crtc_cursor_end = 0x0B;   ///< bits 0-4: last scan line
inline constexpr std::uint8_t crtc_cursor_high = 0x0E;  ///< bits 8-15 of the cursor's cell number
inline constexpr std::uint8_t crtc_cursor_low = 0x0F;   ///< bits 0-7

/// The cursor is a block in the lower half of a cell, which has 16 scan lines, 0 at the top.
inline constexpr std::uint8_t cursor_first_line = 8;
inline constexpr std::uint8_t cursor_last_line = 14;

/// A text screen with a position to write at. The cells may be the card's memory or a buffer of the same shape.
class Screen {
public:
    static constexpr unsigned columns = 80;
    static constexpr unsigned rows = 25;
    static constexpr unsigned tab_stop = 8;

    /// One cell: the character in the low byte, the attribute (background * 16 + foreground) in the high byte.
    using Cell = std::uint16_t;

    /// `cells`: rows * columns of them, linear address. Nothing is drawn.
    explicit constexpr Screen(volatile Cell* cells) : m_cells(cells) {}

    /// Kit: the colours of what is written from now on: background * 16 + foreground, of the sixteen of text mode. A
    /// background takes the first eight only: its fourth bit means "blink".
    void set_colours(std::uint8_t attribute) { m_attribute = attribute; }

    /// Draws or obeys one character and moves the position (row, column):
    ///   0x20..0xFF  drawn at the position in the colours set; then one column to the right
    ///   '\n'        to the first column of the next row
    ///   '\r'        to the first column of this row
    ///   '\t'        to the next column that is a multiple of tab_stop, at least one on; draws nothing
    ///   '\b'        one column to the left, but never out of the row; draws nothing
    ///   others      ignored
    /// Past the last column the position goes to the first of the next row at once; past the last row the screen scrolls
    /// and the position stays in the last row. The hardware cursor is not moved.
    /// Post: row() < rows, column() < columns.
    void put(char character);

    /// Moves every row up by one: the first is lost, the last becomes blank in the colours set. The position stays.
    void scroll();

    /// Shows the blinking hardware cursor at the position, as a block of the scan lines cursor_first_line to
    /// cursor_last_line. The CRT controller knows the position as a cell number, row * columns + column (IBM VGA: CRT
    /// controller registers 0x0A, 0x0B, 0x0E, 0x0F).
    void show_cursor() const;

    /// Kit: blanks the whole screen in the colours set; position (0, 0).
    void clear() {
        std::fill_n(m_cells, rows * columns, static_cast<Cell>(m_attribute << 8 | ' '));
        move_to(0, 0);
    }

    /// Kit: put() for each character, then show_cursor().
    void write(std::string_view text) {
        for (const char character : text) { put(character); }
        show_cursor();
    }

    /// Kit: moves the position. Pre: row < rows, column < columns.
    void move_to(unsigned row, unsigned column) {
        m_row = row;
        m_column = column;
    }

    [[nodiscard]] unsigned row() const { return m_row; }
    [[nodiscard]] unsigned column() const { return m_column; }

private:
    volatile Cell* m_cells;
    unsigned m_row = 0;
    unsigned m_column = 0;
    std::uint8_t m_attribute = 0x07; ///< light grey on black
};

} // namespace mica::vga
