// SPDX-License-Identifier: GPL-3.0-or-later
// `mica check` on what the kit itself holds: scores, exit codes, what goes to which stream, and the options.
#include "qt_printing.h"
#include "workspace_sample.h"

#include <boost/test/unit_test.hpp>

#include <QFileInfo>
#include <QJsonArray>

using namespace mica::test;

namespace {

Said checkFrom(const Surroundings& surroundings, const QString& origin, const QStringList& more = {}) {
    return surroundings.mica(QStringList{QStringLiteral("check"), interruptsLab, QStringLiteral("--from"), origin} +
                             more);
}

} // namespace

BOOST_FIXTURE_TEST_CASE(the_reference_passes_everything_and_exits_0, Surroundings) {
    const Said said = checkFrom(*this, QStringLiteral("reference"));
    BOOST_TEST(said.code == 0);
    BOOST_TEST(said.out.contains("100 of 100 points"));
    BOOST_TEST(!said.out.contains("failed"));
}

BOOST_FIXTURE_TEST_CASE(the_skeleton_gains_nothing_and_exits_1, Surroundings) {
    const Said said = checkFrom(*this, QStringLiteral("skeleton"));
    BOOST_TEST(said.code == 1);
    BOOST_TEST(said.out.contains("0 of 100 points: 0 passed"));
    BOOST_TEST(said.out.contains("  hint 1 "));
    BOOST_TEST(!said.out.contains("  hint 2 "));
}

BOOST_FIXTURE_TEST_CASE(json_alone_stands_on_standard_output, Surroundings) {
    const Said said = checkFrom(*this, QStringLiteral("reference"), {QStringLiteral("--json"), QStringLiteral("-")});
    BOOST_TEST(said.code == 0);
    BOOST_TEST(said.err == QByteArray());
    const QJsonObject document = said.document();
    BOOST_TEST(document.value(QStringLiteral("schema")).toString() == QStringLiteral("mica.result/1"));
    BOOST_TEST(document.value(QStringLiteral("score")).toInt() == 100);
    BOOST_TEST(document.value(QStringLiteral("checks")).toArray().size() >= 15);
}

BOOST_FIXTURE_TEST_CASE(json_to_a_file_leaves_the_report_on_the_terminal, Surroundings) {
    const QString path = folder() + QStringLiteral("/new folder/result.json");
    const Said said = checkFrom(*this, QStringLiteral("skeleton"), {QStringLiteral("--json"), path});
    BOOST_TEST(said.code == 1);
    BOOST_TEST(said.out.contains("0 of 100 points"));
    const Said document{0, readFile(path), {}};
    BOOST_TEST(document.document().value(QStringLiteral("score")).toInt(-1) == 0);
}

BOOST_FIXTURE_TEST_CASE(only_runs_the_checks_named_and_what_they_need, Surroundings) {
    const Said said = checkFrom(
        *this, QStringLiteral("reference"),
        {QStringLiteral("--json"), QStringLiteral("-"), QStringLiteral("--only"), QStringLiteral("timer-rate")});
    const QMap<QString, QString> seen = statuses(said.document());
    BOOST_TEST(said.code == 0);
    BOOST_TEST(seen.value(QStringLiteral("timer-rate")) == QStringLiteral("passed"));
    BOOST_TEST(seen.value(QStringLiteral("timer-fires")) == QStringLiteral("passed"));
    BOOST_TEST(!seen.contains(QStringLiteral("unhandled")));
}

BOOST_FIXTURE_TEST_CASE(an_unknown_check_lab_origin_are_usage_errors_that_name_the_choices, Surroundings) {
    const Said check =
        checkFrom(*this, QStringLiteral("reference"), {QStringLiteral("--only"), QStringLiteral("timer-rat")});
    BOOST_TEST(check.code == 2);
    BOOST_TEST(check.err.contains("timer-rat"));
    const Said lab = mica(
        {QStringLiteral("check"), QStringLiteral("interupts"), QStringLiteral("--from"), QStringLiteral("reference")});
    BOOST_TEST(lab.code == 2);
    BOOST_TEST(lab.err.contains("interrupts"));
    const Said origin = checkFrom(*this, QStringLiteral("refrence"));
    BOOST_TEST(origin.code == 2);
    BOOST_TEST(origin.err.contains("reference, alternative, skeleton"));
}

BOOST_FIXTURE_TEST_CASE(another_seed_is_recorded_and_holds_too, Surroundings) {
    const Said said =
        checkFrom(*this, QStringLiteral("reference"),
                  {QStringLiteral("--json"), QStringLiteral("-"), QStringLiteral("--seed"), QStringLiteral("4711")});
    BOOST_TEST(said.code == 0);
    BOOST_TEST(said.out.contains("4711"));
}

BOOST_FIXTURE_TEST_CASE(without_a_lab_the_whole_course_is_checked, Surroundings) {
    const Said said = mica({QStringLiteral("check"), QStringLiteral("--from"), QStringLiteral("reference")});
    BOOST_TEST(said.code == 0);
    BOOST_TEST(said.out.contains("Lab 01"));
    BOOST_TEST(said.out.contains("Lab 02"));
    BOOST_TEST(said.out.contains("700/700"));
}

BOOST_FIXTURE_TEST_CASE(the_course_is_listed_and_the_installation_is_healthy, Surroundings) {
    const Said labs = mica({QStringLiteral("labs")});
    BOOST_TEST(labs.code == 0);
    BOOST_TEST(labs.out.contains("interrupts"));
    BOOST_TEST(labs.out.contains("mica start boot"));
    const Said doctor = mica({QStringLiteral("doctor")});
    BOOST_TEST(doctor.code == 0, doctor.out.toStdString());
    BOOST_TEST(!doctor.out.contains("WRONG"));
}

BOOST_FIXTURE_TEST_CASE(skeletons_are_what_the_references_make, Surroundings) {
    const Said said = mica({QStringLiteral("skeleton"), QStringLiteral("--check")});
    BOOST_TEST(said.code == 0, said.out.toStdString());
}
