// SPDX-License-Identifier: GPL-3.0-or-later
// Names that Moodle, Canvas and Gradescope give to what they let an instructor download.
#include "qt_printing.h"

#include "core/intake/download_names.h"
#include "core/intake/entry_name.h"
#include "core/intake/gradescope_metadata.h"

#include <boost/test/unit_test.hpp>

using namespace mica::intake;
using namespace Qt::Literals::StringLiterals;

BOOST_AUTO_TEST_CASE(each_platforms_names_tell_who_and_what) {
    const auto moodle = parseDownloadName(u"Anna_Marie O'Neil_42_assignsubmission_file_my_pic.cpp"_s);
    BOOST_REQUIRE(moodle.has_value());
    BOOST_TEST(moodle->person.name == u"Anna_Marie O'Neil"_s);
    BOOST_TEST(moodle->person.id == u"42"_s);
    BOOST_TEST(moodle->rest == u"my_pic.cpp"_s);
    const auto canvas = parseDownloadName(u"oneilanna_LATE_42_1001_my_pic.cpp"_s);
    BOOST_REQUIRE(canvas.has_value());
    BOOST_TEST(canvas->isLate);
    BOOST_TEST(canvas->person.id == u"42"_s);
    BOOST_TEST(canvas->rest == u"my_pic.cpp"_s);
    BOOST_TEST(parseDownloadName(u"submission_7"_s)->person.platform == u"gradescope"_s);
    for (const QString& other : {u"pic.cpp"_s, u"anna"_s, u"lab_2"_s, u"submission_x"_s, u""_s}) {
        BOOST_TEST(!parseDownloadName(other), other.toStdString());
    }
}

BOOST_AUTO_TEST_CASE(gradescope_metadata_is_read_line_by_line_and_never_breaks) {
    const auto people =
        readGradescopeMetadata("submission_1:\n  :submitters:\n  - :name: \"A: B\"\n    :sid: 5\n"
                               "submission_2:\n  :submitters:\n  - :email: x@y\n  :score: 3\ngarbage\n");
    BOOST_TEST(people.size() == 2);
    BOOST_TEST(people[u"1"_s].name == u"A: B"_s);
    BOOST_TEST(people[u"1"_s].number == u"5"_s);
    BOOST_TEST(people[u"2"_s].email == u"x@y"_s);
    BOOST_TEST(readGradescopeMetadata(":name: nobody\n\xff\xfe").isEmpty());
}

BOOST_AUTO_TEST_CASE(device_names_are_known_with_any_ending) {
    for (const QString& name : {u"CON"_s, u"aux.cpp"_s, u"Lpt9.tar.gz"_s, u"nul"_s, u"com1"_s}) {
        BOOST_TEST(isDeviceName(name), name.toStdString());
    }
    for (const QString& name : {u"console.cpp"_s, u"com.cpp"_s, u"auxiliary"_s, u"com10"_s}) {
        BOOST_TEST(!isDeviceName(name), name.toStdString());
    }
}
