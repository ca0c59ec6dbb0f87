// SPDX-License-Identifier: GPL-3.0-or-later
// Whole runs of lab 02: the same verdicts whatever the load, needs, selection, what the listener hears, cancelling.
#include "checked_lab.h"
#include "qt_printing.h"

#include <boost/test/unit_test.hpp>

#include <latch>
#include <thread>

using namespace mica;
using namespace mica::check;
using mica::test::CheckedLab;

namespace {

/// All that must not depend on the moment: one line a check.
QStringList deterministicPart(const LabResult& result) {
    QStringList lines{QString::number(result.score)};
    for (const CheckResult& one : result.checks) {
        const Evidence place = one.evidence.value_or(Evidence());
        QStringList facts;
        for (const Finding& finding : one.findings) {
            facts += QStringLiteral("%1=%2@%3").arg(finding.name, finding.actual).arg(finding.tick);
        }
        lines += QStringLiteral("%1 %2 %3 ticks %4 end %5 at %6 %7:%8 %9 | ")
                     .arg(one.check->id, toString(one.verdict))
                     .arg(one.points)
                     .arg(one.ticks)
                     .arg(toString(one.end))
                     .arg(place.tick)
                     .arg(place.file)
                     .arg(place.line)
                     .arg(one.message) +
                 facts.join(u' ');
    }
    return lines;
}

void areTheSame(const LabResult& one, const LabResult& other) {
    const QStringList lines = deterministicPart(one);
    const QStringList others = deterministicPart(other);
    BOOST_REQUIRE_EQUAL(lines.size(), others.size());
    for (qsizetype i = 0; i < lines.size(); ++i) { BOOST_TEST(lines[i] == others[i]); }
}

LabResult runWithJobs(const course::Sources& sources, int jobs) {
    const test::WorkFolder work;
    CheckRequest request = CheckedLab::get().request(sources, work.path());
    request.jobs = jobs;
    test::Recorder listener;
    return runChecks(request, CheckedLab::get().tools, listener);
}

} // namespace

BOOST_AUTO_TEST_SUITE(engine)

BOOST_AUTO_TEST_CASE(the_reference_gets_every_point_and_every_run_is_the_same) {
    const LabResult one = runWithJobs(CheckedLab::get().reference, 1);
    BOOST_TEST((one.status == LabStatus::graded));
    BOOST_TEST(one.score == one.maxScore);
    BOOST_TEST(one.maxScore == 100);
    areTheSame(one, runWithJobs(CheckedLab::get().reference, 6));
}

BOOST_AUTO_TEST_CASE(a_failing_lab_fails_the_same_way_every_time) {
    const course::Sources hanging = CheckedLab::get().withCodeInTimer("    for (;;) { asm volatile(\"pause\"); }");
    const LabResult one = runWithJobs(hanging, 1);
    BOOST_TEST(one.score < one.maxScore);
    areTheSame(one, runWithJobs(hanging, 5));
}

BOOST_AUTO_TEST_CASE(what_needs_a_failed_check_is_skipped_and_says_which) {
    const LabResult result = test::run(CheckedLab::get().withCodeInTimer("    for (;;) { asm volatile(\"pause\"); }"));
    bool skippedSome = false;
    for (const CheckResult& one : result.checks) {
        if (one.verdict == Verdict::skipped) {
            skippedSome = true;
            BOOST_TEST(one.points == 0);
            BOOST_TEST(one.check->needs.contains(one.blockedBy));
            BOOST_TEST((test::resultOf(result, one.blockedBy.toLatin1()).verdict != Verdict::passed));
        }
    }
    BOOST_TEST(skippedSome);
    BOOST_TEST(result.checks.size() == CheckedLab::get().lab.checks.size());
}

BOOST_AUTO_TEST_CASE(verdicts_are_told_in_the_order_of_the_lab) {
    const test::WorkFolder work;
    test::Recorder listener;
    const LabResult result = runChecks(CheckedLab::get().request(CheckedLab::get().reference, work.path()),
                                       CheckedLab::get().tools, listener);
    QStringList expected{QStringLiteral("build started"), QStringLiteral("build finished")};
    for (const CheckResult& one : result.checks) { expected += one.check->id; }
    BOOST_TEST(listener.events == expected);
}

BOOST_AUTO_TEST_CASE(a_selection_brings_what_it_needs) {
    const LabResult result = test::run(CheckedLab::get().reference, {QStringLiteral("timer-rate")});
    BOOST_TEST((test::resultOf(result, "timer-rate").verdict == Verdict::passed));
    BOOST_TEST((test::resultOf(result, "timer-fires").verdict == Verdict::passed));
    BOOST_TEST(result.checks.size() < CheckedLab::get().lab.checks.size());
    BOOST_CHECK_EXCEPTION(test::run(CheckedLab::get().reference, {QStringLiteral("no-such")}), Failure,
                          [](const Failure& failure) { return failure.kind() == FailureKind::usage; });
}

BOOST_AUTO_TEST_CASE(another_seed_is_used_and_told) {
    const test::WorkFolder work;
    CheckRequest request = CheckedLab::get().request(CheckedLab::get().reference, work.path());
    request.seed = 0xfeedface12345678;
    test::Recorder listener;
    const LabResult result = runChecks(request, CheckedLab::get().tools, listener);
    BOOST_TEST(result.score == result.maxScore);
    for (const CheckResult& one : result.checks) {
        BOOST_TEST((one.verdict == Verdict::skipped || one.seed == 0xfeedface12345678));
    }
}

BOOST_AUTO_TEST_CASE(cancelling_ends_every_emulator) {
    class Canceller : public Listener {
    public:
        void checkStarted(const course::Check&) override { cancel.request(); }
        Cancellation cancel;
    } listener;
    const test::WorkFolder work;
    const CheckRequest request = CheckedLab::get().request(
        CheckedLab::get().withCodeInTimer("    for (;;) { asm volatile(\"pause\"); }"), work.path());
    BOOST_CHECK_EXCEPTION(runChecks(request, CheckedLab::get().tools, listener, listener.cancel), Failure,
                          [](const Failure& failure) { return failure.kind() == FailureKind::cancelled; });
    BOOST_TEST(test::runningBochs().isEmpty());
}

BOOST_AUTO_TEST_CASE(two_checks_in_one_work_folder_do_not_meet) {
    const test::WorkFolder work;
    const course::Sources good = CheckedLab::get().reference;
    const course::Sources bad = CheckedLab::get().withCodeInTimer("    asm volatile(\"cli; hlt\");");
    std::array<LabResult, 2> results;
    {
        std::latch together(2);
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < 2; ++i) {
            threads.emplace_back([&, i] {
                test::Recorder listener;
                const CheckRequest request =
                    CheckedLab::get().request(i == 0 ? good : bad, work.path(), {QStringLiteral("idt-loaded")});
                together.arrive_and_wait();
                results[i] = runChecks(request, CheckedLab::get().tools, listener);
            });
        }
    }
    BOOST_TEST((test::resultOf(results[0], "idt-loaded").verdict == Verdict::passed));
    BOOST_TEST((test::resultOf(results[1], "idt-loaded").end == RunEnd::halted));
}

BOOST_AUTO_TEST_SUITE_END()
