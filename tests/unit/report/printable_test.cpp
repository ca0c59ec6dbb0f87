// SPDX-License-Identifier: GPL-3.0-or-later
// What a student's file or machine says must not act on the terminal; and the layout the report is made of.
#include "qt_printing.h"

#include "core/report/printable.h"
#include "core/report/text_layout.h"

#include <boost/test/unit_test.hpp>

using namespace mica::report;
using namespace Qt::Literals::StringLiterals;

BOOST_AUTO_TEST_SUITE(printable)

BOOST_AUTO_TEST_CASE(ordinary_text_comes_back_as_it_is) {
    BOOST_TEST(printableLine(u"Ž \\ 100 % \"x\" … 中 😀"_s) == u"Ž \\ 100 % \"x\" … 中 😀"_s);
    BOOST_TEST(printableLine({}).isEmpty());
}

BOOST_AUTO_TEST_CASE(control_characters_are_shown_and_do_nothing) {
    BOOST_TEST(printableLine(u"\x1b[2J\x1b]0;title\a"_s) == u"\\x1b[2J\\x1b]0;title\\x07"_s);
    BOOST_TEST(printableLine(u"a\rb\nc\td\x7f"_s) == u"a\\rb\\nc d\\x7f"_s);
    BOOST_TEST(printableLine(QString(QChar(0x9b)) + u"31m"_s) == u"\\x9b31m"_s, "the one-byte CSI");
    BOOST_TEST(printableLine(QString(QChar(u'\0'))) == u"\\x00"_s);
}

BOOST_AUTO_TEST_CASE(characters_that_reorder_or_hide_text_are_shown) {
    BOOST_TEST(printableLine(QString(QChar(0x202e)) + u"dessap"_s) == u"\\u{202e}dessap"_s);
    BOOST_TEST(printableLine(QString(QChar(0x200b))) == u"\\u{200b}"_s);
    BOOST_TEST(printableLine(QString(QChar(0x2028))) == u"\\u{2028}"_s);
    BOOST_TEST(printableLine(QString::fromUcs4(U"\U000E0041", 1)) == u"\\u{e0041}"_s);
    BOOST_TEST(printableLine(QString(QChar(0xd800)) + u"x"_s) == u"\\u{d800}x"_s, "half a character");
}

BOOST_AUTO_TEST_CASE(several_lines_stay_lines) {
    BOOST_TEST(printableLines(u"1 | a\r\n  | ^\x1b\nend"_s) == u"1 | a\n  | ^\\x1b\nend"_s);
}

BOOST_AUTO_TEST_CASE(a_long_text_loses_its_middle) {
    BOOST_TEST(printableExcerpt(u"abcdefghij"_s, 10) == u"abcdefghij"_s);
    BOOST_TEST(printableExcerpt(u"abcdefghijk"_s, 10) == u"abcde … 1 more characters … ghijk"_s);
    BOOST_TEST(printableExcerpt(QString(1'000'000, u'\x1b'), 10).size() < 80);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(text_layout)

BOOST_AUTO_TEST_CASE(text_hangs_below_itself) {
    const TerminalStyle style{40, false};
    BOOST_TEST(hanging(u"where  "_s, 7, u"The timer interrupts a hundred times a second."_s, style) ==
               u"where  The timer interrupts a hundred\n       times a second.\n"_s);
    BOOST_TEST(hanging(u"where  "_s, 7, {}, style) == u"where\n"_s);
    BOOST_TEST(hanging(u"  "_s, 2, QString(60, u'x') + u" y"_s, style) == u"  "_s + QString(60, u'x') + u"\n  y\n"_s,
               "a word is never cut");
    BOOST_TEST(hanging({}, 0, QString(39, u'x') + u" y z"_s, style) == QString(39, u'x') + u"\ny z\n"_s);
    BOOST_TEST(hanging({}, 0, QString(38, u'x') + u" y z"_s, style) == QString(38, u'x') + u" y\nz\n"_s);
    BOOST_TEST(hanging(u"is  "_s, 4, u"\"   42\""_s, style) == u"is  \"   42\"\n"_s, "padding is part of a value");
    BOOST_TEST(hanging({}, 0, u"a b"_s, {1, false}) == u"a b\n"_s, "no terminal is narrower than 40");
}

BOOST_AUTO_TEST_CASE(colour_has_no_width) {
    const TerminalStyle style{40, true};
    BOOST_TEST(painted(u"x"_s, Paint::bad, style) == u"\x1b[31mx\x1b[0m"_s);
    BOOST_TEST(painted(u"x"_s, Paint::bad, {40, false}) == u"x"_s);
    BOOST_TEST(hanging(painted(u"x "_s, Paint::bad, style), 2, QString(30, u'a') + u" bbbbbbb"_s, style) ==
               u"\x1b[31mx \x1b[0m"_s + QString(30, u'a') + u" bbbbbbb\n"_s);
}

BOOST_AUTO_TEST_CASE(columns_are_as_wide_as_their_widest_cell) {
    BOOST_TEST(table({{u"lab"_s, u"points"_s, u"note"_s}, {u"interrupts"_s, u"6"_s, {}}}, {1}) ==
               u"lab         points  note\ninterrupts       6\n"_s);
    BOOST_TEST(table({}, {}).isEmpty());
    BOOST_TEST(counted(1, u"check"_s, u"checks"_s) == u"1 check"_s);
    BOOST_TEST(counted(0, u"check"_s, u"checks"_s) == u"0 checks"_s);
}

BOOST_AUTO_TEST_SUITE_END()
