// SPDX-License-Identifier: GPL-3.0-or-later
// The model of the checks: rows stay where they are through a run, and what is counted follows.
#include "checks_sample.h"
#include "qt_printing.h"

#include "app/checks/checks_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::test;
using app::CheckState;

namespace {

struct ModelSample {
    ModelSample() : tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal) { model.setLab(lab); }
    course::Lab lab = checksLab();
    app::ChecksModel model;
    QAbstractItemModelTester tester;
};

} // namespace

BOOST_FIXTURE_TEST_CASE(rows_keep_their_place_while_verdicts_come, ModelSample) {
    BOOST_TEST(model.rowCount() == 4);
    BOOST_TEST((model.state(0) == CheckState::notRun));
    model.beginRun();
    BOOST_TEST((model.state(3) == CheckState::waiting));
    model.setRunning(QStringLiteral("keys"));
    BOOST_TEST((model.state(2) == CheckState::running));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setResult(resultOf(lab, "keys", check::Verdict::passed));
    BOOST_REQUIRE_EQUAL(changed.size(), 1);
    BOOST_TEST(changed[0][0].toModelIndex().row() == 2);
    model.setResult(failedTimer(lab));
    BOOST_TEST(model.score() == 4);
    BOOST_TEST(model.decided() == 2);
    BOOST_TEST(model.count(CheckState::failed) == 1);
    BOOST_TEST(model.index(2).data().toString() == QStringLiteral("Keys <arrive>"));
    model.setRunning(QStringLiteral("keys")); // late news: the verdict stays
    BOOST_TEST((model.state(2) == CheckState::passed));
    model.endRun();
    BOOST_TEST((model.state(0) == CheckState::notRun));
    BOOST_TEST((model.state(2) == CheckState::passed));
}

BOOST_FIXTURE_TEST_CASE(results_do_not_point_into_a_lab_that_goes, ModelSample) {
    {
        const course::Lab other = checksLab();
        model.setResult(failedTimer(other));
    }
    BOOST_REQUIRE(model.result(1).has_value());
    BOOST_TEST(model.result(1)->check == &model.lab().checks[1]);
}

BOOST_FIXTURE_TEST_CASE(hints_go_up_to_three_and_are_told, ModelSample) {
    QSignalSpy shown(&model, &app::ChecksModel::hintShown);
    for (int i = 0; i < 5; ++i) { model.showNextHint(1); }
    BOOST_TEST(model.hints(1) == 3);
    BOOST_REQUIRE_EQUAL(shown.size(), 3);
    BOOST_TEST(shown[2][0].toString() == QStringLiteral("timer"));
    BOOST_TEST(shown[2][1].toInt() == 3);
    model.beginRun();
    BOOST_TEST(model.hints(1) == 3); // a new run forgets no hint
    model.setHints({{QStringLiteral("gates"), 2}});
    BOOST_TEST(model.hints(0) == 2);
    BOOST_TEST(model.hints(1) == 0);
}

BOOST_FIXTURE_TEST_CASE(a_run_of_some_checks_leaves_the_others, ModelSample) {
    model.setResult(resultOf(lab, "gates", check::Verdict::passed));
    model.setResult(failedTimer(lab));
    model.beginRun({QStringLiteral("timer")});
    BOOST_TEST((model.state(0) == CheckState::passed));
    BOOST_TEST((model.state(1) == CheckState::waiting));
    BOOST_TEST((model.state(3) == CheckState::notRun));
    BOOST_TEST(model.score() == 10);
}

BOOST_FIXTURE_TEST_CASE(unknown_checks_change_nothing, ModelSample) {
    course::Lab other = checksLab();
    other.checks[0].id = QStringLiteral("stranger");
    other.checks[0].fullId = QStringLiteral("other.stranger");
    model.setResult(resultOf(other, "stranger", check::Verdict::passed));
    model.setRunning(QStringLiteral("stranger"));
    BOOST_TEST(model.decided() == 0);
    BOOST_TEST(model.rowOf(QStringLiteral("sample.keys")) == 2);
}
