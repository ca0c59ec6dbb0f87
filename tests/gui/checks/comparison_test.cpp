// SPDX-License-Identifier: GPL-3.0-or-later
// Expected and actual below each other: bits by bit, fields by field, and texts that have nothing in common left alone.
#include "qt_printing.h"

#include "app/checks/comparison.h"

#include <boost/test/unit_test.hpp>

using namespace mica::app;

namespace {

QString text(const char* utf8) { return QString::fromUtf8(utf8); }

void compares(const char* expected, const char* actual, const char* left, const char* right, const char* marks) {
    const Comparison comparison = compareTexts(text(expected), text(actual));
    BOOST_TEST(comparison.expected == text(left));
    BOOST_TEST(comparison.actual == text(right));
    BOOST_TEST(comparison.marks == text(marks));
}

} // namespace

BOOST_AUTO_TEST_CASE(bits_are_compared_one_by_one) {
    compares("0xfb (1111 1011)", "0xff (1111 1110)", //
             "0xfb (1111 1011)", "0xff (1111 1110)", //
             "   ^        ^ ^ ");
}

BOOST_AUTO_TEST_CASE(fields_of_other_length_stay_below_each_other) {
    compares("P=1 DPL=0 interrupt", "P=0 DPL=3 none",      //
             "P=1 DPL=0 interrupt", "P=0 DPL=3 none     ", //
             "^^^ ^^^^^ ^^^^^^^^^");
}

BOOST_AUTO_TEST_CASE(numbers_in_hex_of_one_length) { compares("0x07ff", "0x0000", "0x07ff", "0x0000", "   ^^^"); }

BOOST_AUTO_TEST_CASE(what_cannot_be_compared_stays_as_it_is) {
    compares("0", "4294967295 (0xffffffff)", "0", "4294967295 (0xffffffff)", "");
    compares("at least 3", "1", "at least 3", "1", "");
    compares("\"finished\"", "\"hang\"", "\"finished\"", "\"hang\"", "");
    compares("12", "13", "12", "13", "");
    compares("", "", "", "", "");
    const QString longText(200, u'1');
    BOOST_TEST(compareTexts(longText, longText + u'0').marks == QString());
}
