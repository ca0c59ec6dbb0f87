// SPDX-License-Identifier: GPL-3.0-or-later
// Typing a line. A paper terminal follows the echo, so every test also checks that the screen shows what the line is.
#include <servers/console/line_editor.h>

#include <boost/test/unit_test.hpp>

#include <string>

using namespace mica::console;
using Progress = LineEditor::Progress;

namespace {

/// One line of a terminal: '\b' only moves.
struct Paper {
    std::string line;
    std::size_t cursor = 0;

    void write(std::string_view text) {
        for (const char c : text) {
            if (c == '\b') {
                BOOST_TEST_REQUIRE(cursor > 0U);
                --cursor;
            } else if (c == '\n') {
                line.clear();
                cursor = 0;
            } else {
                line.resize(std::max(line.size(), cursor + 1), ' ');
                line[cursor++] = c;
            }
        }
    }
    std::string shown() const { return line.substr(0, line.find_last_not_of(' ') + 1); }
};

struct Desk {
    LineEditor editor;
    Paper paper;

    Progress press(Key key, char c = 0) {
        return editor.take({key, c}, [this](std::string_view echo) { paper.write(echo); });
    }
    void type(std::string_view text) {
        for (const char c : text) { BOOST_TEST_REQUIRE((press(Key::character, c) == Progress::editing)); }
    }
    void press_times(Key key, int times) {
        for (int i = 0; i < times; ++i) { press(key); }
    }
    std::string enter() {
        BOOST_TEST_REQUIRE((press(Key::enter) == Progress::line));
        return std::string{editor.line()};
    }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(what_is_typed_is_the_line, Desk) {
    type("ls -l");
    BOOST_TEST(paper.shown() == "ls -l");
    BOOST_TEST(enter() == "ls -l\n");
    BOOST_TEST(enter() == "\n");
}

BOOST_FIXTURE_TEST_CASE(backspace_takes_the_last_character_and_stops_at_the_beginning, Desk) {
    type("abc");
    press_times(Key::backspace, 2);
    BOOST_TEST(paper.shown() == "a");
    press_times(Key::backspace, 5);
    BOOST_TEST(paper.shown().empty());
    type("x");
    BOOST_TEST(enter() == "x\n");
}

BOOST_FIXTURE_TEST_CASE(characters_go_in_where_the_cursor_is, Desk) {
    type("ac");
    press(Key::left);
    type("b");
    BOOST_TEST(paper.shown() == "abc");
    BOOST_TEST(paper.cursor == 2U);
    BOOST_TEST(enter() == "abc\n");
}

BOOST_FIXTURE_TEST_CASE(backspace_and_delete_in_the_middle, Desk) {
    type("abcdef");
    press_times(Key::left, 3);
    press(Key::backspace);
    BOOST_TEST(paper.shown() == "abdef");
    press(Key::erase);
    BOOST_TEST(paper.shown() == "abef");
    BOOST_TEST(paper.cursor == 2U);
    BOOST_TEST(enter() == "abef\n");
}

BOOST_FIXTURE_TEST_CASE(delete_at_the_end_does_nothing, Desk) {
    type("ab");
    press(Key::erase);
    BOOST_TEST(enter() == "ab\n");
}

BOOST_FIXTURE_TEST_CASE(the_cursor_stays_within_the_line, Desk) {
    type("ab");
    press_times(Key::left, 5);
    BOOST_TEST(paper.cursor == 0U);
    press_times(Key::right, 5);
    BOOST_TEST(paper.cursor == 2U);
    press(Key::home);
    type("x");
    press(Key::end);
    type("y");
    BOOST_TEST(enter() == "xaby\n");
}

BOOST_FIXTURE_TEST_CASE(enter_in_the_middle_takes_the_whole_line, Desk) {
    type("abc");
    press(Key::home);
    BOOST_TEST(enter() == "abc\n");
}

BOOST_FIXTURE_TEST_CASE(ctrl_u_empties_the_line_and_the_screen, Desk) {
    type("abc");
    press(Key::left);
    press(Key::erase_line);
    BOOST_TEST(paper.shown().empty());
    BOOST_TEST(paper.cursor == 0U);
    BOOST_TEST(enter() == "\n");
}

BOOST_FIXTURE_TEST_CASE(the_end_of_input_is_only_on_an_empty_line, Desk) {
    BOOST_TEST((press(Key::end_of_input) == Progress::end));
    type("ps");
    BOOST_TEST((press(Key::end_of_input) == Progress::line));
    BOOST_TEST(editor.line() == "ps");
    BOOST_TEST((press(Key::end_of_input) == Progress::end));
}

BOOST_FIXTURE_TEST_CASE(the_arrows_walk_through_the_history, Desk) {
    for (const std::string_view line : {"one", "two", "three"}) {
        type(line);
        enter();
    }
    press_times(Key::up, 2);
    BOOST_TEST(paper.shown() == "two");
    press(Key::up);
    BOOST_TEST(paper.shown() == "one");
    press(Key::up);
    BOOST_TEST(paper.shown() == "one");
    press_times(Key::down, 2);
    BOOST_TEST(paper.shown() == "three");
    BOOST_TEST(enter() == "three\n");
}

BOOST_FIXTURE_TEST_CASE(a_line_begun_is_there_again_after_a_look_at_the_history, Desk) {
    type("old");
    enter();
    type("new");
    press(Key::up);
    BOOST_TEST(paper.shown() == "old");
    press(Key::down);
    BOOST_TEST(paper.shown() == "new");
    press(Key::down);
    BOOST_TEST(enter() == "new\n");
}

BOOST_FIXTURE_TEST_CASE(a_longer_line_is_wiped_by_a_shorter_one, Desk) {
    type("short");
    enter();
    type("a much longer line");
    press(Key::up);
    BOOST_TEST(paper.shown() == "short");
    BOOST_TEST(paper.cursor == 5U);
}

BOOST_FIXTURE_TEST_CASE(a_recalled_line_can_be_changed_and_its_original_stays, Desk) {
    type("cat a");
    enter();
    press(Key::up);
    press(Key::backspace);
    type("b");
    BOOST_TEST(enter() == "cat b\n");
    press_times(Key::up, 2);
    BOOST_TEST(paper.shown() == "cat a");
}

BOOST_FIXTURE_TEST_CASE(empty_lines_and_repetitions_are_not_remembered, Desk) {
    for (const std::string_view line : {"ls", "", "ls"}) {
        type(line);
        enter();
    }
    press_times(Key::up, 2);
    BOOST_TEST(paper.shown() == "ls");
    press(Key::down);
    BOOST_TEST(paper.shown().empty());
}

BOOST_FIXTURE_TEST_CASE(the_oldest_lines_are_forgotten, Desk) {
    for (int i = 1; i <= 20; ++i) {
        type(std::to_string(i));
        enter();
    }
    press_times(Key::up, 30);
    BOOST_TEST(paper.shown() == "5");
}

BOOST_FIXTURE_TEST_CASE(a_line_has_an_end, Desk) {
    type(std::string(line_limit + 20, 'x'));
    BOOST_TEST(enter() == std::string(line_limit, 'x') + "\n");
}

BOOST_FIXTURE_TEST_CASE(a_full_line_can_be_edited_at_its_beginning, Desk) {
    type(std::string(line_limit, 'x'));
    press(Key::home);
    press(Key::erase);
    type("y");
    BOOST_TEST(enter() == "y" + std::string(line_limit - 1, 'x') + "\n");
}

BOOST_FIXTURE_TEST_CASE(an_abandoned_line_is_gone, Desk) {
    type("half a li");
    editor.abandon();
    paper.write("\n");
    type("ps");
    BOOST_TEST(enter() == "ps\n");
}
