// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace from its first minute: started, extended, never overwritten, found from inside, progress kept.
#include "qt_printing.h"
#include "workspace_sample.h"

#include <boost/test/unit_test.hpp>

#include <QDir>
#include <QFile>

using namespace mica::test;

BOOST_AUTO_TEST_CASE(start_makes_the_files_of_the_lab_and_says_what_to_do_next) {
    const Surroundings surroundings;
    const Said said = surroundings.mica({QStringLiteral("start"), QStringLiteral("02")});
    BOOST_TEST(said.code == 0);
    const QString root = surroundings.folder() + QStringLiteral("/mica-workspace");
    for (const QString& name : interruptsFiles()) {
        BOOST_TEST(QFile::exists(root + QStringLiteral("/02-interrupts/") + name), name.toStdString());
        BOOST_TEST(said.out.contains(name.toUtf8()));
    }
    BOOST_TEST(said.out.contains("handout.md"));
    BOOST_TEST(said.out.contains("mica check"));
}

BOOST_AUTO_TEST_CASE(start_again_touches_nothing_and_brings_back_what_is_missing) {
    const WorkspaceSample work;
    const QString mine = work.file(QStringLiteral("pic.cpp"));
    writeFile(mine, "// my own work\n");
    BOOST_REQUIRE(QFile::remove(work.file(QStringLiteral("idt.cpp"))));
    const Said said = work.mica({QStringLiteral("start"), interruptsLab});
    BOOST_TEST(said.code == 0);
    BOOST_TEST(readFile(mine) == QByteArray("// my own work\n"));
    BOOST_TEST(QFile::exists(work.file(QStringLiteral("idt.cpp"))));
    BOOST_TEST(said.out.contains("idt.cpp"));
    BOOST_TEST(!said.out.contains("new   02-interrupts/pic.cpp"));
    BOOST_TEST(work.mica({QStringLiteral("start"), interruptsLab}).out.contains("none was touched"));
}

BOOST_AUTO_TEST_CASE(a_second_lab_joins_the_workspace_one_stands_in) {
    const WorkspaceSample work;
    const Said said = work.mica({QStringLiteral("start"), QStringLiteral("boot")});
    BOOST_TEST(said.code == 0);
    BOOST_TEST(QFile::exists(work.root() + QStringLiteral("/01-boot/serial.cpp")));
}

BOOST_AUTO_TEST_CASE(an_unknown_lab_and_a_file_in_the_way_are_usage_errors) {
    const Surroundings surroundings;
    const Said unknown = surroundings.mica({QStringLiteral("start"), QStringLiteral("astronomy")});
    BOOST_TEST(unknown.code == 2);
    BOOST_TEST(unknown.err.contains("interrupts"));
    BOOST_TEST(QDir(surroundings.folder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
    writeFile(surroundings.folder() + QStringLiteral("/taken"), "a file");
    const Said taken = surroundings.mica({QStringLiteral("start"), interruptsLab, QStringLiteral("taken")});
    BOOST_TEST(taken.code == 2, taken.err.toStdString());
    BOOST_TEST(taken.err.contains("taken"));
}

BOOST_AUTO_TEST_CASE(a_fresh_workspace_scores_nothing_and_the_best_score_stays) {
    const WorkspaceSample work;
    BOOST_TEST(work.mica({QStringLiteral("labs")}).out.contains("begun, not checked yet"));
    BOOST_TEST(work.check().code == 1);
    BOOST_TEST(work.mica({QStringLiteral("labs")}).out.contains("0 of 100"));
    work.solve();
    BOOST_TEST(work.check().code == 0);
    BOOST_TEST(work.mica({QStringLiteral("labs")}).out.contains("100 of 100"));
    replaceInFile(work.file(QStringLiteral("dispatch.cpp")), "    pic::end_of_interrupt(line);\n", "");
    BOOST_TEST(work.check().code == 1);
    BOOST_TEST(work.mica({QStringLiteral("labs")}).out.contains("100 of 100"));
}

BOOST_AUTO_TEST_CASE(a_check_of_some_checks_is_no_progress) {
    const WorkspaceSample work;
    work.solve();
    BOOST_TEST(work.check({QStringLiteral("--only"), QStringLiteral("gate-encoding")}).code == 0);
    BOOST_TEST(work.mica({QStringLiteral("labs")}).out.contains("begun, not checked yet"));
}

BOOST_AUTO_TEST_CASE(a_folder_of_files_is_checked_without_a_workspace) {
    const Surroundings surroundings;
    for (const QString& name : interruptsFiles()) {
        writeFile(surroundings.folder() + QStringLiteral("/handed in/") + name, referenceFile(name));
    }
    const Said said = surroundings.mica(
        {QStringLiteral("check"), interruptsLab, QStringLiteral("--from"), QStringLiteral("handed in")});
    BOOST_TEST(said.code == 0, said.err.toStdString());
    BOOST_TEST(QDir(surroundings.folder() + QStringLiteral("/handed in")).entryList(QDir::Files) == interruptsFiles());
}

BOOST_AUTO_TEST_CASE(outside_of_a_workspace_check_says_how_to_begin) {
    const Surroundings surroundings;
    const Said said = surroundings.mica({QStringLiteral("check")});
    BOOST_TEST(said.code == 2);
    BOOST_TEST(said.err.contains("mica start"));
}
