// SPDX-License-Identifier: GPL-3.0-or-later
// Named bits lie where the manual says, and every field that lab.toml may name is known.
#include "qt_printing.h"

#include "core/check/register_bits.h"
#include "core/course/fact_name.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::check;

BOOST_AUTO_TEST_SUITE(register_bits)

BOOST_AUTO_TEST_CASE(bits_lie_where_the_manual_says) {
    const auto shift = [](const char* root, const char* field) {
        return registerField(QString::fromLatin1(root), QString::fromLatin1(field))->shift;
    };
    BOOST_TEST(shift("cr0", "pe") == 0U);
    BOOST_TEST(shift("cr0", "wp") == 16U);
    BOOST_TEST(shift("cr0", "pg") == 31U);
    BOOST_TEST(shift("cr4", "pse") == 4U);
    BOOST_TEST(shift("eflags", "if") == 9U);
    BOOST_TEST(registerField(QStringLiteral("eflags"), QStringLiteral("iopl"))->mask == 3U);
}

BOOST_AUTO_TEST_CASE(a_field_is_known_here_exactly_when_lab_toml_may_name_it) {
    for (const char* root : {"cr0", "cr4", "eflags"}) {
        for (char first = 'a'; first <= 'z'; ++first) {
            for (char second = 'a'; second <= 'z'; ++second) {
                const QString field = QString(QLatin1Char(first)) + QLatin1Char(second);
                QString error;
                const bool allowed = course::parseFactName(QString::fromLatin1(root) + u'.' + field, error).has_value();
                BOOST_TEST(registerField(QString::fromLatin1(root), field).has_value() == allowed,
                           root << '.' << field);
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
