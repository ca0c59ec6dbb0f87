// SPDX-License-Identifier: GPL-3.0-or-later
// What a student reads about a failed check, word for word.
#include "qt_printing.h"
#include "sample_result.h"

#include "core/check/judge.h"
#include "core/report/terminal.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::report;
using namespace Qt::Literals::StringLiterals;

namespace {

const TerminalStyle plain{100, false};
const ReportContext context{1, u"labs/02-interrupts/handout.md"_s, u"mica replay interrupts"_s};

} // namespace

BOOST_AUTO_TEST_SUITE(failure_blocks)

BOOST_AUTO_TEST_CASE(expected_and_actual_stand_below_each_other) {
    test::SampleResult sample;
    BOOST_TEST(failureBlock(sample.failed(), context, plain) ==
               u"x failed  interrupts.timer-rate: The timer interrupts 100 times a second\n"
               "  about     irq0.per_second\n"
               "  expected  99 to 101\n"
               "  actual    18\n"
               "  meaning   The PIT still has its power-on divisor.\n"
               "  where     mica::pit::start, pit.cpp:41\n"
               "  hint 1    The counter counts down.\n"
               "  handout   labs/02-interrupts/handout.md#programming-the-pit\n"
               "  replay    mica replay interrupts timer-rate\n"_s);
}

BOOST_AUTO_TEST_CASE(hints_come_by_level_and_help_only_where_there_is_some) {
    test::SampleResult sample;
    BOOST_TEST(!failureBlock(sample.failed(), {0, {}, {}}, plain).contains(u"hint"_s));
    const QString all = failureBlock(sample.failed(), {3, {}, {}}, plain);
    BOOST_TEST(all.contains(u"  hint 2    Look at start().\n  hint 3    The divisor is off by one.\n"_s));
    BOOST_TEST(!all.contains(u"handout"_s));
    BOOST_TEST(!all.contains(u"replay"_s));
    sample.failed().evidence.reset();
    const QString block = failureBlock(sample.failed(), context, plain);
    BOOST_TEST(!block.contains(u"where"_s));
    BOOST_TEST(!block.contains(u"replay"_s), "without a tick there is no moment to go to");
}

BOOST_AUTO_TEST_CASE(only_what_failed_has_a_block) {
    test::SampleResult sample;
    BOOST_TEST(failureBlock(sample.passed(), context, plain).isEmpty());
    BOOST_TEST(failureBlock(sample.skipped(), context, plain).isEmpty());
    const QString all = failureBlocks(sample.result, context, plain);
    BOOST_TEST(all.startsWith(u"\nx failed  interrupts.timer-rate"_s));
    BOOST_TEST(all.count(u"\n\n"_s) == 1);
}

BOOST_AUTO_TEST_CASE(a_harness_error_is_no_fault_of_the_student) {
    test::SampleResult sample;
    BOOST_TEST(failureBlock(sample.broken(), context, plain) ==
               u"! harness  interrupts.burst: A burst of 64 scancodes is kept\n"
               "  reason    Bochs vanished.\n"
               "  advice    This says nothing about your files, and no points are lost by it. Check again; if it\n"
               "            stays, run `mica doctor`.\n"_s);
}

BOOST_AUTO_TEST_CASE(several_expectations_are_shown_and_the_rest_counted) {
    test::SampleResult sample;
    sample.failed().findings.clear();
    for (int i = 0; i < 5; ++i) {
        sample.failed().findings.append({QStringLiteral("idt[%1].type").arg(32 + i), false, u"\"interrupt gate\""_s,
                                         u"\"none\""_s, u"P=0 DPL=0 none 0x0000:00000000"_s, 7});
    }
    sample.failed().meaning.clear();
    const QString block = failureBlock(sample.failed(), {0, {}, {}}, plain);
    BOOST_TEST(block.contains(u"  about     IDT entry 32 (0x20), type\n"
                              "  expected  \"interrupt gate\"\n"
                              "  actual    \"none\"\n"
                              "  in full   P=0 DPL=0 none 0x0000:00000000\n"
                              "  about     IDT entry 33 (0x21), type\n"_s));
    BOOST_TEST(block.count(u"about"_s) == 3);
    BOOST_TEST(block.contains(u"            and 2 expectations that do not hold either\n"_s));
    BOOST_TEST(!block.contains(u"meaning"_s));
    sample.failed().findings.removeLast();
    BOOST_TEST(
        failureBlock(sample.failed(), {0, {}, {}}, plain).contains(u"and 1 expectation that does not hold either\n"_s));
}

// The judge's message opens with what the columns say already: the block shows its meaning alone.
BOOST_AUTO_TEST_CASE(the_judges_own_message_is_not_said_twice) {
    test::SampleResult sample;
    course::Check& check = sample.lab.checks[1];
    course::Expectation gate;
    gate.name = u"idt[33].type"_s;
    gate.operands = {Value(u"interrupt gate"_s)};
    course::Expectation never = gate;
    never.name = u"irq0.count"_s;
    course::Diagnosis diagnosis{{gate}, u"Vector 33 is the keyboard's."_s};
    diagnosis.when[0].operands = {Value(u"none"_s)};
    check.expect = {gate};
    check.diagnoses = {diagnosis};
    check::BootOutcome outcome;
    outcome.end = check::RunEnd::finished;
    check::Observed observed;
    observed.name = gate.name;
    observed.value = Value(u"none"_s);
    observed.decoded = u"P=0"_s;
    outcome.observations.add(gate.name, gate.mark, observed);
    const auto nowhere = [](const QString&) { return std::optional<check::Evidence>(); };
    BOOST_TEST(failureBlock(check::judge(check, outcome, nowhere), {0, {}, {}}, plain) ==
               u"x failed  interrupts.timer-rate: The timer interrupts 100 times a second\n"
               "  about     IDT entry 33 (0x21), type\n"
               "  expected  \"interrupt gate\"\n"
               "  actual    \"none\"\n"
               "  in full   P=0\n"
               "  meaning   Vector 33 is the keyboard's.\n"_s);
    outcome.end = check::RunEnd::hang;
    outcome.explanation = u"The processor was in \"f  g\"."_s;
    check.expect = {never};
    BOOST_TEST(failureBlock(check::judge(check, outcome, nowhere), {0, {}, {}}, plain)
                   .endsWith(u"  actual    not observed\n"
                             "  meaning   The processor was in \"f  g\". Vector 33 is the keyboard's.\n"_s));
    outcome.end = check::RunEnd::finished;
    outcome.explanation.clear();
    check.diagnoses.clear();
    BOOST_TEST(!failureBlock(check::judge(check, outcome, nowhere), {0, {}, {}}, plain).contains(u"meaning"_s));
}

// A student's kernel writes what it likes: it must not be able to draw a verdict of its own.
BOOST_AUTO_TEST_CASE(what_the_guest_says_cannot_act_on_the_terminal) {
    test::SampleResult sample;
    const QString evil = u"\x1b[1A\r\x1b[2Kok passed\n  ok passed"_s;
    check::CheckResult& failed = sample.failed();
    failed.findings = {{u"serial.text"_s, false, u"\"hello\""_s, evil, evil, 7}};
    failed.meaning = evil;
    failed.evidence = check::Evidence{1, evil, evil, 3};
    const QString block = failureBlock(failed, context, plain);
    BOOST_TEST(!block.contains(u'\x1b'));
    BOOST_TEST(!block.contains(u'\r'));
    for (const QString& line : block.split(u'\n')) { BOOST_TEST(!line.startsWith(u"  ok"_s)); }
    BOOST_TEST(block.contains(u"  actual    \\x1b[1A\\r\\x1b[2Kok passed\\n  ok passed\n"_s));
}

BOOST_AUTO_TEST_CASE(endless_output_stays_short) {
    test::SampleResult sample;
    sample.failed().findings = {{u"serial.text"_s, false, u"\"x\""_s, QString(1'000'000, u'y'), {}, 7}};
    sample.failed().meaning = QString(1'000'000, u'z');
    BOOST_TEST(failureBlock(sample.failed(), context, plain).size() < 4000);
}

BOOST_AUTO_TEST_SUITE_END()
