// SPDX-License-Identifier: GPL-3.0-or-later
// What an honest student in a hurry and a dishonest one with time hand in. Each is refused or repaired with a remark that says so;
// the student beside them is graded as if nothing had been.
#include "archive_sample.h"
#include "course_sample.h"
#include "qt_printing.h"

#include <boost/test/unit_test.hpp>

#include <QFile>

using namespace mica;
using namespace mica::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The submission made of these entries, in a class with an honest one whose files must come through untouched.
intake::Submission handedIn(const QByteArray& archive, const QString& ending, const intake::Limits& limits = {}) {
    const HandIn disk;
    disk.writeLab(u"class/honest"_s, u"honest"_s);
    disk.write(u"class/suspect"_s + ending, archive);
    const intake::ClassIntake intake = disk.read({u"class"_s}, {}, limits);
    BOOST_TEST(intake.submissions.size() == 2);
    BOOST_TEST((intake::sourcesOf(at(intake, u"honest"_s).files) == labOf(u"honest"_s)));
    BOOST_TEST(remarksOf(at(intake, u"honest"_s)) == QStringList());
    return at(intake, u"suspect"_s);
}

intake::Submission handedIn(const QList<SampleEntry>& entries) { return handedIn(makeArchive(entries), u".zip"_s); }

QList<SampleEntry> labAnd(const SampleEntry& more) {
    return {{u"idt.cpp"_s, "// idt"}, {u"entry.S"_s, "// entry"}, more};
}

const QByteArray skeletonPic = "// skeleton: pic.cpp\n";

} // namespace

BOOST_AUTO_TEST_CASE(paths_that_lead_out_are_not_taken_and_write_nothing) {
    for (const QString& name :
         {u"../pic.cpp"_s, u"src/../../pic.cpp"_s, u"/tmp/pic.cpp"_s, u"C:\\pic.cpp"_s, u"..\\pic.cpp"_s}) {
        const intake::Submission one = handedIn(labAnd({name, "int evil;"}));
        BOOST_TEST(one.files.isUsable, name.toStdString());
        BOOST_TEST(one.files.sources.value(u"pic.cpp"_s).read() == skeletonPic, name.toStdString());
        BOOST_TEST(hasRemark(one, u"It is not taken: its path "_s), remarksOf(one).join(u'\n').toStdString());
    }
}

BOOST_AUTO_TEST_CASE(links_are_not_followed) {
    const intake::Submission one = handedIn(labAnd({u"pic.cpp"_s, {}, u"/etc/passwd"_s}));
    BOOST_TEST(one.files.sources.value(u"pic.cpp"_s).read() == skeletonPic);
    BOOST_TEST(hasRemark(one, u"links are not followed"_s));
    const HandIn disk;
    disk.writeLab(u"class/anna"_s, u"anna"_s);
    BOOST_REQUIRE(QFile::remove(disk.path(u"class/anna/pic.cpp"_s)));
    BOOST_REQUIRE(QFile::link(u"/etc/passwd"_s, disk.path(u"class/anna/pic.cpp"_s)));
    BOOST_REQUIRE(QFile::link(u"/etc"_s, disk.path(u"class/linked"_s)));
    const intake::ClassIntake intake = disk.read({u"class"_s});
    BOOST_TEST(at(intake, u"anna"_s).files.sources.value(u"pic.cpp"_s).read() == skeletonPic);
    BOOST_TEST(hasRemark(at(intake, u"anna"_s), u"links are not followed"_s));
    BOOST_TEST(hasRemark(at(intake, u"linked"_s), u"links are not followed"_s));
}

BOOST_AUTO_TEST_CASE(reserved_names_and_control_characters_are_refused_by_name) {
    BOOST_TEST(hasRemark(handedIn(labAnd({u"aux.c"_s, "x"})), u"\"aux.c\" is the name of a device on Windows"_s));
    BOOST_TEST(hasRemark(handedIn(labAnd({u"CON/pic.cpp"_s, "x"})), u"\"CON\" is the name of a device"_s));
    const intake::Submission newline = handedIn(labAnd({u"src\n/pic.cpp"_s, "x"}));
    BOOST_TEST(hasRemark(newline, u"its name holds a control character"_s));
    BOOST_TEST(newline.files.sources.value(u"pic.cpp"_s).read() == skeletonPic);
}

BOOST_AUTO_TEST_CASE(students_with_impossible_names_keep_their_row) {
    const HandIn disk;
    disk.write(u"class.zip"_s, makeArchive({{u"Eve\nMallory/pic.cpp"_s, "eve"},
                                            {u"aux/pic.cpp"_s, "aux"},
                                            {u"=cmd|' /C calc'!A0/pic.cpp"_s, "formula"},
                                            {u"ANNA/pic.cpp"_s, "ANNA"},
                                            {u"anna/pic.cpp"_s, "anna"},
                                            {u"../pic.cpp"_s, "nobody"}}));
    const intake::ClassIntake intake = disk.read({u"class.zip"_s});
    BOOST_TEST(keysOf(intake) == (QStringList{u"ANNA"_s, u"Eve_Mallory"_s, u"_aux"_s, u"_cmd_'"_s, u"anna-2"_s}));
    BOOST_TEST(hasRemark(at(intake, u"Eve_Mallory"_s), u"The student is called Eve_Mallory here."_s));
    BOOST_REQUIRE(intake.remarks.size() == 1);
    BOOST_TEST(intake.remarks.first().text.contains(u"leads out"_s));
}

BOOST_AUTO_TEST_CASE(bombs_are_not_unpacked) {
    constexpr qint64 size = qint64{1} << 30;
    const intake::Submission zip = handedIn(makeBomb(u"pic.cpp"_s, size, SampleFormat::zip), u".zip"_s);
    BOOST_TEST(!zip.files.isUsable);
    BOOST_TEST(hasRemark(zip, u"refused suspect/pic.cpp: It is larger than 1 MiB"_s),
               remarksOf(zip).join(u'\n').toStdString());
    const intake::Submission tar = handedIn(makeBomb(u"notes.txt"_s, size, SampleFormat::tarGz), u".tar.gz"_s);
    BOOST_TEST(hasRemark(tar, u"unpacks to more than is looked at"_s), remarksOf(tar).join(u'\n').toStdString());
    QByteArray nested = makeArchive({{u"pic.cpp"_s, "deep"}});
    for (int depth = 0; depth < 5; ++depth) { nested = makeArchive({{u"%1.zip"_s.arg(depth), nested}}); }
    BOOST_TEST(hasRemark(handedIn(nested, u".zip"_s), u"archives deep, and is not opened"_s));
}

BOOST_AUTO_TEST_CASE(a_hundred_thousand_entries_are_too_many) {
    QList<SampleEntry> entries{{u"pic.cpp"_s, "x"}};
    for (int i = 0; i < 100'000; ++i) { entries += SampleEntry{u"node_modules/%1.js"_s.arg(i), {}}; }
    const intake::Submission one = handedIn(makeArchive(entries), u".zip"_s);
    BOOST_TEST(!one.files.isUsable);
    BOOST_TEST(hasRemark(one, u"more than 20000 files"_s), remarksOf(one).join(u'\n').toStdString());
}

BOOST_AUTO_TEST_CASE(a_source_of_a_hundred_megabytes_is_not_read) {
    const HandIn disk;
    disk.writeLab(u"class/anna"_s, u"anna"_s);
    disk.write(u"class/anna/pic.cpp"_s, {});
    BOOST_REQUIRE(QFile::resize(disk.path(u"class/anna/pic.cpp"_s), 100'000'000));
    const intake::Submission one = at(disk.read({u"class"_s}), u"anna"_s);
    BOOST_TEST(one.files.isUsable);
    BOOST_TEST(one.files.fromSkeleton == QStringList{u"pic.cpp"_s});
    BOOST_TEST(hasRemark(one, u"refused pic.cpp: It is larger than 1 MiB"_s));
}

BOOST_AUTO_TEST_CASE(an_archive_of_random_bytes_never_breaks_the_class) {
    const QByteArray good = makeArchive(labAnd({u"pic.cpp"_s, QByteArray(5000, 'x')}));
    quint32 state = 12345;
    const auto next = [&state] { return state = state * 1664525u + 1013904223u; };
    for (int round = 0; round < 200; ++round) {
        QByteArray bad = good;
        for (int change = 0; change < 8; ++change) {
            bad[static_cast<qsizetype>((next() >> 8) % static_cast<quint32>(bad.size()))] =
                static_cast<char>(next() >> 24);
        }
        const intake::Submission one =
            handedIn(bad.left(bad.size() - static_cast<qsizetype>((next() >> 8) % 200)), u".zip"_s);
        BOOST_TEST((one.files.isUsable || !one.files.remarks.isEmpty()));
    }
}
