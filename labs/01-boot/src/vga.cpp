// SPDX-License-Identifier: BSD-2-Clause
// The text screen. Lab 01, tasks vga-put, vga-scroll and vga-cursor.
#include <nucleus/console/vga.h>

namespace mica::vga {

void Screen::put(char character) {
    // student: begin(vga-put)
    // TODO(vga-put): Obey the four control characters, draw what is printable, ignore the rest. Whatever happened, the
    //     position must lie on the screen in the end: wrap at the last column, scroll at the last row.
    // student: end
}

void Screen::scroll() {
    // student: begin(vga-scroll)
    // TODO(vga-scroll): Move 24 rows up by one and blank the last. A blank is a space in the colours set.
    // student: end
}

void Screen::show_cursor() const {
    // student: begin(vga-cursor)
    // TODO(vga-cursor): Tell the CRT controller where the cursor is (a cell number, in two halves) and which scan lines
    //     of the cell it fills. A register is written in two steps: its number to the index port, its value to the data
    //     port.
    // student: end
}

} // namespace mica::vga
