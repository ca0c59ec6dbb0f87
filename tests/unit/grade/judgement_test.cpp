// SPDX-License-Identifier: GPL-3.0-or-later
// Points, skeleton, correct designs and spoofs: what is accepted, and what each deviation says.
#include "lab_sample.h"
#include "qt_printing.h"

#include "core/grade/judgement.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::test;

namespace {

check::LabResult nothingPassed() {
    check::LabResult result = allPassed();
    fail(result, QStringLiteral("gate"), QStringLiteral("no gate was seen"));
    skip(result, QStringLiteral("fires"), QStringLiteral("gate"));
    skip(result, QStringLiteral("rate"), QStringLiteral("fires"));
    fail(result, QStringLiteral("silent"), QStringLiteral("nothing was observed"));
    return result;
}

check::LabResult notBuilt(build::BuildStatus status) {
    check::LabResult result = nothingPassed();
    result.build.status = status;
    return result;
}

course::Spoof spoof(const QString& reason) {
    course::Spoof made;
    made.name = QStringLiteral("prints-passed");
    made.reason = reason;
    made.path = QStringLiteral("/solutions/spoof.toml");
    return made;
}

} // namespace

BOOST_AUTO_TEST_SUITE(points)

BOOST_AUTO_TEST_CASE(points_that_add_up_are_accepted) { BOOST_TEST(grade::judgePoints(sampleLab()).isEmpty()); }

BOOST_AUTO_TEST_CASE(points_that_do_not_add_up_name_both_numbers) {
    course::Lab lab = sampleLab();
    lab.checks[0].points = 41;
    const QList<grade::Deviation> deviations = grade::judgePoints(lab);
    BOOST_REQUIRE(deviations.size() == 1);
    BOOST_TEST(deviations.first().expected == QStringLiteral("checks worth 100 points in all"));
    BOOST_TEST(deviations.first().seen == QStringLiteral("101"));
    BOOST_TEST(deviations.first().where == QStringLiteral("/labs/09-sample/lab.toml"));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(skeleton)

BOOST_AUTO_TEST_CASE(a_skeleton_that_gains_nothing_is_accepted) {
    BOOST_TEST(grade::judgeSkeleton(nothingPassed()).isEmpty());
}

BOOST_AUTO_TEST_CASE(a_check_that_the_skeleton_passes_is_named) {
    check::LabResult result = allPassed();
    fail(result, QStringLiteral("gate"), QStringLiteral("no gate was seen"));
    skip(result, QStringLiteral("fires"), QStringLiteral("gate"));
    skip(result, QStringLiteral("rate"), QStringLiteral("fires"));
    const QList<grade::Deviation> deviations = grade::judgeSkeleton(result);
    BOOST_REQUIRE(deviations.size() == 2);
    BOOST_TEST(deviations.at(0).seen == QStringLiteral("passed: silent"));
    BOOST_TEST(deviations.at(1).expected == QStringLiteral("0 points"));
    BOOST_TEST(deviations.at(1).seen == QStringLiteral("10 points"));
}

BOOST_AUTO_TEST_CASE(a_skeleton_must_compile_without_warnings) {
    check::LabResult result = nothingPassed();
    result.build.diagnostics = {
        {QStringLiteral("pic.cpp"), 12, 3, build::Severity::warning, {}, QStringLiteral("unused"), {}}};
    const QList<grade::Deviation> deviations = grade::judgeSkeleton(result);
    BOOST_REQUIRE(deviations.size() == 1);
    BOOST_TEST(deviations.first().seen == QStringLiteral("line 12: unused"));
}

BOOST_AUTO_TEST_CASE(a_skeleton_that_does_not_build_names_the_first_error) {
    check::LabResult result = notBuilt(build::BuildStatus::failed);
    result.build.diagnostics = {
        {QStringLiteral("pic.cpp"), 9, 1, build::Severity::error, {}, QStringLiteral("expected ';'"), {}}};
    const QList<grade::Deviation> deviations = grade::judgeSkeleton(result);
    BOOST_REQUIRE(deviations.size() == 1);
    BOOST_TEST(deviations.first().seen == QStringLiteral("the build failed: pic.cpp:9: expected ';'"));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(correct_designs)

BOOST_AUTO_TEST_CASE(full_marks_are_accepted) {
    BOOST_TEST(grade::judgeCorrect(QStringLiteral("reference"), allPassed()).isEmpty());
}

BOOST_AUTO_TEST_CASE(each_check_that_does_not_pass_is_a_deviation) {
    check::LabResult result = allPassed();
    fail(result, QStringLiteral("rate"), QStringLiteral("seen 98"));
    const QList<grade::Deviation> deviations = grade::judgeCorrect(QStringLiteral("alternative"), result);
    BOOST_REQUIRE(deviations.size() == 2);
    BOOST_TEST(deviations.at(0).caseName == QStringLiteral("alternative"));
    BOOST_TEST(deviations.at(0).expected == QStringLiteral("rate passed"));
    BOOST_TEST(deviations.at(0).seen == QStringLiteral("rate failed: seen 98"));
    BOOST_TEST(deviations.at(1).seen == QStringLiteral("80 points"));
}

BOOST_AUTO_TEST_CASE(a_harness_error_is_reported_as_one) {
    check::LabResult result = allPassed();
    at(result, QStringLiteral("gate")).verdict = check::Verdict::harnessError;
    at(result, QStringLiteral("gate")).message = QStringLiteral("Bochs ended");
    const QList<grade::Deviation> deviations = grade::judgeCorrect(QStringLiteral("reference"), result);
    BOOST_REQUIRE(deviations.size() == 1);
    BOOST_TEST(deviations.first().expected == QStringLiteral("a verdict of gate"));
    BOOST_TEST(deviations.first().seen == QStringLiteral("harness-error: Bochs ended"));
}

BOOST_AUTO_TEST_CASE(a_build_that_takes_too_long_is_said_so) {
    const QList<grade::Deviation> deviations =
        grade::judgeCorrect(QStringLiteral("reference"), notBuilt(build::BuildStatus::timedOut));
    BOOST_REQUIRE(deviations.size() == 1);
    BOOST_TEST(deviations.first().seen == QStringLiteral("the build took too long"));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(spoofs)

BOOST_AUTO_TEST_CASE(a_refused_spoof_that_is_told_why_is_accepted) {
    check::LabResult result = notBuilt(build::BuildStatus::refused);
    result.build.findings = {{QStringLiteral("pic.cpp"), QStringLiteral("defines mica::probe::observe"), QString()}};
    BOOST_TEST(grade::judgeSpoof(spoof(QStringLiteral("defines mica::probe::observe")), result).isEmpty());
}

BOOST_AUTO_TEST_CASE(a_spoof_that_ran_in_vain_is_accepted_by_what_a_check_says) {
    check::LabResult result = nothingPassed();
    at(result, QStringLiteral("gate")).message = QStringLiteral("A frame with a wrong tag was seen: forged.");
    BOOST_TEST(grade::judgeSpoof(spoof(QStringLiteral("forged")), result).isEmpty());
}

BOOST_AUTO_TEST_CASE(a_spoof_that_gains_points_is_a_deviation) {
    check::LabResult result = nothingPassed();
    check::CheckResult& gained = at(result, QStringLiteral("silent"));
    gained.verdict = check::Verdict::passed;
    gained.points = 10;
    result.score = 10;
    const QList<grade::Deviation> deviations = grade::judgeSpoof(spoof(QStringLiteral("no gate was seen")), result);
    BOOST_REQUIRE(deviations.size() == 1);
    BOOST_TEST(deviations.first().expected == QStringLiteral("0 points gained"));
    BOOST_TEST(deviations.first().seen == QStringLiteral("10 points; passed: silent"));
}

BOOST_AUTO_TEST_CASE(a_spoof_whose_reason_is_not_told_is_a_deviation) {
    const QList<grade::Deviation> deviations = grade::judgeSpoof(spoof(QStringLiteral("forged")), nothingPassed());
    BOOST_REQUIRE(deviations.size() == 1);
    BOOST_TEST(deviations.first().expected == QStringLiteral("its maker is told \"forged\""));
    BOOST_TEST(deviations.first().seen == QStringLiteral("gate: no gate was seen"));
}

BOOST_AUTO_TEST_CASE(a_spoof_without_a_reason_is_a_deviation) {
    BOOST_TEST(grade::judgeSpoof(spoof(QString()), nothingPassed()).size() == 1);
}

BOOST_AUTO_TEST_SUITE_END()
