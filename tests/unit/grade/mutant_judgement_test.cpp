// SPDX-License-Identifier: GPL-3.0-or-later
// A mutant must be caught by exactly the checks it names: too few, too many and wrongly skipped are all told.
#include "lab_sample.h"
#include "qt_printing.h"

#include "core/grade/judgement.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::test;

namespace {

course::Mutant mutant(const QStringList& caughtBy) {
    course::Mutant made;
    made.name = QStringLiteral("no-eoi");
    made.path = QStringLiteral("/solutions/no-eoi.toml");
    made.caughtBy = caughtBy;
    return made;
}

check::LabResult gateFailed() {
    check::LabResult result = allPassed();
    fail(result, QStringLiteral("gate"), QStringLiteral("no gate"));
    skip(result, QStringLiteral("fires"), QStringLiteral("gate"));
    skip(result, QStringLiteral("rate"), QStringLiteral("fires"));
    return result;
}

} // namespace

BOOST_AUTO_TEST_CASE(exactly_the_named_checks_and_skips_behind_them_are_accepted) {
    BOOST_TEST(grade::judgeMutant(mutant({QStringLiteral("gate")}), gateFailed()).isEmpty());
}

BOOST_AUTO_TEST_CASE(a_mutant_nobody_caught_is_a_deviation) {
    const QList<grade::Deviation> deviations = grade::judgeMutant(mutant({QStringLiteral("gate")}), allPassed());
    BOOST_REQUIRE(deviations.size() == 1);
    BOOST_TEST(deviations.first().caseName == QStringLiteral("mutant no-eoi"));
    BOOST_TEST(deviations.first().where == QStringLiteral("/solutions/no-eoi.toml"));
    BOOST_TEST(deviations.first().expected == QStringLiteral("gate failed"));
    BOOST_TEST(deviations.first().seen == QStringLiteral("gate passed"));
}

BOOST_AUTO_TEST_CASE(a_named_check_that_was_only_skipped_is_a_deviation) {
    const QList<grade::Deviation> deviations =
        grade::judgeMutant(mutant({QStringLiteral("gate"), QStringLiteral("fires")}), gateFailed());
    BOOST_REQUIRE(deviations.size() == 1);
    BOOST_TEST(deviations.first().expected == QStringLiteral("fires failed"));
    BOOST_TEST(deviations.first().seen == QStringLiteral("fires skipped because of gate"));
}

BOOST_AUTO_TEST_CASE(a_check_that_caught_it_without_being_named_is_a_deviation) {
    check::LabResult result = gateFailed();
    fail(result, QStringLiteral("silent"), QStringLiteral("IRQ 3 came"));
    const QList<grade::Deviation> deviations = grade::judgeMutant(mutant({QStringLiteral("gate")}), result);
    BOOST_REQUIRE(deviations.size() == 1);
    BOOST_TEST(deviations.first().expected == QStringLiteral("silent passed, as caught_by does not name it"));
    BOOST_TEST(deviations.first().seen == QStringLiteral("silent failed: IRQ 3 came"));
}

BOOST_AUTO_TEST_CASE(a_skip_behind_a_check_that_is_not_named_is_a_deviation) {
    check::LabResult result = allPassed();
    fail(result, QStringLiteral("silent"), QStringLiteral("IRQ 3 came"));
    fail(result, QStringLiteral("fires"), QStringLiteral("never fired"));
    skip(result, QStringLiteral("rate"), QStringLiteral("fires"));
    const QList<grade::Deviation> deviations = grade::judgeMutant(mutant({QStringLiteral("silent")}), result);
    BOOST_REQUIRE(deviations.size() == 2);
    BOOST_TEST(deviations.at(0).seen == QStringLiteral("fires failed: never fired"));
    BOOST_TEST(deviations.at(1).seen == QStringLiteral("rate skipped because of fires"));
}

BOOST_AUTO_TEST_CASE(a_name_the_lab_does_not_know_is_a_deviation) {
    const QList<grade::Deviation> deviations = grade::judgeMutant(mutant({QStringLiteral("gaet")}), allPassed());
    BOOST_REQUIRE(deviations.size() == 1);
    BOOST_TEST(deviations.first().seen == QStringLiteral("gaet: the lab has no such check"));
}

BOOST_AUTO_TEST_CASE(a_circle_of_skips_ends_and_is_a_deviation) {
    check::LabResult result = allPassed();
    skip(result, QStringLiteral("fires"), QStringLiteral("rate"));
    skip(result, QStringLiteral("rate"), QStringLiteral("fires"));
    BOOST_TEST(grade::judgeMutant(mutant({}), result).size() == 2);
}

BOOST_AUTO_TEST_CASE(a_mutant_of_the_kernel_may_show_in_more_claims_than_it_names) {
    check::LabResult result = gateFailed();
    fail(result, QStringLiteral("silent"), QStringLiteral("IRQ 3 came"));
    BOOST_TEST(grade::judgeKernelMutant(mutant({QStringLiteral("gate")}), result).isEmpty());
    BOOST_TEST(grade::failedChecks(result).contains(QStringLiteral("silent")));
}

BOOST_AUTO_TEST_CASE(a_mutant_of_the_kernel_that_a_named_claim_misses_is_a_deviation) {
    const QList<grade::Deviation> deviations =
        grade::judgeKernelMutant(mutant({QStringLiteral("gate"), QStringLiteral("silent")}), gateFailed());
    BOOST_REQUIRE(deviations.size() == 1);
    BOOST_TEST(deviations.first().expected == QStringLiteral("silent failed"));
}
