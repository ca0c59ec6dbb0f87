// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of a guest into lines of a terminal.
#include "qt_printing.h"

#include "app/console/terminal_text.h"

#include <boost/test/unit_test.hpp>

using namespace mica::app;

namespace {

QString shown(const QByteArray& bytes) {
    TerminalText terminal;
    terminal.feed(bytes);
    return terminal.text();
}

} // namespace

BOOST_AUTO_TEST_SUITE(terminal_text)

BOOST_AUTO_TEST_CASE(line_ends_backspace_and_tabs) {
    BOOST_TEST(shown("one\r\ntwo\nthree") == QStringLiteral("one\ntwo\nthree"));
    BOOST_TEST(shown("abc\b\bX") == QStringLiteral("aXc"));
    BOOST_TEST(shown("12345\rab") == QStringLiteral("ab345"));
    BOOST_TEST(shown("a\tb") == QStringLiteral("a       b"));
    BOOST_TEST(shown("bell\a and nul") == QStringLiteral("bell and nul"));
}

BOOST_AUTO_TEST_CASE(colours_belong_to_the_characters_after_them) {
    TerminalText terminal;
    terminal.feed("a\x1b[1;31mb\x1b[0mc\x1b[92;7md");
    const TerminalLine line = terminal.lines().first();
    BOOST_TEST((line[0].style == TerminalStyle{}));
    BOOST_TEST((line[1].style == TerminalStyle{2, true, false}));
    BOOST_TEST((line[2].style == TerminalStyle{}));
    BOOST_TEST((line[3].style == TerminalStyle{11, false, true}));
}

BOOST_AUTO_TEST_CASE(the_cursor_moves_and_erases) {
    BOOST_TEST(shown("one\ntwo\x1b[1A\x1b[1DX") == QStringLiteral("onX\ntwo"));
    BOOST_TEST(shown("abcdef\x1b[3D\x1b[K") == QStringLiteral("abc"));
    BOOST_TEST(shown("abc\x1b[2Kd") == QStringLiteral("   d"));
    BOOST_TEST(shown("abc\x1b[2;3HX") == QStringLiteral("abc\n  X"));
    BOOST_TEST(shown("old\x1b[2J\x1b[Hnew") == QStringLiteral("old\nnew"));
}

BOOST_AUTO_TEST_CASE(a_sequence_or_a_character_may_come_in_pieces) {
    TerminalText terminal;
    terminal.feed("a\x1b[3");
    terminal.feed("1mb\xc5");
    terminal.feed("\xbd");
    BOOST_TEST(terminal.text() == QStringLiteral("ab") + QChar(0x17d));
    BOOST_TEST(terminal.lines().first()[1].style.colour == 2);
}

BOOST_AUTO_TEST_CASE(nonsense_is_survived) {
    BOOST_TEST(shown("\x1b[999999999999999999999A\x1b[;;;m\x1b[?25lok") == QStringLiteral("ok"));
    BOOST_TEST(shown("\x1b[" + QByteArray(100, '1') + "ok").endsWith(QStringLiteral("ok")));
}

BOOST_AUTO_TEST_CASE(old_lines_go_and_the_change_says_so) {
    TerminalText terminal;
    terminal.feed("first");
    terminal.takeChange();
    terminal.feed(QByteArray(TerminalText::mostLines + 9, '\n') + "last");
    const TerminalText::Change change = terminal.takeChange();
    BOOST_TEST(terminal.lines().size() == TerminalText::mostLines);
    BOOST_TEST(change.dropped == 10);
    BOOST_TEST(change.first == 0);
    BOOST_TEST(terminal.text().endsWith(QStringLiteral("last")));
}

BOOST_AUTO_TEST_SUITE_END()
