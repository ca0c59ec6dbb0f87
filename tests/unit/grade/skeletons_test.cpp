// SPDX-License-Identifier: GPL-3.0-or-later
// Skeletons on disk against what the reference makes: same, changed by hand, missing, foreign; and written anew.
#include "lab_sample.h"
#include "qt_printing.h"

#include "core/failure.h"
#include "core/grade/skeletons.h"

#include <boost/test/unit_test.hpp>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace mica;
using namespace mica::test;
using grade::SkeletonState;

namespace {

const QByteArray reference = "int answer()\n"
                             "{\n"
                             "    // student: begin(answer)\n"
                             "    // todo: Give the answer.\n"
                             "    // placeholder: return 0;\n"
                             "    return 42;\n"
                             "    // student: end\n"
                             "}\n";

struct LabFolder {
    QTemporaryDir folder;
    course::Lab lab = sampleLab();
    course::Sources sources{{QStringLiteral("pic.cpp"), reference}};

    LabFolder() {
        lab.path = folder.path();
        lab.tasks = {{QStringLiteral("answer"), QStringLiteral("Answer"), QStringLiteral("pic.cpp"), QString()}};
        BOOST_REQUIRE(QDir(folder.path()).mkpath(QStringLiteral("src")));
    }
    QString path(const QString& name) const { return folder.filePath(QStringLiteral("src/") + name); }
    QByteArray read(const QString& name) const {
        QFile file(path(name));
        BOOST_REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    void write(const QString& name, const QByteArray& bytes) const {
        QFile file(path(name));
        BOOST_REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(a_missing_skeleton_is_written_and_then_is_the_same, LabFolder) {
    const QList<grade::SkeletonFile> before = grade::compareSkeletons(lab, sources);
    BOOST_REQUIRE(before.size() == 1);
    BOOST_TEST((before.first().state == SkeletonState::missing));
    grade::writeSkeletons(before);
    BOOST_TEST(!read(QStringLiteral("pic.cpp")).contains("return 42"));
    BOOST_TEST(read(QStringLiteral("pic.cpp")).contains("return 0;"));
    BOOST_TEST((grade::compareSkeletons(lab, sources).first().state == SkeletonState::same));
}

BOOST_FIXTURE_TEST_CASE(one_line_changed_by_hand_is_found_with_its_number, LabFolder) {
    grade::writeSkeletons(grade::compareSkeletons(lab, sources));
    QByteArray text = read(QStringLiteral("pic.cpp"));
    text.replace("return 0;", "return 1;");
    write(QStringLiteral("pic.cpp"), text);
    const grade::SkeletonFile found = grade::compareSkeletons(lab, sources).first();
    BOOST_TEST((found.state == SkeletonState::changed));
    const int line = static_cast<int>(text.left(text.indexOf("return 1;")).count('\n')) + 1;
    BOOST_TEST(found.firstDifference == line);
    grade::writeSkeletons({found});
    BOOST_TEST((grade::compareSkeletons(lab, sources).first().state == SkeletonState::same));
}

BOOST_FIXTURE_TEST_CASE(a_file_the_lab_does_not_name_is_foreign_and_left_alone, LabFolder) {
    write(QStringLiteral("left-over.cpp"), "x");
    const QList<grade::SkeletonFile> files = grade::compareSkeletons(lab, sources);
    BOOST_REQUIRE(files.size() == 2);
    BOOST_TEST((files.last().state == SkeletonState::foreign));
    grade::writeSkeletons(files);
    BOOST_TEST(read(QStringLiteral("left-over.cpp")) == QByteArray("x"));
}

BOOST_FIXTURE_TEST_CASE(a_folder_that_cannot_be_made_is_a_failure_that_names_the_file, LabFolder) {
    QList<grade::SkeletonFile> files = grade::compareSkeletons(lab, sources);
    write(QStringLiteral("blocker"), "a file where a folder would have to be");
    files[0].path = path(QStringLiteral("blocker/pic.cpp"));
    BOOST_CHECK_EXCEPTION(grade::writeSkeletons(files), Failure, [&files](const Failure& failure) {
        return failure.kind() == FailureKind::harness && failure.where() == files.first().path;
    });
}

BOOST_AUTO_TEST_CASE(the_first_different_line_is_counted_from_one) {
    BOOST_TEST(grade::firstDifferentLine("a\nb\n", "a\nb\n") == 0);
    BOOST_TEST(grade::firstDifferentLine("a\nb\n", "x\nb\n") == 1);
    BOOST_TEST(grade::firstDifferentLine("a\nb\n", "a\nc\n") == 2);
    BOOST_TEST(grade::firstDifferentLine("a\nb\n", "a\nb\nc\n") == 3);
    BOOST_TEST(grade::firstDifferentLine("", "a") == 1);
}
