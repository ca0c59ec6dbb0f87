// SPDX-License-Identifier: GPL-3.0-or-later
// The lists instructors have, and who on them a submission belongs to.
#include "qt_printing.h"

#include "core/failure.h"
#include "core/intake/roster.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::intake;
using namespace Qt::Literals::StringLiterals;

BOOST_AUTO_TEST_CASE(moodle_canvas_and_home_made_lists_are_understood) {
    const QList<Person> moodle =
        readRoster("\xef\xbb\xbfIdentifier;Full name;Email address\nTeilnehmer 9;Jane Doe;j@x\n", {});
    BOOST_REQUIRE(moodle.size() == 1);
    BOOST_TEST(moodle[0].id == u"9"_s);
    BOOST_TEST(moodle[0].email == u"j@x"_s);
    const QList<Person> canvas = readRoster("Student,ID,SIS User ID,SIS Login ID,Section\n\"    Points Possible\",,,,\n"
                                            "\"Doe, Jane\",11,s-9,j@x,A\n",
                                            {});
    BOOST_REQUIRE(canvas.size() == 1);
    BOOST_TEST(canvas[0].id == u"11"_s);
    BOOST_TEST(canvas[0].number == u"s-9"_s);
    const QList<Person> own = readRoster("First name,Last name\nJane,Doe\n\n", {});
    BOOST_REQUIRE(own.size() == 1);
    BOOST_TEST(own[0].name == u"Jane Doe"_s);
    BOOST_CHECK_EXCEPTION(readRoster("a,b\n1,2\n", u"r.csv"_s), Failure,
                          [](const Failure& f) { return f.kind() == FailureKind::content && f.where() == u"r.csv"_s; });
}

BOOST_AUTO_TEST_CASE(moodles_worksheet_is_a_roster_in_any_language) {
    const QList<Person> german =
        readRoster("ID,Vollst\xc3\xa4ndiger "
                   "Name,ID-Nummer,E-Mail-Adresse,Status,Bewertung,Bestwertung,Bearbeitbar,Abgabe,Bewertet\n"
                   "Teilnehmer/in7,Jan Nov\xc3\xa1k,s-7,j@x,Keine Abgabe,,\"100,00\",Ja,-,-\n"
                   "Teilnehmer/in8,Eva,s-8,e@x,Abgegeben,\"3,00\",\"100,00\",Ja,\"6. November 2026, 10:00\",-\n",
                   {});
    BOOST_REQUIRE(german.size() == 2);
    BOOST_TEST(german[0].id == u"7"_s);
    BOOST_TEST(german[0].name == u"Jan Novák"_s);
    BOOST_TEST(german[0].number == u"s-7"_s);
    BOOST_TEST(german[1].email == u"e@x"_s);
    BOOST_TEST(german[1].platform == u"moodle"_s);
    // Marked blind, it tells no names, and no status is taken for one.
    const QList<Person> blind = readRoster("Identifikator,Stav,Hodnocen\xc3\xad,Max,Lze,Odevzd\xc3\xa1no,Hodnoceno\n"
                                           "Participant 7,Draft,,100.00,Ano,-,-\nParticipant 8,Done,,100.00,Ano,-,-\n",
                                           {});
    BOOST_REQUIRE(blind.size() == 2);
    BOOST_TEST(blind[0].name == QString());
    BOOST_TEST(blind[1].id == u"8"_s);
}

// Numbers of different platforms mean different people.
BOOST_AUTO_TEST_CASE(a_number_counts_in_its_own_platform) {
    const QList<Person> roster{{u"Jan"_s, {}, {}, u"moodle"_s, u"7"_s}};
    BOOST_TEST(findOnRoster(roster, {u"x"_s, {}, {}, u"moodle"_s, u"7"_s}, {}) == 0);
    BOOST_TEST(findOnRoster(roster, {u"x"_s, {}, {}, u"gradescope"_s, u"7"_s}, {}) == -1);
    BOOST_TEST(findOnRoster(roster, {u"x"_s, {}, {}, {}, u"7"_s}, {}) == 0);
}

BOOST_AUTO_TEST_CASE(a_name_counts_only_when_nobody_else_has_it) {
    const QList<Person> roster{{u"Doe, Jane"_s, u"1"_s, u"jane@x"_s, {}, u"71"_s},
                               {u"Jan Novák"_s, u"2"_s, u"jan@x"_s, {}, u"72"_s},
                               {u"Jan Novák"_s, u"3"_s, u"jan2@x"_s, {}, u"73"_s}};
    const auto person = [](const QString& name, const QString& id) { return Person{name, {}, {}, {}, id}; };
    BOOST_TEST(findOnRoster(roster, person(u"whoever"_s, u"73"_s), {}) == 2);
    BOOST_TEST(findOnRoster(roster, person(u"Jane Doe"_s, {}), {}) == 0);
    BOOST_TEST(findOnRoster(roster, person(u"doejane"_s, {}), {}) == 0);
    BOOST_TEST(findOnRoster(roster, person(u"Jan Novák"_s, {}), {}) == -1);
    BOOST_TEST(findOnRoster(roster, person(u"x"_s, {}), u"JAN@X"_s) == 1);
    BOOST_TEST(findOnRoster(roster, person({}, {}), {}) == -1);
}
