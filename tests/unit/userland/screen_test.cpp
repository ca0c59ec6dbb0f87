// SPDX-License-Identifier: GPL-3.0-or-later
// The VGA text screen: where characters go, and when it scrolls.
#include <servers/console/screen.h>

#include <boost/test/unit_test.hpp>

#include <array>
#include <string>

using mica::console::Screen;

namespace {

struct Glass {
    std::array<std::uint16_t, Screen::cells> memory{};
    Screen screen{memory, 0};

    std::string row(std::uint32_t number) const {
        std::string text;
        for (std::uint32_t i = 0; i < Screen::columns; ++i) {
            const char c = static_cast<char>(memory[number * Screen::columns + i] & 0xFFU);
            text += c == 0 ? ' ' : c;
        }
        return text.substr(0, text.find_last_not_of(' ') + 1);
    }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(characters_stand_side_by_side_in_light_grey, Glass) {
    screen.write("ab");
    BOOST_TEST(memory[0] == 0x0761);
    BOOST_TEST(memory[1] == 0x0762);
    BOOST_TEST(screen.cursor() == 2U);
}

BOOST_FIXTURE_TEST_CASE(a_new_line_begins_in_the_first_column, Glass) {
    screen.write("a\nb\r\nc");
    BOOST_TEST(row(0) == "a");
    BOOST_TEST(row(1) == "b");
    BOOST_TEST(row(2) == "c");
}

BOOST_FIXTURE_TEST_CASE(a_return_goes_back_and_erases_nothing, Glass) {
    screen.write("abc\rX");
    BOOST_TEST(row(0) == "Xbc");
}

BOOST_FIXTURE_TEST_CASE(backspace_moves_only_and_stops_at_the_top, Glass) {
    screen.write("ab\b");
    BOOST_TEST(row(0) == "ab");
    BOOST_TEST(screen.cursor() == 1U);
    screen.write("\b\b\b");
    BOOST_TEST(screen.cursor() == 0U);
}

BOOST_FIXTURE_TEST_CASE(tabs_stand_every_eight_columns, Glass) {
    screen.write("a\tb\t\tc");
    BOOST_TEST(row(0) == "a       b               c");
}

BOOST_FIXTURE_TEST_CASE(a_full_row_goes_on_in_the_next, Glass) {
    screen.write(std::string(81, 'x'));
    BOOST_TEST(row(1) == "x");
}

BOOST_FIXTURE_TEST_CASE(the_last_line_scrolls_the_others_up, Glass) {
    for (int i = 0; i < 26; ++i) { screen.write(std::to_string(i) + "\n"); }
    BOOST_TEST(row(0) == "2");
    BOOST_TEST(row(23) == "25");
    BOOST_TEST(row(24).empty());
    BOOST_TEST(screen.cursor() == 24 * Screen::columns);
    BOOST_TEST(memory[Screen::cells - 1] == 0x0720);
}

BOOST_FIXTURE_TEST_CASE(the_last_cell_can_be_written, Glass) {
    screen.write(std::string(Screen::cells, 'x'));
    BOOST_TEST(screen.cursor() == 24 * Screen::columns);
    BOOST_TEST(row(23) == std::string(80, 'x'));
    BOOST_TEST(row(24).empty());
}

BOOST_AUTO_TEST_CASE(it_goes_on_where_the_hardware_cursor_stands_wherever_that_is) {
    std::array<std::uint16_t, Screen::cells> memory{};
    BOOST_TEST(Screen(memory, 160).cursor() == 160U);
    Screen beyond{memory, 0xFFFF};
    beyond.write("x");
    BOOST_TEST(beyond.cursor() < Screen::cells);
}
