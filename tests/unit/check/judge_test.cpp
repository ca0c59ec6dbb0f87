// SPDX-License-Identifier: GPL-3.0-or-later
// Verdicts: what gives points, what does not, and what a failed check says.
#include "qt_printing.h"

#include "core/check/judge.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::check;

namespace {

course::Expectation equals(const char* name, qint64 number) {
    course::Expectation made;
    made.name = QString::fromLatin1(name);
    made.operands = {Value(number)};
    return made;
}

course::Check tested() {
    course::Check check;
    check.id = QStringLiteral("eoi");
    check.title = QStringLiteral("The timer fires again");
    check.points = 6;
    check.expect = {equals("first", 1), equals("second", 2)};
    check.where = QStringLiteral("mica::pic::end_of_interrupt");
    course::Diagnosis diagnosis;
    diagnosis.when = {equals("second", 0)};
    diagnosis.say = QStringLiteral("The controller still waits for an end of interrupt.");
    check.diagnoses = {diagnosis};
    return check;
}

BootOutcome outcome(qint64 first, qint64 second, RunEnd end = RunEnd::finished) {
    BootOutcome made;
    made.end = end;
    made.stopTick = 900;
    made.explanation = end == RunEnd::finished ? QString() : QStringLiteral("The machine hung.");
    made.observations.add(QStringLiteral("first"), {}, Observed{Value(first), 100, QStringLiteral("first"), {}});
    made.observations.add(QStringLiteral("second"), {}, Observed{Value(second), 200, QStringLiteral("second"), {}});
    return made;
}

std::optional<Evidence> placeOf(const QString& symbol) { return Evidence{0, symbol, QStringLiteral("pic.cpp"), 41}; }

CheckResult judged(const BootOutcome& boot, const course::Check& check = tested()) {
    static course::Check kept; // the result points into it
    kept = check;
    return judge(kept, boot, placeOf);
}

} // namespace

BOOST_AUTO_TEST_SUITE(verdicts)

BOOST_AUTO_TEST_CASE(a_program_that_crashed_is_told_and_shown) {
    BootOutcome boot = outcome(1, 3);
    boot.explanation = QStringLiteral("The program shop died.");
    boot.place = Evidence{150, QStringLiteral("shop::sell"), QStringLiteral("shop.cpp"), 7};
    const CheckResult result = judged(boot);
    BOOST_TEST((result.verdict == Verdict::failed));
    BOOST_TEST(result.message == QStringLiteral("second: expected 2, found 3. The program shop died."));
    BOOST_REQUIRE(result.evidence.has_value());
    BOOST_TEST(result.evidence->file == QStringLiteral("shop.cpp"));
    BOOST_TEST(result.evidence->line == 7);
    BOOST_TEST((judged([&] {
                    BootOutcome good = outcome(1, 2);
                    good.explanation = boot.explanation;
                    return good;
                }())
                    .verdict == Verdict::passed));
}

BOOST_AUTO_TEST_CASE(all_expectations_give_all_points) {
    const CheckResult result = judged(outcome(1, 2));
    BOOST_TEST((result.verdict == Verdict::passed));
    BOOST_TEST(result.points == 6);
    BOOST_TEST(result.message.isEmpty());
    BOOST_TEST(!result.evidence.has_value());
}

BOOST_AUTO_TEST_CASE(one_that_does_not_hold_gives_none_and_is_diagnosed_and_placed) {
    const CheckResult result = judged(outcome(1, 0));
    BOOST_TEST((result.verdict == Verdict::failed));
    BOOST_TEST(result.points == 0);
    BOOST_TEST(result.message ==
               QStringLiteral("second: expected 2, found 0. The controller still waits for an end of interrupt."));
    BOOST_TEST(result.meaning == QStringLiteral("The controller still waits for an end of interrupt."));
    BOOST_REQUIRE_EQUAL(result.findings.size(), 2);
    BOOST_TEST(result.findings[0].holds);
    BOOST_TEST(!result.findings[1].holds);
    BOOST_REQUIRE(result.evidence.has_value());
    BOOST_TEST(result.evidence->tick == 200U);
    BOOST_TEST(result.evidence->file == QStringLiteral("pic.cpp"));
    BOOST_TEST(result.evidence->line == 41);
}

BOOST_AUTO_TEST_CASE(a_diagnosis_that_does_not_apply_says_nothing) {
    BOOST_TEST(judged(outcome(1, 7)).message == QStringLiteral("second: expected 2, found 7."));
}

BOOST_AUTO_TEST_CASE(a_machine_fact_is_told_in_the_words_of_the_handout) {
    course::Check check = tested();
    check.expect = {equals("idt[33].type", 0)};
    check.expect[0].operands = {Value(QStringLiteral("interrupt gate"))};
    BootOutcome boot = outcome(1, 2);
    boot.observations.add(check.expect[0].name, QStringLiteral("end"),
                          Observed{Value(QStringLiteral("none")), 900, check.expect[0].name,
                                   QStringLiteral("P=0 DPL=0 none 0x0000:00000000")});
    BOOST_TEST(judged(boot, check).message ==
               QStringLiteral("IDT entry 33 (0x21), type: expected \"interrupt gate\", found \"none\" (P=0 DPL=0 none "
                              "0x0000:00000000)."));
}

BOOST_AUTO_TEST_CASE(what_a_broken_off_run_did_not_come_to_is_told_after_its_end) {
    course::Check check = tested();
    check.expect = {equals("third", 3)};
    BOOST_TEST(judged(outcome(1, 2, RunEnd::hang), check).message ==
               QStringLiteral("The machine hung. third: expected 3, but it was not observed."));
    BOOST_TEST(judged(outcome(1, 2, RunEnd::hang), check).meaning == QStringLiteral("The machine hung."));
}

BOOST_AUTO_TEST_CASE(a_harness_error_is_never_a_failed_check) {
    const CheckResult result = judged(outcome(1, 2, RunEnd::harnessError));
    BOOST_TEST((result.verdict == Verdict::harnessError));
    BOOST_TEST(result.points == 0);
    BOOST_TEST(result.message == QStringLiteral("The machine hung."));
}

BOOST_AUTO_TEST_CASE(what_was_observed_before_a_hang_counts) {
    BOOST_TEST((judged(outcome(1, 2, RunEnd::hang)).verdict == Verdict::passed));
    const CheckResult failed = judged(outcome(1, 0, RunEnd::hang));
    BOOST_TEST(failed.message ==
               QStringLiteral("second: expected 2, found 0. The machine hung. The controller still waits for "
                              "an end of interrupt."));
}

BOOST_AUTO_TEST_CASE(a_run_that_was_switched_off_flooded_or_forged_gives_nothing) {
    for (const RunEnd end : {RunEnd::shutdown, RunEnd::outputLimit, RunEnd::forged}) {
        const CheckResult result = judged(outcome(1, 2, end));
        BOOST_TEST((result.verdict == Verdict::failed));
        BOOST_TEST(result.points == 0);
        BOOST_TEST(result.message == QStringLiteral("The machine hung."));
        BOOST_TEST(judged(outcome(1, 0, end)).message ==
                   QStringLiteral("The machine hung.")); // what was seen does not count
    }
}

BOOST_AUTO_TEST_CASE(nothing_proves_an_absence_in_a_run_that_did_not_finish) {
    course::Check check = tested();
    course::Expectation absent;
    absent.name = QStringLiteral("never");
    absent.kind = course::MatcherKind::absent;
    check.expect = {absent};
    BOOST_TEST((judged(outcome(1, 2), check).verdict == Verdict::passed));
    BOOST_TEST((judged(outcome(1, 2, RunEnd::hang), check).verdict == Verdict::failed));
}

BOOST_AUTO_TEST_CASE(a_check_may_expect_the_end_it_gets) {
    course::Check check = tested();
    course::Expectation end;
    end.name = QStringLiteral("run.end");
    end.operands = {Value(QStringLiteral("panicked"))};
    check.expect = {end};
    BootOutcome boot = outcome(1, 2, RunEnd::panicked);
    boot.observations.add(end.name, end.mark, Observed{end.operands[0], 900, end.name, {}});
    BOOST_TEST((judged(boot, check).verdict == Verdict::passed));
}

BOOST_AUTO_TEST_CASE(an_end_that_is_not_the_expected_one_is_explained) {
    course::Check check = tested();
    course::Expectation end;
    end.name = QStringLiteral("run.end");
    end.operands = {Value(QStringLiteral("panicked"))};
    check.expect = {end};
    BootOutcome boot = outcome(1, 2, RunEnd::tripleFault);
    boot.explanation = QStringLiteral("Triple fault at mica::foo.");
    boot.observations.add(end.name, end.mark, Observed{Value(QStringLiteral("triple fault")), 900, end.name, {}});
    const CheckResult result = judged(boot, check);
    BOOST_TEST((result.verdict == Verdict::failed));
    BOOST_TEST(result.message == QStringLiteral("end of the run: expected \"panicked\", found \"triple fault\". Triple "
                                                "fault at mica::foo."));
}

BOOST_AUTO_TEST_CASE(a_check_whose_need_has_not_passed_is_skipped_with_the_reason) {
    const course::Check need = tested();
    course::Check check = tested();
    check.id = QStringLiteral("rate");
    check.needs = {need.id};
    CheckResult decided;
    decided.check = &need;
    decided.verdict = Verdict::failed;
    BOOST_TEST(unmetNeed(check, {{need.id, decided}}) == &need);
    decided.verdict = Verdict::passed;
    BOOST_TEST(unmetNeed(check, {{need.id, decided}}) == nullptr);

    check.needs = {QStringLiteral("still-running"), need.id};
    decided.verdict = Verdict::failed;
    BOOST_TEST(unmetNeed(check, {{need.id, decided}}) == nullptr); // the first may turn out to be the one

    const CheckResult skipped = skip(check, need);
    BOOST_TEST((skipped.verdict == Verdict::skipped));
    BOOST_TEST(skipped.blockedBy == need.id);
    BOOST_TEST(skipped.message.contains(need.title), skipped.message);
}

BOOST_AUTO_TEST_SUITE_END()
