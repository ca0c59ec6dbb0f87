// SPDX-License-Identifier: GPL-3.0-or-later
// What students are called: a name that files, spreadsheets and web pages can bear, and nobody else has.
#include "qt_printing.h"

#include "core/intake/entry_name.h"
#include "core/intake/student_key.h"

#include <boost/test/unit_test.hpp>

using namespace mica::intake;
using namespace Qt::Literals::StringLiterals;

BOOST_AUTO_TEST_CASE(ordinary_names_stay) {
    StudentKeys keys;
    for (const QString& name :
         {u"student-001"_s, u"Žofie Nová_12"_s, u"李明"_s, u"O'Neil, A. (2)"_s, u"a@b.example"_s}) {
        BOOST_TEST(keys.keyFor(name) == name);
    }
}

BOOST_AUTO_TEST_CASE(no_two_keys_differ_in_case_alone) {
    StudentKeys keys;
    BOOST_TEST(keys.keyFor(u"anna"_s) == u"anna"_s);
    BOOST_TEST(keys.keyFor(u"Anna"_s) == u"Anna-2"_s);
    BOOST_TEST(keys.keyFor(u"anna-2"_s) == u"anna-2-2"_s);
}

BOOST_AUTO_TEST_CASE(any_name_gives_a_key_that_harms_nothing) {
    StudentKeys keys;
    quint32 state = 7;
    for (int round = 0; round < 2000; ++round) {
        QString name;
        for (int length = round % 120; length > 0; --length) {
            state = state * 1664525u + 1013904223u;
            name += QChar(static_cast<char16_t>(round % 3 == 0 ? state >> 16 : (state >> 16) % 128));
        }
        const QString key = keys.keyFor(name);
        BOOST_TEST(!key.isEmpty());
        BOOST_TEST(key.size() <= 90);
        BOOST_TEST(dangerOf(key) == QString(), key.toStdString());
        BOOST_TEST(!u"=+-@.\t"_s.contains(key.front()), key.toStdString());
        BOOST_TEST(!key.endsWith(u' '));
        BOOST_TEST(!key.contains(u'/'));
        BOOST_TEST(!key.contains(u'<'));
    }
}
