// SPDX-License-Identifier: GPL-3.0-or-later
// Which checks run, and which boots they take.
#include "qt_printing.h"

#include "core/check/boot_plan.h"
#include "core/failure.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::check;

namespace {

course::Check check(const char* id, const char* probe, QStringList needs = {}, int memoryMiB = 0) {
    course::Check made;
    made.id = QString::fromLatin1(id);
    made.fullId = QStringLiteral("lab.") + made.id;
    made.probe = QString::fromLatin1(probe);
    made.needs = std::move(needs);
    made.memoryMiB = memoryMiB;
    return made;
}

course::Expectation fact(const char* name, const char* mark = "end") {
    course::Expectation made;
    made.name = QString::fromLatin1(name);
    made.mark = QString::fromLatin1(mark);
    return made;
}

course::Lab lab() {
    course::Lab made;
    made.id = QStringLiteral("lab");
    made.budgetTicks = 1000;
    made.seed = 7;
    made.checks = {check("a", "one"), check("b", "two", {QStringLiteral("a")}),
                   check("c", "one", {QStringLiteral("b")}), check("d", "one", {}, 64)};
    made.checks[0].expect = {fact("idt[0].type"), fact("irq0.count"), fact("cr0.pe", "early")};
    made.checks[2].expect = {fact("idt[0].type")};
    course::Diagnosis diagnosis;
    diagnosis.when = {fact("pic.master.isr")};
    made.checks[2].diagnoses = {diagnosis};
    return made;
}

QStringList ids(const QList<const course::Check*>& checks) {
    QStringList all;
    for (const course::Check* one : checks) { all.append(one->id); }
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(boot_plan)

BOOST_AUTO_TEST_CASE(without_a_choice_every_check_runs) {
    const course::Lab tested = lab();
    BOOST_TEST(ids(selectChecks(tested, {})).join(u' ') == QStringLiteral("a b c d"));
}

BOOST_AUTO_TEST_CASE(a_chosen_check_brings_what_it_needs) {
    const course::Lab tested = lab();
    BOOST_TEST(ids(selectChecks(tested, {QStringLiteral("lab.c")})).join(u' ') == QStringLiteral("a b c"));
}

BOOST_AUTO_TEST_CASE(an_unknown_check_is_named_with_those_there_are) {
    const course::Lab tested = lab();
    BOOST_CHECK_EXCEPTION(selectChecks(tested, {QStringLiteral("e")}), Failure, [](const Failure& failure) {
        return failure.kind() == FailureKind::usage && failure.text().contains(QStringLiteral("no check \"e\"")) &&
               failure.text().contains(QStringLiteral("a, b, c, d"));
    });
}

BOOST_AUTO_TEST_CASE(checks_with_the_same_probe_and_machine_share_a_boot) {
    const course::Lab tested = lab();
    const QList<Boot> boots = planBoots(tested, selectChecks(tested, {}), 16, std::nullopt);
    BOOST_REQUIRE_EQUAL(boots.size(), 3);
    BOOST_TEST(ids(boots[0].checks).join(u' ') == QStringLiteral("a c"));
    BOOST_TEST(boots[0].memoryMiB == 16);
    BOOST_TEST(boots[2].memoryMiB == 64);
    BOOST_TEST(boots[0].seed == 7U);
    BOOST_TEST(boots[0].budgetTicks == 1000U);
    BOOST_TEST(planBoots(tested, selectChecks(tested, {}), 16, 9)[0].seed == 9U);
}

BOOST_AUTO_TEST_CASE(a_boot_reads_each_machine_fact_once_and_no_observation_of_the_probe) {
    const course::Lab tested = lab();
    const Boot boot = planBoots(tested, selectChecks(tested, {}), 16, std::nullopt)[0];
    BOOST_TEST(boot.facts.value(QStringLiteral("end")).join(u' ') == QStringLiteral("idt[0].type pic.master.isr"));
    BOOST_TEST(boot.facts.value(QStringLiteral("early")).join(u' ') == QStringLiteral("cr0.pe"));
}

BOOST_AUTO_TEST_SUITE_END()
