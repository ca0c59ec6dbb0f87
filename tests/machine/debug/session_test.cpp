// SPDX-License-Identifier: GPL-3.0-or-later
// A session on real boots: steps, breakpoints, pauses, ends, and back in time to bit-equal stops.
#include "debugged_lab.h"
#include "qt_printing.h"

#include <boost/test/unit_test.hpp>

#include <csignal>

using namespace mica;
using namespace mica::debug;
using namespace mica::test;

namespace {

const QString pit = QStringLiteral("pit.cpp");
const QString start = QStringLiteral("mica::pit::start");
const QByteArray counting = "    volatile int first = 1;\n    volatile int second = first + 1;\n    first = second;";

} // namespace

BOOST_AUTO_TEST_SUITE(debug_session)

BOOST_AUTO_TEST_CASE(lines_are_stepped_one_after_the_other) {
    DebuggedLab lab(counting);
    lab.session->start();
    const int line = lab.lineOf("volatile int first");
    Stop stop = lab.session->runToLine(pit, line);
    BOOST_TEST(stop->calls.value(0).function == start);
    BOOST_TEST(stop->calls.value(0).line == line);
    BOOST_TEST(stop->calls.value(0).students);
    stop = lab.session->stepLine(Calls::over);
    BOOST_TEST(stop->calls.value(0).line == line + 1);
    stop = lab.session->stepLine(Calls::over);
    BOOST_TEST(stop->calls.value(0).line == line + 2);
    BOOST_TEST((stop->cause == StopCause::stepped));
}

BOOST_AUTO_TEST_CASE(out_of_a_function_leads_to_its_caller_from_its_first_instruction_and_from_its_middle) {
    DebuggedLab lab(counting);
    lab.session->start();
    const Stop entered = lab.session->runToSymbol(start);
    BOOST_REQUIRE(entered->calls.size() > 1);
    const QString caller = entered->calls[1].function;
    const Stop fromEntry = lab.session->stepOut();
    BOOST_TEST(fromEntry->calls.value(0).function == caller);
    lab.session->goTo(entered->tick);
    lab.session->stepLine(Calls::over);
    const Stop fromMiddle = lab.session->stepOut();
    BOOST_TEST(fromMiddle->tick == fromEntry->tick);
    BOOST_TEST((contentOf(fromMiddle) == contentOf(fromEntry)));
}

BOOST_AUTO_TEST_CASE(a_breakpoint_at_a_line_without_code_stands_at_the_next_one_and_says_so) {
    DebuggedLab lab(counting);
    lab.session->start();
    const int comment = lab.lineOf("volatile int first") - 1; // the fence
    const QList<ResolvedBreakpoint> resolved = lab.session->setBreakpoints({{pit, comment, 0}});
    BOOST_REQUIRE(resolved.size() == 1);
    BOOST_TEST(resolved[0].line == comment + 1);
    BOOST_TEST(resolved[0].remark.contains(QStringLiteral("the next that has is line %1").arg(comment + 1)));
    const Stop stop = lab.session->run();
    BOOST_TEST((stop->cause == StopCause::breakpoint));
    BOOST_TEST(stop->calls.value(0).line == comment + 1);
}

BOOST_AUTO_TEST_CASE(back_shows_the_same_machine_bit_for_bit) {
    DebuggedLab lab;
    lab.session->start();
    lab.session->setBreakpoints({{{}, 0, *lab.session->code().address(QStringLiteral("mica::pic::end_of_interrupt"))}});
    const Stop first = lab.session->run();
    const Stop second = lab.session->run();
    const Stop third = lab.session->run();
    BOOST_REQUIRE((third->cause == StopCause::breakpoint));
    BOOST_TEST(first->tick < second->tick);
    const Stop backAtSecond = lab.session->back();
    BOOST_TEST(backAtSecond->tick == second->tick);
    BOOST_TEST((contentOf(backAtSecond) == contentOf(second)));
    const Stop backAtFirst = lab.session->runBack();
    BOOST_TEST((contentOf(backAtFirst) == contentOf(first)));
    const Stop nothingBefore = lab.session->runBack();
    BOOST_TEST(nothingBefore->tick == first->tick);
    BOOST_TEST(nothingBefore->sentence.contains(QStringLiteral("No breakpoint was met before")));
    const Stop again = lab.session->run();
    BOOST_TEST((contentOf(again) == contentOf(second)));
    BOOST_TEST(lab.session->history().stops().size() == 4); // the beginning and the three
}

BOOST_AUTO_TEST_CASE(one_instruction_back_undoes_one_instruction) {
    DebuggedLab lab(counting);
    lab.session->start();
    const Stop before = lab.session->runToSymbol(start);
    const Stop after = lab.session->stepInstruction();
    BOOST_TEST(after->tick == before->tick + 1);
    const Stop back = lab.session->instructionBack();
    BOOST_TEST((contentOf(back) == contentOf(before)));
}

BOOST_AUTO_TEST_CASE(a_pause_while_the_machine_starts_stops_the_run_behind_it) {
    DebuggedLab lab("    for (;;) { asm volatile(\"pause\"); }");
    lab.pauseAfter = 40'000'000; // else a pause that is forgotten would be waited for for ever
    lab.requests.pause();
    lab.session->start();
    const Stop stop = lab.session->run();
    BOOST_TEST((stop->cause == StopCause::asked));
    BOOST_TEST(stop->tick <= 5'000'000U);
}

BOOST_AUTO_TEST_CASE(a_pause_stops_an_endless_loop) {
    DebuggedLab lab("    for (;;) { asm volatile(\"pause\"); }");
    lab.pauseAfter = 20'000'000;
    lab.session->start();
    const Stop stop = lab.session->run();
    BOOST_TEST((stop->cause == StopCause::asked));
    BOOST_TEST(stop->calls.value(0).function == start);
    BOOST_TEST(stop->sentence.contains(QStringLiteral("Paused in mica::pit::start (pit.cpp:")));
    const Stop stepped = lab.session->stepInstruction();
    BOOST_TEST(stepped->tick == stop->tick + 1);
}

BOOST_AUTO_TEST_CASE(a_processor_that_halted_for_good_is_told) {
    DebuggedLab lab("    asm volatile(\"cli; hlt\");");
    lab.session->start();
    const Stop stop = lab.session->run();
    BOOST_TEST((stop->cause == StopCause::halted));
    BOOST_TEST(stop->sentence.contains(QStringLiteral("nothing will wake it")));
}

BOOST_AUTO_TEST_CASE(a_triple_fault_can_be_looked_at_and_left_backwards) {
    DebuggedLab lab(
        "    static const unsigned char none[6] = {}; asm volatile(\"lidt %0; int $0x30\" : : \"m\"(none));");
    lab.session->start();
    const Stop entry = lab.session->runToSymbol(start);
    const Stop end = lab.session->run();
    BOOST_TEST((end->cause == StopCause::ended));
    BOOST_TEST((end->ending == machine::Ending::tripleFault));
    BOOST_TEST(end->calls.value(0).line == lab.lineOf("lidt"));
    BOOST_TEST((contentOf(lab.session->back()) == contentOf(entry)));
}

BOOST_AUTO_TEST_CASE(a_probe_that_switches_off_is_shown_before_its_last_instruction) {
    DebuggedLab lab;
    lab.session->start();
    const Stop end = lab.session->run();
    BOOST_TEST((end->ending == machine::Ending::guestShutdown));
    BOOST_TEST(end->sentence.contains(QStringLiteral("switched itself off")));
    BOOST_REQUIRE(!end->calls.isEmpty());
    BOOST_TEST(!end->calls[0].function.isEmpty());
}

BOOST_AUTO_TEST_CASE(a_dead_bochs_is_a_failure_and_the_session_starts_again) {
    DebuggedLab lab;
    const Stop first = lab.session->start();
    const qint64 id = lab.session->processId();
    BOOST_REQUIRE(id > 0);
    ::kill(static_cast<pid_t>(id), SIGKILL);
    BOOST_CHECK_EXCEPTION(lab.session->run(), Failure, [](const Failure& failure) {
        return failure.kind() == FailureKind::harness && failure.text().contains(QStringLiteral("Bochs"));
    });
    BOOST_TEST(!lab.session->isStarted());
    BOOST_CHECK_EXCEPTION(lab.session->stepInstruction(), Failure,
                          [](const Failure& failure) { return failure.text().contains(QStringLiteral("Press Run")); });
    BOOST_TEST((contentOf(lab.session->start()) == contentOf(first)));
}

BOOST_AUTO_TEST_CASE(an_end_that_is_asked_for_comes_at_any_time) {
    DebuggedLab lab("    for (;;) { asm volatile(\"pause\"); }");
    lab.session->start();
    lab.requests.end();
    BOOST_CHECK_EXCEPTION(lab.session->run(), Failure,
                          [](const Failure& failure) { return failure.kind() == FailureKind::cancelled; });
    BOOST_TEST(!lab.session->isStarted());
}

BOOST_AUTO_TEST_SUITE_END()
