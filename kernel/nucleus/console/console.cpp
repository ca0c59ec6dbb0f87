// SPDX-License-Identifier: BSD-2-Clause
// The nucleus' console: one text, two places.
#include <nucleus/console/console.h>

#include <nucleus/console/serial.h>
#include <nucleus/console/vga.h>
#include <nucleus/memory/layout.h>

namespace mica::console {

constexpr std::uint32_t baud = 115'200;

static constinit serial::Uart line{serial::com1};
static constinit bool line_works = false;

// Not memory::pointer_to: a constant expression may hold no pointer made from a number, and nothing here may need a
// constructor at run time.
static constinit vga::Screen screen{nullptr};
static constinit bool screen_works = false;

void initialise() {
    line_works = line.initialise(baud).has_value();
    screen = vga::Screen{memory::pointer_to<volatile vga::Screen::Cell>(PhysAddr{vga::text_buffer_physical})};
    screen.clear();
    screen.show_cursor();
    screen_works = true;
}

void write(std::string_view text) {
    if (line_works) { line_works = line.write(text).has_value(); }
    if (screen_works) { screen.write(text); }
}

} // namespace mica::console
