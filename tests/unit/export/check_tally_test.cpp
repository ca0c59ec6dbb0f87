// SPDX-License-Identifier: GPL-3.0-or-later
// How hard the checks were: who counts, and what a check is that only some results have.
#include "qt_printing.h"
#include "result_sample.h"

#include "core/export/check_tally.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::exports;
using namespace mica::test;

BOOST_AUTO_TEST_CASE(only_graded_submissions_count) {
    CheckTally tally;
    for (const ResultView& one : {sampleResult(), refusedResult(), unbuiltResult(), troubledResult(), absentResult()}) {
        tally.add(one);
    }
    BOOST_REQUIRE(tally.checks().size() == 4);
    const CheckDifficulty& gate = tally.checks().first();
    BOOST_TEST(gate.id == QStringLiteral("interrupts.gate"));
    BOOST_TEST(gate.judged == 1);
    BOOST_TEST(gate.passed == 1);
    BOOST_TEST(gate.percent() == 100);
    BOOST_TEST(tally.checks()[1].percent() == 0);
}

BOOST_AUTO_TEST_CASE(a_check_that_some_results_lack_comes_last_and_counts_where_it_is) {
    ResultView short1 = sampleResult();
    const ViewedCheck hidden = short1.checks.takeLast();
    CheckTally tally;
    tally.add(short1);
    tally.add(sampleResult());
    BOOST_REQUIRE(tally.checks().size() == 4);
    BOOST_TEST(tally.checks().last().id == hidden.id);
    BOOST_TEST(tally.checks().last().judged == 1);
    BOOST_TEST(tally.checks().first().judged == 2);
    BOOST_TEST(statusIn(short1, hidden.id) == QStringLiteral("error"));
    BOOST_TEST(statusIn(sampleResult(), hidden.id) == QStringLiteral("failed"));
}

BOOST_AUTO_TEST_CASE(nobody_judged_is_no_division_by_zero) {
    CheckTally tally;
    tally.add(unbuiltResult());
    BOOST_TEST(tally.checks().first().judged == 0);
    BOOST_TEST(tally.checks().first().percent() == 0);
}
