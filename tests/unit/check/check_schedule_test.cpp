// SPDX-License-Identifier: GPL-3.0-or-later
// Which boot comes next: needs are respected, hopeless boots are left out, results come in the lab's order.
#include "qt_printing.h"

#include "core/check/check_schedule.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::check;

namespace {

/// a (probe one), b (probe two, needs a), c (probe one, needs b), d (probe three).
course::Lab lab() {
    course::Lab made;
    const auto add = [&made](const char* id, const char* probe, QStringList needs) {
        course::Check check;
        check.id = QString::fromLatin1(id);
        check.probe = QString::fromLatin1(probe);
        check.needs = std::move(needs);
        check.points = 1;
        course::Expectation good;
        good.name = check.id;
        good.operands = {Value(1)};
        check.expect = {good};
        made.checks.append(check);
    };
    add("a", "one", {});
    add("b", "two", {QStringLiteral("a")});
    add("c", "one", {QStringLiteral("b")});
    add("d", "three", {});
    return made;
}

BootOutcome saying(const QStringList& good, RunEnd end = RunEnd::finished) {
    BootOutcome outcome;
    outcome.end = end;
    for (const QString& name : good) { outcome.observations.add(name, {}, Observed{Value(1), 1, name, {}}); }
    return outcome;
}

CheckSchedule scheduleOf(const course::Lab& tested) {
    const auto checks = selectChecks(tested, {});
    return CheckSchedule(checks, planBoots(tested, checks, 16, std::nullopt),
                         [](const QString&) { return std::nullopt; });
}

QString verdicts(const CheckSchedule& schedule, qsizetype from = 0) {
    QStringList all;
    for (const CheckResult& result : schedule.decidedInOrder(from)) {
        all.append(result.check->id + u':' + toString(result.verdict));
    }
    return all.join(u' ');
}

} // namespace

BOOST_AUTO_TEST_SUITE(check_schedule)

BOOST_AUTO_TEST_CASE(a_boot_waits_until_a_check_of_it_can_be_decided) {
    const course::Lab tested = lab();
    CheckSchedule schedule = scheduleOf(tested);
    BOOST_TEST(schedule.boot(schedule.next()).probe == QStringLiteral("one"));
    BOOST_TEST(schedule.boot(schedule.next()).probe == QStringLiteral("three")); // two waits for a
    BOOST_TEST(schedule.next() == -1);
    schedule.finish(0, saying({QStringLiteral("a"), QStringLiteral("c")}));
    BOOST_TEST(schedule.boot(schedule.next()).probe == QStringLiteral("two"));
}

BOOST_AUTO_TEST_CASE(results_come_in_lab_order_and_each_once) {
    const course::Lab tested = lab();
    CheckSchedule schedule = scheduleOf(tested);
    schedule.finish(2, saying({QStringLiteral("d")}));
    BOOST_TEST(verdicts(schedule) == QString());
    schedule.finish(0, saying({QStringLiteral("a"), QStringLiteral("c")}));
    BOOST_TEST(verdicts(schedule) == QStringLiteral("a:passed"));
    BOOST_TEST(!schedule.isDone());
    schedule.finish(1, saying({QStringLiteral("b")}));
    BOOST_TEST(verdicts(schedule, 1) == QStringLiteral("b:passed c:passed d:passed"));
    BOOST_TEST(schedule.isDone());
}

BOOST_AUTO_TEST_CASE(a_failed_need_skips_what_hangs_on_it_without_a_boot) {
    const course::Lab tested = lab();
    CheckSchedule schedule = scheduleOf(tested);
    BOOST_TEST(schedule.next() == 0);
    BOOST_TEST(schedule.next() == 2);
    schedule.finish(0, saying({}));
    BOOST_TEST(schedule.next() == -1); // probe two can decide nothing any more
    schedule.finish(2, saying({QStringLiteral("d")}));
    BOOST_TEST(schedule.isDone());
    BOOST_TEST(verdicts(schedule) == QStringLiteral("a:failed b:skipped c:skipped d:passed"));
}

BOOST_AUTO_TEST_CASE(a_harness_error_skips_too_and_is_never_a_failure) {
    const course::Lab tested = lab();
    CheckSchedule schedule = scheduleOf(tested);
    schedule.finish(0, saying({}, RunEnd::harnessError));
    schedule.finish(2, saying({QStringLiteral("d")}));
    BOOST_TEST(verdicts(schedule) == QStringLiteral("a:harness-error b:skipped c:skipped d:passed"));
}

BOOST_AUTO_TEST_SUITE_END()
