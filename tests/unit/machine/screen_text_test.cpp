// SPDX-License-Identifier: GPL-3.0-or-later
// VGA cells into rows of text.
#include "core/machine/screen_text.h"
#include "qt_printing.h"

#include <boost/test/unit_test.hpp>

using namespace mica::machine;

namespace {

/// A screen of blanks with `text` (code page 437) at a row and column.
QByteArray screenWith(const QByteArray& text, int row, int column) {
    QByteArray cells;
    for (int i = 0; i < screenRows * screenColumns; ++i) { cells += QByteArray(" \x07", 2); }
    for (int i = 0; i < text.size(); ++i) { cells[(row * screenColumns + column + i) * 2] = text[i]; }
    return cells;
}

} // namespace

BOOST_AUTO_TEST_SUITE(screens)

BOOST_AUTO_TEST_CASE(text_in_its_place) {
    const QStringList rows = screenText(screenWith("Mica", 24, 76));
    BOOST_REQUIRE_EQUAL(rows.size(), 25);
    BOOST_CHECK_EQUAL(rows[24], QString(76, u' ') + QStringLiteral("Mica"));
    BOOST_CHECK_EQUAL(rows[0], QString());
}

// What a program writes that counts from 0 or clears with zeros is blank as well.
BOOST_AUTO_TEST_CASE(blanks_are_cut) {
    BOOST_CHECK_EQUAL(screenText(screenWith("a b  ", 3, 0))[3], QStringLiteral("a b"));
    BOOST_CHECK_EQUAL(screenText(screenWith(QByteArray("x\0\xff", 3), 3, 0))[3], QStringLiteral("x"));
    BOOST_CHECK_EQUAL(screenText(QByteArray(screenBytes, '\0')), QStringList(25, QString()));
}

BOOST_AUTO_TEST_CASE(the_font_of_the_screen) {
    BOOST_CHECK_EQUAL(screenText(screenWith("\xc9\xcd\xbb\x80\xe1\xfb\x7f\x01\x1f", 0, 0))[0],
                      QStringLiteral("╔═╗Çß√⌂☺▼"));
}

BOOST_AUTO_TEST_CASE(a_screen_that_was_not_read_whole) {
    BOOST_CHECK_EQUAL(screenText(QByteArray("A\x07"
                                            "B",
                                            3)),
                      QStringList({QStringLiteral("AB")}) + QStringList(24, QString()));
    BOOST_CHECK_EQUAL(screenText({}), QStringList(25, QString()));
}

BOOST_AUTO_TEST_SUITE_END()
