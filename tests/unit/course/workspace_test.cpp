// SPDX-License-Identifier: GPL-3.0-or-later
// A student's folder: found from below, never overwritten, and its progress kept by two writers at once.
#include "qt_printing.h"
#include "sample_lab.h"

#include "core/course/kit.h"
#include "core/course/workspace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <boost/test/unit_test.hpp>

#include <thread>
#include <vector>

using namespace mica;
using namespace mica::test;
using course::Workspace;

namespace {

QString text(const char* utf8) { return QString::fromUtf8(utf8); }

struct Student {
    QTemporaryDir temporary;
    QString home = temporary.path() + QStringLiteral("/Jana Ž");
    QString folder = home + QStringLiteral("/my labs");
    course::Lab lab;

    Student() {
        const QString labPath = temporary.path() + QStringLiteral("/labs/02-interrupts");
        writeSampleLab(labPath);
        lab = course::loadLab(labPath);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(a_workspace, Student)

BOOST_AUTO_TEST_CASE(it_is_made_once_and_found_from_anywhere_inside) {
    const Workspace made = Workspace::create(folder);
    BOOST_TEST(made.root() == folder);
    BOOST_TEST(QFileInfo(folder + text("/mica-workspace.toml")).isFile());
    BOOST_TEST(QFileInfo(made.stateDir()).isDir());
    QDir().mkpath(folder + text("/02-interrupts/deep"));
    BOOST_TEST(Workspace::find(folder + text("/02-interrupts/deep")).root() == folder);
    BOOST_TEST(Workspace::find(folder + text("/mica-workspace.toml")).root() == folder);
    const QByteArray marker = readFile(folder + text("/mica-workspace.toml")) + "# mine\n";
    writeFile(folder + text("/mica-workspace.toml"), marker);
    BOOST_TEST(Workspace::create(folder).root() == folder);
    BOOST_TEST(readFile(folder + text("/mica-workspace.toml")) == marker);
}

BOOST_AUTO_TEST_CASE(where_there_is_none_the_advice_is_to_start_one) {
    QDir().mkpath(home);
    BOOST_TEST(failureOf(FailureKind::usage, [&] { Workspace::find(home); }) ==
               home + text(": there is no workspace here or in a folder above. Make one with: mica start LAB"));
}

BOOST_AUTO_TEST_CASE(a_file_or_a_folder_inside_another_workspace_is_refused) {
    writeFile(home + text("/file"), "x");
    BOOST_TEST(failureOf(FailureKind::usage, [&] { Workspace::create(home + text("/file")); }) ==
               home + text("/file: is a file, so it cannot become a workspace. Name a folder."));
    Workspace::create(folder);
    BOOST_TEST(failureOf(FailureKind::usage, [&] {
                   Workspace::create(folder + text("/02-interrupts"));
               }).startsWith(folder + text("/02-interrupts: lies inside the workspace ") + folder));
    BOOST_TEST(!QFileInfo::exists(folder + text("/02-interrupts")));
}

BOOST_AUTO_TEST_CASE(a_lab_is_added_without_touching_what_is_there) {
    const Workspace workspace = Workspace::create(folder);
    BOOST_TEST(!workspace.hasLab(lab));
    BOOST_TEST(workspace.addLab(lab) == (QStringList{text("02-interrupts/idt.cpp"), text("02-interrupts/entry.S")}));
    BOOST_TEST(workspace.hasLab(lab));
    BOOST_TEST(readFile(workspace.labDir(lab) + text("/idt.cpp")) == QByteArray("// gates\n"));
    writeFile(workspace.labDir(lab) + text("/idt.cpp"), "// an evening's work\n");
    QFile::remove(workspace.labDir(lab) + text("/entry.S"));
    BOOST_TEST(workspace.addLab(lab) == QStringList{text("02-interrupts/entry.S")});
    BOOST_TEST(readFile(workspace.labDir(lab) + text("/idt.cpp")) == QByteArray("// an evening's work\n"));
    BOOST_TEST(workspace.addLab(lab).isEmpty());
}

// A folder of the same name is not ours to remove; readSources then says what is wrong.
BOOST_AUTO_TEST_CASE(a_folder_in_a_files_place_is_left_alone) {
    const Workspace workspace = Workspace::create(folder);
    QDir().mkpath(workspace.labDir(lab) + text("/idt.cpp"));
    BOOST_TEST(workspace.addLab(lab) == QStringList{text("02-interrupts/entry.S")});
    BOOST_TEST(QFileInfo(workspace.labDir(lab) + text("/idt.cpp")).isDir());
}

BOOST_AUTO_TEST_CASE(the_best_score_stays) {
    const Workspace workspace = Workspace::create(folder);
    const auto score = [&] { return workspace.progress()[lab.id].toObject()[text("score")].toInt(-1); };
    BOOST_TEST(score() == -1);
    workspace.recordScore(lab, 40, 100);
    BOOST_TEST(score() == 40);
    BOOST_TEST(!workspace.progress()[lab.id].toObject()[text("when")].toString().isEmpty());
    workspace.recordScore(lab, 64, 100);
    workspace.recordScore(lab, 12, 100);
    BOOST_TEST(score() == 64);
    workspace.recordScore(lab, 30, 50);
    BOOST_TEST(score() == 30, "a lab of another worth counts anew");
}

BOOST_AUTO_TEST_CASE(damaged_progress_reads_as_none_and_is_replaced) {
    const Workspace workspace = Workspace::create(folder);
    for (const char* damaged :
         {"", "{", "[]", "{\"schema\":\"mica.progress/9\",\"labs\":{\"interrupts\":{\"score\":100}}}"}) {
        writeFile(workspace.stateDir() + text("/progress.json"), damaged);
        BOOST_TEST(workspace.progress().isEmpty());
    }
    workspace.recordScore(lab, 5, 100);
    BOOST_TEST(workspace.progress()[lab.id].toObject()[text("score")].toInt() == 5);
}

BOOST_AUTO_TEST_CASE(writers_at_the_same_time_lose_nothing) {
    const Workspace workspace = Workspace::create(folder);
    std::vector<std::thread> writers;
    for (int writer = 0; writer < 4; ++writer) {
        writers.emplace_back([&, writer] {
            course::Lab mine = lab;
            mine.id = QStringLiteral("lab-%1").arg(writer);
            for (int score = 1; score <= 10; ++score) { workspace.recordScore(mine, score, 100); }
        });
    }
    for (std::thread& writer : writers) { writer.join(); }
    for (int writer = 0; writer < 4; ++writer) {
        BOOST_TEST(workspace.progress()[QStringLiteral("lab-%1").arg(writer)].toObject()[text("score")].toInt() == 10);
    }
}

BOOST_AUTO_TEST_CASE(progress_that_cannot_be_written_says_so) {
    const Workspace workspace = Workspace::create(folder);
    QDir().mkpath(workspace.stateDir() + text("/progress.json"));
    const QString failure = failureOf(FailureKind::harness, [&] { workspace.recordScore(lab, 5, 100); });
    BOOST_TEST(failure.startsWith(workspace.stateDir() + text("/progress.json: your progress cannot be saved: ")),
               failure.toStdString());
}

BOOST_AUTO_TEST_SUITE_END()
