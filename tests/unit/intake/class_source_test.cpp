// SPDX-License-Identifier: GPL-3.0-or-later
// A class as it comes: folders, zips, zips in zips, the downloads of Moodle, Canvas and Gradescope. Everyone has a row, whatever
// they handed in.
#include "archive_sample.h"
#include "course_sample.h"
#include "qt_printing.h"

#include "core/failure.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QList<SampleEntry> labEntries(const QString& prefix, const QString& who) {
    QList<SampleEntry> entries;
    const course::Sources sources = labOf(who);
    for (auto file = sources.begin(); file != sources.end(); ++file) {
        entries += SampleEntry{prefix + file.key(), file.value()};
    }
    return entries;
}

void checkIs(const intake::ClassIntake& intake, const QString& key, const QString& who) {
    const intake::Submission one = at(intake, key);
    BOOST_TEST(one.files.isUsable, key.toStdString() << remarksOf(one).join(u'\n').toStdString());
    BOOST_TEST((intake::sourcesOf(one.files) == labOf(who)), key.toStdString());
}

} // namespace

BOOST_AUTO_TEST_CASE(files_lie_at_the_root_below_src_or_below_one_folder) {
    const HandIn disk;
    disk.writeLab(u"class/anna"_s, u"anna"_s);
    disk.writeLab(u"class/ben/src"_s, u"ben"_s);
    disk.writeLab(u"class/Žofie Nová/my lab 2/src"_s, u"zofie"_s);
    disk.write(u"class/dora.zip"_s, makeArchive(labEntries(u"02-interrupts/"_s, u"dora"_s)));
    disk.write(u"class/emil.tar.gz"_s, makeArchive(labEntries(u"hw/"_s, u"emil"_s), SampleFormat::tarGz));
    const intake::ClassIntake intake = disk.read({u"class"_s});
    BOOST_TEST(keysOf(intake) == (QStringList{u"anna"_s, u"ben"_s, u"dora"_s, u"emil"_s, u"Žofie Nová"_s}));
    checkIs(intake, u"anna"_s, u"anna"_s);
    checkIs(intake, u"ben"_s, u"ben"_s);
    checkIs(intake, u"Žofie Nová"_s, u"zofie"_s);
    checkIs(intake, u"dora"_s, u"dora"_s);
    checkIs(intake, u"emil"_s, u"emil"_s);
}

BOOST_AUTO_TEST_CASE(one_submission_is_a_class_of_one) {
    const HandIn disk;
    disk.writeLab(u"anna/src"_s, u"anna"_s);
    disk.write(u"ben.zip"_s, makeArchive(labEntries(u"ben's work/"_s, u"ben"_s)));
    BOOST_TEST(keysOf(disk.read({u"anna"_s, u"ben.zip"_s})) == (QStringList{u"anna"_s, u"ben"_s}));
    checkIs(disk.read({u"ben.zip"_s}), u"ben"_s, u"ben"_s);
}

BOOST_AUTO_TEST_CASE(a_class_in_one_zip_with_zips_in_it) {
    const HandIn disk;
    QList<SampleEntry> entries = labEntries(u"class/anna/"_s, u"anna"_s);
    entries += SampleEntry{u"class/ben.zip"_s, makeArchive(labEntries(u""_s, u"ben"_s))};
    entries += SampleEntry{u"class/cleo/final.zip"_s,
                           makeArchive({{u"inner.zip"_s, makeArchive(labEntries(u"src/"_s, u"cleo"_s))}})};
    entries += SampleEntry{u"class/empty/"_s, {}, {}, true};
    entries += SampleEntry{u"__MACOSX/class/anna/._pic.cpp"_s, "resource"};
    disk.write(u"all.zip"_s, makeArchive(entries));
    const intake::ClassIntake intake = disk.read({u"all.zip"_s});
    BOOST_TEST(keysOf(intake) == (QStringList{u"anna"_s, u"ben"_s, u"cleo"_s, u"empty"_s}));
    checkIs(intake, u"anna"_s, u"anna"_s);
    checkIs(intake, u"ben"_s, u"ben"_s);
    checkIs(intake, u"cleo"_s, u"cleo"_s);
    BOOST_TEST(!at(intake, u"empty"_s).files.isUsable);
    BOOST_TEST(hasRemark(at(intake, u"empty"_s), u"none of the lab's files"_s));
}

BOOST_AUTO_TEST_CASE(a_moodle_download_with_and_without_folders) {
    const HandIn disk;
    QList<SampleEntry> entries = labEntries(u"Jane Doe_17_assignsubmission_file_/"_s, u"jane"_s);
    entries += SampleEntry{u"Jan Novák_18_assignsubmission_file_hw.zip"_s, makeArchive(labEntries(u"hw/"_s, u"jan"_s))};
    entries += labEntries(u"Jane Doe_19_assignsubmission_file_"_s, u"other"_s);
    entries += SampleEntry{u"Jan Novák_18_assignsubmission_onlinetext_/onlinetext.html"_s, "<p>done</p>"};
    disk.write(u"moodle.zip"_s, makeArchive(entries));
    const intake::ClassIntake intake = disk.read({u"moodle.zip"_s});
    BOOST_TEST(keysOf(intake) == (QStringList{u"Jan Novák_18"_s, u"Jane Doe_17"_s, u"Jane Doe_19"_s}));
    checkIs(intake, u"Jane Doe_17"_s, u"jane"_s);
    checkIs(intake, u"Jan Novák_18"_s, u"jan"_s);
    checkIs(intake, u"Jane Doe_19"_s, u"other"_s);
    BOOST_TEST(at(intake, u"Jane Doe_17"_s).person.id == u"17"_s);
    BOOST_TEST(at(intake, u"Jane Doe_17"_s).person.platform == u"moodle"_s);
}

BOOST_AUTO_TEST_CASE(a_canvas_download_with_late_work_and_a_second_attempt) {
    const HandIn disk;
    QList<SampleEntry> entries{{u"doejane_11_901_idt.cpp"_s, "// jane: idt.cpp\n"},
                               {u"doejane_11_904_pic-1.cpp"_s, "// jane: pic.cpp\n"},
                               {u"doejane_11_903_entry.S"_s, "// jane: entry.S\n"},
                               {u"novakjan_LATE_12_905_hw-2.zip"_s, makeArchive(labEntries(u"hw/"_s, u"jan"_s))}};
    disk.write(u"canvas.zip"_s, makeArchive(entries));
    const intake::ClassIntake intake = disk.read({u"canvas.zip"_s});
    BOOST_TEST(keysOf(intake) == (QStringList{u"doejane_11"_s, u"novakjan_12"_s}));
    checkIs(intake, u"doejane_11"_s, u"jane"_s);
    BOOST_TEST(hasRemark(at(intake, u"doejane_11"_s), u"repaired pic-1.cpp: It is taken as pic.cpp."_s));
    checkIs(intake, u"novakjan_12"_s, u"jan"_s);
    BOOST_TEST(hasRemark(at(intake, u"novakjan_12"_s), u"late"_s));
}

BOOST_AUTO_TEST_CASE(a_gradescope_export_tells_the_names) {
    const HandIn disk;
    disk.writeLab(u"export/submission_301"_s, u"jane"_s);
    disk.write(
        u"export/submission_metadata.yml"_s,
        "---\nsubmission_301:\n  :submitters:\n  - :name: Jane Doe\n    :sid: '77'\n    :email: jane@x.example\n");
    const intake::ClassIntake intake = disk.read({u"export"_s});
    checkIs(intake, u"Jane Doe_301"_s, u"jane"_s);
    BOOST_TEST(at(intake, u"Jane Doe_301"_s).person.number == u"77"_s);
    BOOST_TEST(at(intake, u"Jane Doe_301"_s).person.email == u"jane@x.example"_s);
}

BOOST_AUTO_TEST_CASE(the_roster_adds_who_handed_nothing_in) {
    const HandIn disk;
    disk.writeLab(u"class/Jane Doe_17_assignsubmission_file_"_s, u"jane"_s);
    disk.writeLab(u"class/guest"_s, u"guest"_s);
    const QList<intake::Person> roster =
        intake::readRoster("Identifier,Full name,Email address\r\nParticipant 17,Jane Doe,jane@x.example\r\n"
                           "Participant 18,Jan Novak,jan@x.example\r\n",
                           u"roster.csv"_s);
    const intake::ClassIntake intake = disk.read({u"class"_s}, roster);
    BOOST_TEST(keysOf(intake) == (QStringList{u"Jan Novak"_s, u"Jane Doe_17"_s, u"guest"_s}));
    BOOST_TEST(!at(intake, u"Jan Novak"_s).handedIn);
    BOOST_TEST(at(intake, u"Jane Doe_17"_s).person.email == u"jane@x.example"_s);
    BOOST_TEST(hasRemark(at(intake, u"guest"_s), u"not on the roster"_s));
}

BOOST_AUTO_TEST_CASE(a_damaged_class_stops_a_damaged_submission_does_not) {
    const HandIn disk;
    const QByteArray whole = makeArchive(labEntries(u"class/anna/"_s, u"anna"_s) + labEntries(u"class/ben/"_s, u"b"_s));
    disk.write(u"class.zip"_s, whole.left(20));
    BOOST_CHECK_EXCEPTION(disk.read({u"class.zip"_s}), Failure, [](const Failure& failure) {
        return failure.kind() == FailureKind::content && failure.advice().contains(u"Download it again"_s);
    });
    BOOST_CHECK_EXCEPTION(disk.read({u"nowhere"_s}), Failure,
                          [](const Failure& failure) { return failure.kind() == FailureKind::usage; });
    disk.writeLab(u"many/anna"_s, u"anna"_s);
    disk.write(u"many/ben.zip"_s, "PK this is no zip");
    const intake::ClassIntake intake = disk.read({u"many"_s});
    checkIs(intake, u"anna"_s, u"anna"_s);
    BOOST_TEST(!at(intake, u"ben"_s).files.isUsable);
    BOOST_TEST(hasRemark(at(intake, u"ben"_s), u"refused ben.zip: the archive is damaged"_s));
}
