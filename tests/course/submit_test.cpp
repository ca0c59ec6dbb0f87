// SPDX-License-Identifier: GPL-3.0-or-later
// `mica submit`: the same bytes for the same files, nothing but the lab's files, and what is said about their last check.
#include "qt_printing.h"
#include "workspace_sample.h"

#include <boost/test/unit_test.hpp>

#include <QFile>

using namespace mica::test;

BOOST_AUTO_TEST_CASE(equal_files_give_equal_archives_wherever_and_whenever) {
    const WorkspaceSample here;
    const WorkspaceSample there(QStringLiteral("Ž elsewhere"));
    here.solve();
    there.solve();
    writeFile(there.file(QStringLiteral("notes.txt")), "not handed in");
    const QString archive = there.root() + QStringLiteral("/for Žofie.zip");
    BOOST_TEST(here.mica({QStringLiteral("submit")}).code == 0);
    BOOST_TEST(there.mica({QStringLiteral("submit"), interruptsLab, QStringLiteral("-o"), archive}).code == 0);
    const QByteArray bytes = readFile(here.root() + QStringLiteral("/interrupts.zip"));
    BOOST_TEST((bytes == readFile(archive)));
    BOOST_TEST(!bytes.contains("notes.txt"));
    BOOST_TEST(bytes.contains("mica.submission/1"));
    BOOST_TEST(bytes.contains("02-interrupts/pic.cpp"));
}

BOOST_AUTO_TEST_CASE(it_says_whether_these_files_were_checked_and_how_they_did) {
    const WorkspaceSample work;
    work.solve();
    BOOST_TEST(work.mica({QStringLiteral("submit")}).out.contains("not been checked yet"));
    BOOST_TEST(work.check().code == 0);
    BOOST_TEST(work.mica({QStringLiteral("submit")}).out.contains("gave 100 of 100 points"));
    writeFile(work.file(QStringLiteral("pic.cpp")), readFile(work.file(QStringLiteral("pic.cpp"))) + "// later\n");
    BOOST_TEST(work.mica({QStringLiteral("submit")}).out.contains("changed since the last check"));
}

BOOST_AUTO_TEST_CASE(an_incomplete_lab_and_an_impossible_place_are_refused_and_leave_nothing) {
    const WorkspaceSample work;
    const Said place = work.mica({QStringLiteral("submit"), QStringLiteral("-o"), QStringLiteral("/proc/no/such.zip")});
    BOOST_TEST(place.code == 2);
    BOOST_TEST(place.err.contains("such.zip"), place.err.toStdString());
    BOOST_REQUIRE(QFile::remove(work.file(QStringLiteral("pic.cpp"))));
    const Said missing = work.mica({QStringLiteral("submit")});
    BOOST_TEST(missing.code == 2);
    BOOST_TEST(missing.err.contains("pic.cpp"));
    BOOST_TEST(!QFile::exists(work.root() + QStringLiteral("/interrupts.zip")));
}
