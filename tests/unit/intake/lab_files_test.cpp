// SPDX-License-Identifier: GPL-3.0-or-later
// Which files of a submission are graded: the lab's own, repaired where it is plain what was meant, never another lab's.
#include "course_sample.h"
#include "qt_printing.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::test;
using namespace Qt::Literals::StringLiterals;

namespace {

intake::FileTree tree(const QList<std::pair<QString, QByteArray>>& files) {
    intake::FileTree made;
    for (const auto& [path, bytes] : files) { made.files += intake::TreeFile{path, bytes}; }
    return made;
}

intake::LabFiles choose(const QList<std::pair<QString, QByteArray>>& files) {
    return intake::chooseLabFiles(tree(files), interruptsLab(), sampleCourse(), sampleSkeleton());
}

QString lastRemark(const intake::LabFiles& files) {
    BOOST_REQUIRE(!files.remarks.isEmpty());
    return files.remarks.last().text;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_wrong_case_is_repaired_and_the_right_case_comes_first) {
    const intake::LabFiles files =
        choose({{u"IDT.CPP"_s, "1"}, {u"pic.cpp"_s, "2"}, {u"Pic.cpp"_s, "3"}, {u"entry.s"_s, "4"}});
    BOOST_TEST(files.sources.value(u"idt.cpp"_s).read() == "1");
    BOOST_TEST(files.sources.value(u"pic.cpp"_s).read() == "2");
    BOOST_TEST(files.sources.value(u"entry.S"_s).read() == "4");
    BOOST_REQUIRE(files.remarks.size() == 2);
    BOOST_TEST(files.remarks[0].file == u"IDT.CPP"_s);
    BOOST_TEST((files.remarks[0].kind == intake::RemarkKind::repaired));
    BOOST_TEST(files.fromSkeleton == QStringList());
}

BOOST_AUTO_TEST_CASE(a_missing_file_is_the_skeletons_and_is_said_to_be) {
    const intake::LabFiles files = choose({{u"pic.cpp"_s, "mine"}, {u"idt.cpp"_s, "mine"}});
    BOOST_TEST(files.isUsable);
    BOOST_TEST(files.fromSkeleton == QStringList{u"entry.S"_s});
    BOOST_TEST(files.sources.value(u"entry.S"_s).read() == "// skeleton: entry.S\n");
    BOOST_TEST(lastRemark(files).contains(u"was not handed in; the skeleton"_s));
}

BOOST_AUTO_TEST_CASE(utf16_becomes_utf8) {
    const QString text = u"int x; // Žofie\n"_s;
    const auto* units = reinterpret_cast<const char*>(text.utf16());
    const QByteArray little(units, text.size() * 2);
    const intake::LabFiles marked =
        choose({{u"pic.cpp"_s, "\xff\xfe" + little}, {u"idt.cpp"_s, "x"}, {u"entry.S"_s, "x"}});
    BOOST_TEST(marked.sources.value(u"pic.cpp"_s).read() == text.toUtf8());
    BOOST_TEST(lastRemark(marked).contains(u"UTF-16"_s));
    const intake::LabFiles half = choose({{u"pic.cpp"_s, QByteArray("\xff\xfe\x00\xd8", 4)}, {u"idt.cpp"_s, "x"}});
    BOOST_TEST(half.sources.value(u"pic.cpp"_s).read() ==
               QByteArray("\xff\xfe\x00\xd8", 4)); // no text: the build says so
}

BOOST_AUTO_TEST_CASE(another_labs_submission_is_named) {
    const intake::LabFiles files = choose({{u"src/serial.cpp"_s, "boot"}});
    BOOST_TEST(!files.isUsable);
    BOOST_TEST(files.sources.isEmpty());
    BOOST_TEST(lastRemark(files) == u"This is a submission for lab 01-boot, Title of boot."_s);
    BOOST_TEST(lastRemark(choose({{u"mica-submission.json"_s, R"({"lab":{"id":"boot"}})"}})).contains(u"01-boot"_s));
    BOOST_TEST(lastRemark(choose({{u"readme.txt"_s, "hello"}})).contains(u"none of the lab's files"_s));
}

BOOST_AUTO_TEST_CASE(a_whole_workspace_gives_the_labs_own_folder) {
    const intake::LabFiles files = choose({{u"01-boot/serial.cpp"_s, "boot"},
                                           {u"02-interrupts/pic.cpp"_s, "mine"},
                                           {u"old/pic.cpp"_s, "older"},
                                           {u"02-interrupts/idt.cpp"_s, "mine"},
                                           {u"old/idt.cpp"_s, "older"}});
    BOOST_TEST(files.sources.value(u"pic.cpp"_s).read() == "mine");
    BOOST_TEST((files.remarks.first().kind == intake::RemarkKind::noted));
    BOOST_TEST(files.remarks.first().text.contains(u"in 2 folders"_s));
}
