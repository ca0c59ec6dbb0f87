// SPDX-License-Identifier: GPL-3.0-or-later
// A folder of results looked into: results by student, which check is meant, a student's files as a workspace, who is alike.
#include "qt_printing.h"
#include "unit/course/sample_lab.h"
#include "unit/export/result_sample.h"

#include "core/grade/result_folder.h"
#include "core/session/class_export.h"
#include "core/session/class_grading.h"
#include "core/session/class_results.h"

#include <boost/test/unit_test.hpp>

#include <QJsonArray>
#include <QTemporaryDir>

using namespace mica;
using namespace mica::session;
using namespace mica::test;

namespace {

/// anna's result, also for boris; both with the files of the sample lab, anna's changed.
struct Class {
    QTemporaryDir folder;
    QString out = folder.filePath(QStringLiteral("out"));
    grade::ResultFolder results{out};
    CourseAccess access;
    const course::Lab* lab = nullptr;

    Class() {
        writeSampleKit(folder.path());
        access = openCourse(folder.filePath(QStringLiteral("kit")));
        lab = &access.course.labs.first();
        results.open(false);
        course::Sources files = course::readSources(*lab, lab->path + QStringLiteral("/src"));
        for (QByteArray& text : files) {
            for (int i = 0; i < 60; ++i) {
                const QByteArray number = QByteArray::number(i);
                text += "int made_" + number + "(int a) { for (int i = 0; i < a; ++i) { a += i * " + number +
                        "; } return a; }\n";
            }
        }
        keep(QStringLiteral("anna"), files);
        files.first() += "\n// the same otherwise\n";
        keep(QStringLiteral("boris"), files);
        keep(QStringLiteral("cleo"), {});
    }
    void keep(const QString& student, const course::Sources& files) const {
        QJsonObject document = sampleDocument();
        QJsonObject submission = document.value(QStringLiteral("submission")).toObject();
        submission.insert(QStringLiteral("id"), student);
        document.insert(QStringLiteral("submission"), submission);
        QJsonArray checks = document.value(QStringLiteral("checks")).toArray();
        QJsonObject variant = checks.last().toObject();
        variant.insert(QStringLiteral("id"), QStringLiteral("interrupts.rate@other-values"));
        variant.insert(QStringLiteral("seed"), 77);
        checks += variant;
        document.insert(QStringLiteral("checks"), checks);
        results.writeResult(student, document);
        results.writeFiles(student, files);
    }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(results_come_by_student, Class) {
    const QList<exports::ResultView> all = readClassResults(out);
    BOOST_REQUIRE(all.size() == 3);
    BOOST_TEST(all[1].student == QStringLiteral("boris"));
    BOOST_TEST(failureOf(FailureKind::usage, [this] {
                   readClassResults(folder.path());
               }).contains(QStringLiteral("holds no results")));
}

BOOST_FIXTURE_TEST_CASE(a_check_of_a_variant_means_the_labs_check_with_its_seed, Class) {
    const CheckMeant hidden = checkMeant(out, QStringLiteral("anna"), QStringLiteral("interrupts.rate@other-values"));
    BOOST_TEST(hidden.id == QStringLiteral("rate"));
    BOOST_TEST(hidden.seed == 77U);
    const CheckMeant plain = checkMeant(out, QStringLiteral("anna"), QStringLiteral("interrupts.fires"));
    BOOST_TEST(plain.id == QStringLiteral("fires"));
    BOOST_TEST(plain.seed == 1U);
    BOOST_TEST(failureOf(FailureKind::usage, [this] {
                   checkMeant(out, QStringLiteral("anna"), QStringLiteral("interrupts.nothing"));
               }).contains(QStringLiteral("has no check \"interrupts.nothing\"")));
}

BOOST_FIXTURE_TEST_CASE(a_students_files_become_a_workspace, Class) {
    const QString place = folder.filePath(QStringLiteral("visit"));
    const course::Workspace workspace = workspaceOfStudent(out, QStringLiteral("boris"), *lab, place);
    const QString file = lab->files.first().path;
    BOOST_TEST(readFile(workspace.labDir(*lab) + u'/' + file) ==
               readFile(results.filesPath(QStringLiteral("boris")) + u'/' + file));
    BOOST_TEST(failureOf(FailureKind::usage, [&] {
                   workspaceOfStudent(out, QStringLiteral("cleo"), *lab, place);
               }).contains(QStringLiteral("nothing of cleo was graded")));
}

BOOST_FIXTURE_TEST_CASE(who_is_alike_is_told_both_ways_and_who_has_no_files_is_left_out, Class) {
    const QMap<QString, Likeness> closest = likenessIn(out, *lab, 60);
    BOOST_REQUIRE(closest.size() == 2);
    BOOST_TEST(closest.value(QStringLiteral("anna")).other == QStringLiteral("boris"));
    BOOST_TEST(closest.value(QStringLiteral("boris")).other == QStringLiteral("anna"));
    BOOST_TEST(closest.value(QStringLiteral("anna")).percent >= 60);
}

BOOST_FIXTURE_TEST_CASE(an_export_goes_to_its_file_or_is_handed_back, Class) {
    ExportOrder order;
    order.format = QStringLiteral("csv");
    order.results = {out};
    const ExportOutcome here = exportResults(order, {});
    BOOST_TEST(here.bytes.startsWith("student,lab,status"));
    BOOST_TEST(here.written == QString());
    order.out = folder.filePath(QStringLiteral("class.csv"));
    BOOST_TEST(exportResults(order, {}).written == order.out);
    BOOST_TEST(readFile(order.out) == here.bytes);
    order.format = QStringLiteral("nothing");
    BOOST_TEST(failureOf(FailureKind::usage, [&] {
                   exportResults(order, {});
               }).contains(QStringLiteral("there is no format")));
}

BOOST_AUTO_TEST_CASE(the_spread_of_scores_is_lowest_median_and_highest) {
    BOOST_TEST(!spreadOf({}).has_value());
    const ScoreSpread spread = *spreadOf({70, 10, 100, 40});
    BOOST_TEST(spread.lowest == 10);
    BOOST_TEST(spread.median == 70);
    BOOST_TEST(spread.highest == 100);
}
