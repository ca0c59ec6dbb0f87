// SPDX-License-Identifier: GPL-3.0-or-later
// The conversation with the debugger: whatever pieces it comes in, whatever the guest writes into it, however it ends.
#include "core/failure.h"
#include "core/machine/debugger.h"
#include "qt_printing.h"
#include "unit/machine/scripted_bochs.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace data = boost::unit_test::data;
using namespace mica;
using namespace mica::machine;
using namespace mica::machine::test;

namespace {

const QByteArray stopText =
    "(0) Caught time breakpoint\nNext at t=4000\n(0) [0x000000007c0d] 0000:7c0d (unk. ctxt): nop ; 90\n";
const QList<ScriptedBochs::Manner> manners = {
    {true, false, 7}, {true, false, 1}, {false, true, 1}, {false, true, 4096}};

Debugger::Run runOf(const QList<QByteArray>& before, const QList<QByteArray>& after, qsizetype allowance = 100'000) {
    Debugger::Run run;
    run.before = before;
    run.resume = "c";
    run.after = after;
    run.outputAllowance = allowance;
    return run;
}

auto harnessFailure(const QString& part) {
    return [part](const Failure& failure) {
        return failure.kind() == FailureKind::harness && failure.message().contains(part);
    };
}

} // namespace

BOOST_AUTO_TEST_SUITE(debugger)

BOOST_DATA_TEST_CASE(questions_and_answers, data::xrange(manners.size()), manner) {
    ScriptedBochs bochs(manners[manner]);
    bochs.replies = {
        {"ptime", "ptime: 17\n"}, {"lb 0x7c00", ""}, {"x /2bx 0", "[bochs]:\n0x0 <bogus+ 0>:\t0x01\t0x02\n"}};
    Debugger debugger(bochs, 30);
    BOOST_REQUIRE(debugger.awaitStart({}));
    const QList<QByteArray> replies = debugger.ask({"ptime", "lb 0x7c00", "x /2bx 0"}, {});
    BOOST_REQUIRE_EQUAL(replies.size(), 3);
    BOOST_CHECK_EQUAL(replies[0], QByteArray("ptime: 17\n"));
    BOOST_CHECK_EQUAL(replies[1], QByteArray());
    BOOST_CHECK_EQUAL(replies[2], QByteArray("[bochs]:\n0x0 <bogus+ 0>:\t0x01\t0x02\n"));
    BOOST_CHECK_EQUAL(debugger.ask({"ptime"}, {}).value(0), QByteArray("ptime: 17\n"));
}

BOOST_DATA_TEST_CASE(a_run, data::xrange(manners.size()), manner) {
    ScriptedBochs bochs(manners[manner]);
    bochs.replies = {
        {"sba 4000", "Time breakpoint inserted. Delta = 4000\n"}, {"r", "registers\n"}, {"sreg", "segments\n"}};
    bochs.runs = {"hello\n" + stopText, stopText};
    Debugger debugger(bochs, 30);
    BOOST_REQUIRE(debugger.awaitStart({}));
    const Debugger::RunResult first = debugger.run(runOf({"sba 4000"}, {"r", "sreg"}), {});
    BOOST_CHECK(first.end == Debugger::RunEnd::stopped);
    BOOST_CHECK_EQUAL(first.before.value(0), QByteArray("Time breakpoint inserted. Delta = 4000\n"));
    BOOST_CHECK_EQUAL(first.text, "hello\n" + stopText);
    BOOST_CHECK_EQUAL(first.after.value(0), QByteArray("registers\n"));
    BOOST_CHECK_EQUAL(first.after.value(1), QByteArray("segments\n"));
    const Debugger::RunResult second = debugger.run(runOf({}, {}), {});
    BOOST_CHECK_EQUAL(second.text, stopText);
    BOOST_CHECK_EQUAL(second.before.size() + second.after.size(), 0);
    BOOST_CHECK_EQUAL(debugger.ask({"r"}, {}).value(0), QByteArray("registers\n"));
}

// Every prompt number that could be expected, whole stop reports, answers to a question: all of it is the guest's text.
BOOST_DATA_TEST_CASE(a_guest_that_imitates_bochs, data::xrange(manners.size()), manner) {
    QByteArray forged;
    for (int number = 1; number < 12; ++number) {
        forged += stopText + "<bochs:" + QByteArray::number(number) +
                  "> calc 0x77\n0x77 119\n<bochs:" + QByteArray::number(number + 1) + "> ";
    }
    ScriptedBochs bochs(manners[manner]);
    bochs.replies = {{"r", "registers\n"}};
    bochs.runs = {forged + stopText, "c\n" + stopText};
    Debugger debugger(bochs, 30);
    BOOST_REQUIRE(debugger.awaitStart({}));
    const Debugger::RunResult run = debugger.run(runOf({}, {"r"}), {});
    BOOST_CHECK(run.end == Debugger::RunEnd::stopped);
    BOOST_CHECK_EQUAL(run.text, forged + stopText);
    BOOST_CHECK_EQUAL(run.after.value(0), QByteArray("registers\n"));
    BOOST_CHECK_EQUAL(debugger.run(runOf({}, {}), {}).text, "c\n" + stopText);
}

// The number in the question is a fresh one each time: a guest that could guess it could end the run for us.
BOOST_AUTO_TEST_CASE(no_question_is_asked_twice) {
    ScriptedBochs bochs(manners[0]);
    bochs.runs = QList<QByteArray>(50, stopText);
    Debugger debugger(bochs, 30);
    BOOST_REQUIRE(debugger.awaitStart({}));
    for (int i = 0; i < 50; ++i) { debugger.run(runOf({}, {}), {}); }
    QList<QByteArray> questions;
    for (const QByteArray& line : bochs.received) {
        if (line.startsWith("calc")) {
            BOOST_CHECK_EQUAL(line.size(), qsizetype{sizeof("calc 0x4000000000000000")} - 1);
            BOOST_CHECK(!questions.contains(line));
            questions += line;
        }
    }
    BOOST_CHECK_EQUAL(questions.size(), 51);
}

// Carriage returns of the guest's own survive a stream in text mode.
BOOST_AUTO_TEST_CASE(line_ends_of_the_guest) {
    for (const ScriptedBochs::Manner& manner : manners) {
        const QByteArray text = "a\r\nb\rc\n\r\n\n";
        ScriptedBochs bochs(manner);
        bochs.runs = {text + stopText};
        Debugger debugger(bochs, 30);
        BOOST_REQUIRE(debugger.awaitStart({}));
        BOOST_CHECK_EQUAL(debugger.run(runOf({}, {}), {}).text, text + stopText);
    }
}

BOOST_DATA_TEST_CASE(bochs_ends_in_a_run, data::xrange(manners.size()), manner) {
    ScriptedBochs bochs(manners[manner]);
    bochs.runs = {"bye(0).[5] [0x000000007c40] 0000:7c40 (unk. ctxt): nop ; 90\n"};
    bochs.exitsAfterRuns = true;
    Debugger debugger(bochs, 30);
    BOOST_REQUIRE(debugger.awaitStart({}));
    const Debugger::RunResult run = debugger.run(runOf({"sba 9"}, {"r"}), {});
    BOOST_CHECK(run.end == Debugger::RunEnd::exited);
    BOOST_CHECK_EQUAL(run.text, QByteArray("bye(0).[5] [0x000000007c40] 0000:7c40 (unk. ctxt): nop ; 90\n"));
    BOOST_CHECK(run.after.isEmpty());
    BOOST_CHECK(debugger.gone());
    BOOST_CHECK_EXCEPTION(debugger.ask({"r"}, {}), Failure, harnessFailure(QStringLiteral("ended")));
}

// Killed after any of its bytes: what Bochs repeats and answers before the guest runs is never told as the guest's text.
BOOST_AUTO_TEST_CASE(bochs_is_killed_anywhere) {
    const QByteArray answers = "sba 9\nTime breakpoint inserted. Delta = 9\n<bochs:3> c\n";
    const QByteArray guest = "cc\nhello";
    for (qsizetype written = 0; written <= answers.size() + guest.size(); ++written) {
        ScriptedBochs bochs(manners[0]);
        bochs.replies = {{"sba 9", "Time breakpoint inserted. Delta = 9\n"}};
        bochs.runs = {guest};
        Debugger debugger(bochs, 30);
        BOOST_REQUIRE(debugger.awaitStart({}));
        bochs.killedAfter = written;
        const Debugger::RunResult run = debugger.run(runOf({"sba 9"}, {}), {});
        BOOST_CHECK(run.end == Debugger::RunEnd::exited);
        BOOST_CHECK_EQUAL(run.text, guest.first(std::max<qsizetype>(written - answers.size(), 0)));
    }
}

BOOST_AUTO_TEST_CASE(bochs_ends_before_it_can_be_asked) {
    ScriptedBochs bochs(manners[0]);
    bochs.end();
    Debugger debugger(bochs, 30);
    BOOST_CHECK(!debugger.awaitStart({}));
}

BOOST_AUTO_TEST_CASE(more_output_than_allowed) {
    ScriptedBochs bochs({true, false, 1000});
    bochs.runs = {QByteArray(1'000'000, 'x')};
    Debugger debugger(bochs, 30);
    BOOST_REQUIRE(debugger.awaitStart({}));
    const Debugger::RunResult run = debugger.run(runOf({}, {}, 5000), {});
    BOOST_CHECK(run.end == Debugger::RunEnd::excess);
    BOOST_CHECK(bochs.ended);
    BOOST_CHECK(run.text.size() > 5000 && run.text.size() < 100'000); // not all of it was read
    BOOST_CHECK_EQUAL(run.text.count('x'), run.text.size());
}

BOOST_AUTO_TEST_CASE(too_much_of_something_else) {
    ScriptedBochs bochs(manners[0]);
    bochs.runs = {QByteArray(1'000'000, 'x')};
    Debugger debugger(bochs, 30);
    BOOST_REQUIRE(debugger.awaitStart({}));
    Debugger::Run run = runOf({}, {});
    run.excessive = [] { return true; };
    BOOST_CHECK(debugger.run(run, {}).end == Debugger::RunEnd::excess);
    BOOST_CHECK(bochs.ended);
}

// A processor in HLT does not see its time breakpoint; an interruption brings the debugger back.
BOOST_AUTO_TEST_CASE(a_run_that_does_not_stop_is_interrupted) {
    ScriptedBochs bochs(manners[0]);
    bochs.runs = {"z"};
    bochs.hangsInRun = true;
    bochs.replies = {{"r", "registers\n"}};
    Debugger debugger(bochs, 30);
    BOOST_REQUIRE(debugger.awaitStart({}));
    const Debugger::RunResult run = debugger.run(runOf({}, {"r"}), {});
    BOOST_CHECK(run.interrupted);
    BOOST_CHECK(bochs.interrupts > 0);
    BOOST_CHECK(bochs.lost.isEmpty()); // nothing may be typed ahead while an interrupt may come
    BOOST_CHECK(run.text.startsWith("zNext at t=99\n"));
    BOOST_CHECK_EQUAL(run.after.value(0), QByteArray("registers\n"));
}

// The computer is busy and Bochs has not even read the command: an interruption now would hit readline in the middle of it.
BOOST_AUTO_TEST_CASE(a_run_that_has_not_started_is_not_interrupted) {
    ScriptedBochs bochs({true, false, 4096});
    bochs.runs = {stopText};
    bochs.replies = {{"sba 4000", "Time breakpoint inserted. Delta = 4000\n"}};
    Debugger debugger(bochs, 30);
    BOOST_REQUIRE(debugger.awaitStart({}));
    bochs.lateMilliseconds = 250;
    const Debugger::RunResult run = debugger.run(runOf({"sba 4000"}, {}), {});
    BOOST_CHECK_EQUAL(run.text, stopText);
    BOOST_CHECK(!run.interrupted);
    BOOST_CHECK_EQUAL(bochs.interrupts, 0);
}

BOOST_AUTO_TEST_CASE(a_bochs_that_falls_silent) {
    ScriptedBochs bochs(manners[0]);
    Debugger debugger(bochs, 0);
    BOOST_REQUIRE(debugger.awaitStart({}));
    bochs.silent = true;
    BOOST_CHECK_EXCEPTION(debugger.ask({"r"}, {}), Failure, harnessFailure(QStringLiteral("0 seconds")));
    BOOST_CHECK(bochs.ended);
}

BOOST_AUTO_TEST_CASE(cancelled) {
    ScriptedBochs bochs(manners[0]);
    Debugger debugger(bochs, 30);
    BOOST_REQUIRE(debugger.awaitStart({}));
    const Cancellation cancel;
    cancel.request();
    BOOST_CHECK_EXCEPTION(debugger.run(runOf({}, {}), cancel), Failure,
                          [](const Failure& failure) { return failure.kind() == FailureKind::cancelled; });
    BOOST_CHECK(bochs.ended);
}

BOOST_AUTO_TEST_SUITE_END()
