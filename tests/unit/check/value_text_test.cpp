// SPDX-License-Identifier: GPL-3.0-or-later
// Values as people see them: in the form their name asks for.
#include "qt_printing.h"

#include "core/check/value_text.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::check;

namespace {
QString shown(const char* name, qint64 number) { return valueText(QString::fromLatin1(name), Value(number)); }
} // namespace

BOOST_AUTO_TEST_SUITE(value_texts)

BOOST_AUTO_TEST_CASE(the_name_decides_the_form) {
    BOOST_TEST(shown("irq0.count", 12) == QStringLiteral("12"));
    BOOST_TEST(shown("pic.master.imr", 0xfb) == QStringLiteral("0xfb (1111 1011)"));
    BOOST_TEST(shown("idt[32].selector", 8) == QStringLiteral("0x0008"));
    BOOST_TEST(shown("idt[32].offset", 0xc0104a10) == QStringLiteral("0xc0104a10"));
    BOOST_TEST(shown("cr0", 0x80010011) == QStringLiteral("0x80010011"));
    BOOST_TEST(shown("cr0.wp", 1) == QStringLiteral("1"));
    BOOST_TEST(shown("encode.low", 0xffffffff) == QStringLiteral("4294967295 (0xffffffff)"));
    BOOST_TEST(shown("irq0.count", 99999) == QStringLiteral("99999"));
    BOOST_TEST(shown("offset.error", -1) == QStringLiteral("-1"));
    BOOST_TEST(valueText(QStringLiteral("idt[1].type"), Value(QStringLiteral("none"))) == QStringLiteral("\"none\""));
}

BOOST_AUTO_TEST_CASE(a_long_list_is_cut_in_the_middle) {
    QList<Value> values;
    for (qint64 i = 1; i <= 64; ++i) { values.append(Value(i)); }
    BOOST_TEST(valuesText(QStringLiteral("x"), values) ==
               QStringLiteral("1, 2, 3, 4, 5, 6, … (52 more) …, 59, 60, 61, 62, 63, 64"));
}

BOOST_AUTO_TEST_SUITE_END()
