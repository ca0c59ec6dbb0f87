// SPDX-License-Identifier: BSD-2-Clause
// The text screen: on the real one, which is read from outside, and on one in memory beside a model of a terminal.
#include <probe/tally.h>

#include <nucleus/console/vga.h>
#include <nucleus/memory/layout.h>

#include <algorithm>

namespace {

using namespace mica;
using probe::Story;
using vga::Screen;

constexpr unsigned cell_count = Screen::rows * Screen::columns;
constexpr unsigned margin = 2 * Screen::columns; // cells before and after the screen in memory that must not change
constexpr Screen::Cell margin_cell = 0x5AA5;

std::array<Screen::Cell, margin + cell_count + margin> memory_screen;

Screen::Cell* memory_cells() { return memory_screen.data() + margin; }

/// A terminal as vga.h specifies it, written another way: one number for the position, rows shifted as a whole.
class Model {
public:
    void start(std::uint8_t attribute) {
        m_attribute = attribute;
        m_cells.fill(cell(' '));
        position = 0;
    }

    void put(char character) {
        const unsigned row_begin = position - position % Screen::columns;
        const auto code = static_cast<unsigned char>(character);
        if (code == '\n') {
            position = row_begin + Screen::columns;
        } else if (code == '\r') {
            position = row_begin;
        } else if (code == '\t') {
            position += Screen::tab_stop - position % Screen::tab_stop; // 80 is a multiple of 8
        } else if (code == '\b') {
            position -= position > row_begin ? 1 : 0;
        } else if (code >= 0x20) {
            m_cells[position++] = cell(code);
        }
        if (position >= cell_count) {
            std::copy(m_cells.begin() + Screen::columns, m_cells.end(), m_cells.begin());
            std::fill(m_cells.end() - Screen::columns, m_cells.end(), cell(' '));
            position -= Screen::columns;
        }
    }

    [[nodiscard]] Screen::Cell at(unsigned index) const { return m_cells[index]; }
    unsigned position = 0;

private:
    [[nodiscard]] Screen::Cell cell(unsigned char code) const {
        return static_cast<Screen::Cell>(m_attribute << 8 | code);
    }
    std::array<Screen::Cell, cell_count> m_cells{};
    std::uint8_t m_attribute = 0;
};

Model model;

void tell_cell(Story& story, unsigned index) {
    story << "row " << index / Screen::columns << ", column " << index % Screen::columns;
    (story << ": cell ").hex(memory_cells()[index], 4) << ", should be ";
    story.hex(model.at(index), 4);
}

unsigned changed_margin_cells() {
    const auto intact = std::count(memory_screen.begin(), memory_screen.begin() + margin, margin_cell) +
                        std::count(memory_screen.end() - margin, memory_screen.end(), margin_cell);
    return 2 * margin - static_cast<unsigned>(intact);
}

void compare_position(probe::Tally& tally, const Screen& screen, unsigned done, char last) {
    const unsigned row = model.position / Screen::columns;
    const unsigned column = model.position % Screen::columns;
    tally.count(screen.row() == row && screen.column() == column, [&](Story& story) {
        (story << "after character " << done << ", ").hex(static_cast<unsigned char>(last), 2);
        story << ": position row " << screen.row() << ", column " << screen.column() << ", should be row " << row
              << ", column " << column;
    });
}

void compare_cells(probe::Tally& tally, unsigned done) {
    unsigned wrong = 0;
    while (wrong < cell_count && memory_cells()[wrong] == model.at(wrong)) { ++wrong; }
    const unsigned outside = changed_margin_cells();
    tally.count(wrong == cell_count && outside == 0, [&](Story& story) {
        story << "after " << done << " characters: ";
        if (outside != 0) {
            story << outside << " cells outside the screen were written to";
        } else {
            tell_cell(story, wrong);
        }
    });
}

/// A fresh screen in memory and a fresh model, and the same characters for both. The positions are compared after every
/// character, the cells (a thousand times the work) after every eighth and the last.
void run_beside_model(probe::Tally& tally, unsigned characters, auto next) {
    memory_screen.fill(margin_cell);
    Screen screen{memory_cells()};
    const std::uint32_t foreground = probe::random_below(16);
    const std::uint32_t background = probe::random_below(8);
    const auto attribute = static_cast<std::uint8_t>(background << 4 | foreground);
    screen.set_colours(attribute);
    screen.clear();
    model.start(attribute);
    for (unsigned done = 1; done <= characters && tally.all_right(); ++done) {
        const char character = next(done - 1);
        screen.put(character);
        model.put(character);
        compare_position(tally, screen, done, character);
        if (done % 8 == 0 || done == characters) { compare_cells(tally, done); }
    }
}

/// The colours of text mode that the probes draw with (IBM VGA, attribute byte).
enum class Colour : std::uint8_t { black = 0, blue = 1, red = 4, light_grey = 7, yellow = 14, white = 15 };

Screen real_screen(Colour foreground, Colour background) {
    Screen screen{memory::pointer_to<volatile Screen::Cell>(PhysAddr{vga::text_buffer_physical})};
    screen.set_colours(
        static_cast<std::uint8_t>(static_cast<unsigned>(background) << 4 | static_cast<unsigned>(foreground)));
    screen.clear();
    return screen;
}

void put_all(Screen& screen, std::string_view text) {
    for (const char character : text) { screen.put(character); }
}

void observe_position(std::string_view name, const Screen& screen) {
    Story story;
    story << "row " << screen.row() << ", column " << screen.column();
    probe::observe(name, story.text());
}

void characters() {
    Screen screen = real_screen(Colour::white, Colour::blue);
    screen.move_to(3, 5);
    put_all(screen, "Mica");
    observe_position("drawn.position", screen);
    const auto* cells = memory::pointer_to<volatile Screen::Cell>(PhysAddr{vga::text_buffer_physical});
    probe::observe("drawn.attribute", static_cast<std::uint32_t>(cells[3 * Screen::columns + 5] >> 8));
    probe::mark("drawn");

    probe::Tally tally;
    run_beside_model(tally, Screen::columns - 1, [](unsigned) {
        const std::uint32_t code = 0x20 + probe::random_below(0xE0);
        return static_cast<char>(code);
    });
    tally.report("drawn");
}

void controls() {
    Screen screen = real_screen(Colour::light_grey, Colour::black);
    put_all(screen, "first\nsecond\rS\n1\t2\t\t3\nab\bc\b\b\b\b\bd\n\x01\x1b.");
    observe_position("controls.position", screen);
    probe::mark("controls");

    probe::Tally tally; // few enough to stay on the screen
    run_beside_model(tally, 240, [](unsigned i) {
        if (i % 16 == 15) { return '\n'; }
        return "\r\t\b\x01\x1b\x07 abcdefgh"[probe::random_below(15)];
    });
    tally.report("controls");
}

void wrapping() {
    Screen screen = real_screen(Colour::light_grey, Colour::black);
    for (unsigned i = 0; i < Screen::columns - 2; ++i) { screen.put('.'); }
    put_all(screen, "wrap");
    observe_position("wrap.position", screen);
    probe::mark("wrap");

    probe::Tally tally;
    run_beside_model(tally, 2 * Screen::columns + 10, [](unsigned i) { return static_cast<char>('!' + i % 90); });
    tally.report("wrap");

    probe::Tally tabs; // a tab out of the last eight columns wraps, too
    run_beside_model(tabs, 60, [](unsigned i) { return i % 12 == 11 ? 'x' : '\t'; });
    tabs.report("wrap.tab");
}

void scrolling() {
    Screen screen = real_screen(Colour::yellow, Colour::red);
    for (unsigned line = 1; line <= 30; ++line) {
        Story text;
        text << "line " << line << '\n';
        put_all(screen, text.text());
    }
    observe_position("scroll.position", screen);
    const auto* cells = memory::pointer_to<volatile Screen::Cell>(PhysAddr{vga::text_buffer_physical});
    probe::observe("scroll.blank", std::uint32_t{cells[cell_count - 1]});
    probe::mark("scroll");

    probe::Tally tally;
    run_beside_model(tally, 250, [](unsigned) { return "\n\n\nabcdefghijkl\t"[probe::random_below(16)]; });
    tally.report("scroll");
}

std::uint32_t crtc(std::uint8_t which) {
    arch::out8(vga::crtc_index, which);
    return arch::in8(vga::crtc_data);
}

std::uint32_t cursor_cell() { return crtc(vga::crtc_cursor_high) << 8 | crtc(vga::crtc_cursor_low); }

void cursor() {
    arch::out8(vga::crtc_index, vga::crtc_cursor_start);
    arch::out8(vga::crtc_data, 0x20); // hidden
    Screen screen = real_screen(Colour::light_grey, Colour::black);
    screen.move_to(3, 64);
    screen.show_cursor();
    probe::observe("cursor.cell", cursor_cell());
    probe::Tally tally;
    for (int i = 0; i < 16; ++i) {
        const unsigned row = probe::random_below(Screen::rows);
        const unsigned column = probe::random_below(Screen::columns);
        screen.move_to(row, column);
        screen.show_cursor();
        const std::uint32_t expected = row * Screen::columns + column;
        const std::uint32_t actual = cursor_cell();
        tally.count(actual == expected, [&](Story& story) {
            story << "at row " << row << ", column " << column << " the cursor is in cell " << actual << ", should be "
                  << expected;
        });
    }
    tally.report("cursor");
    probe::observe("cursor.first_line", crtc(vga::crtc_cursor_start));
    probe::observe("cursor.last_line", crtc(vga::crtc_cursor_end) & 0x1F);
}

void run() {
    characters();
    controls();
    wrapping();
    cursor();
    scrolling();
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"screen", probe::Stage::bare, run};

} // namespace
