// SPDX-License-Identifier: GPL-3.0-or-later
// What the guest wrote and what Bochs reported, taken apart; also when the guest writes what Bochs would.
#include "core/machine/stop_report.h"
#include "qt_printing.h"
#include "unit/machine/transcript.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace data = boost::unit_test::data;
using namespace mica::machine;
using namespace mica::machine::test;
using Cause = StopReport::Cause;

namespace {
const QByteArray timeStop = "(0) Caught time breakpoint\n"
                            "Next at t=4000\n(0) [0x000000007c0d] 0000:7c0d (unk. ctxt): nop ; 90\n";
const QByteArray addressStop = "(0) Breakpoint 12, 0x0000000000007c40 in ?? ()\n"
                               "Next at t=4000\n(0) [0x000000007c40] 0000:7c40 (unk. ctxt): nop ; 90\n";
const QByteArray stepStop = "Next at t=4000\n(0) [0x000000007c0d] 0000:7c0d (unk. ctxt): nop ; 90\n";
} // namespace

BOOST_AUTO_TEST_SUITE(stop_reports)

BOOST_DATA_TEST_CASE(recorded_stops, data::make(transcriptVersions()), version) {
    const auto atAddress = parseStop(reply(version, QStringLiteral("stop-breakpoint")), {900'000, false});
    BOOST_REQUIRE(atAddress);
    BOOST_CHECK(atAddress->cause == Cause::addressBreakpoint);
    BOOST_CHECK_EQUAL(atAddress->guest, QByteArray("ok"));
    BOOST_CHECK_EQUAL(atAddress->next.value().offset, 0x7c40U);
    const auto atTick = parseStop(reply(version, QStringLiteral("stop-time")), {900'000, false});
    BOOST_REQUIRE(atTick);
    BOOST_CHECK(atTick->cause == Cause::timeBreakpoint);
    BOOST_CHECK_EQUAL(atTick->tick, 900'000U);
    BOOST_CHECK_EQUAL(atTick->guest, QByteArray());
    const auto step = parseStop(reply(version, QStringLiteral("stop-step")), {1U << 31U, true});
    BOOST_REQUIRE(step);
    BOOST_CHECK(step->cause == Cause::other);
    BOOST_CHECK_EQUAL(step->tick, 900'001U);
}

BOOST_DATA_TEST_CASE(a_recorded_triple_fault, data::make(transcriptVersions()), version) {
    const auto stop = parseStop(reply(version, QStringLiteral("stop-triple-fault")), {3'000'000, false});
    BOOST_REQUIRE(stop);
    BOOST_CHECK(stop->cause == Cause::other);
    QByteArray guest = stop->guest;
    const auto fatal = cutTrace(guest);
    BOOST_REQUIRE(fatal);
    BOOST_CHECK_EQUAL(guest, QByteArray("going"));
    BOOST_CHECK_EQUAL(fatal->tick.value() + 1, stop->tick);
    BOOST_CHECK_EQUAL(fatal->offset, 0x7c40U);
    BOOST_CHECK_EQUAL(fatal->selector, 0x08U);
}

BOOST_DATA_TEST_CASE(recorded_endings, data::make(transcriptVersions()), version) {
    QByteArray guest = reply(version, QStringLiteral("end-shutdown"));
    const auto last = cutTrace(guest);
    BOOST_REQUIRE(last);
    BOOST_CHECK_EQUAL(guest, QByteArray("bye"));
    BOOST_CHECK(last->tick.value() > 0);
}

// The guest's last line may end anywhere, and Bochs' report follows on the same line.
BOOST_AUTO_TEST_CASE(guest_text_without_a_line_end) {
    for (const QByteArray& text : {QByteArray("half a line"), QByteArray("line\n"), QByteArray("\n\n"),
                                   QByteArray("(0) "), QByteArray("\0\xff\r\n", 4)}) {
        const auto stop = parseStop(text + timeStop, {4000, false});
        BOOST_REQUIRE(stop);
        BOOST_CHECK_EQUAL(stop->guest, text);
        BOOST_CHECK(stop->cause == Cause::timeBreakpoint);
        const auto other = parseStop(text + addressStop, {9000, false});
        BOOST_CHECK_EQUAL(other.value().guest, text);
        BOOST_CHECK(other->cause == Cause::addressBreakpoint);
    }
}

// The guest writes a whole stop report, and then really stops: only the last one counts.
BOOST_AUTO_TEST_CASE(forged_reports_stay_text) {
    for (const QByteArray& forged : {timeStop, addressStop, stepStop, QByteArray("(0) Caught time breakpoint\n"),
                                     QByteArray("Next at t=1\n"), QByteArray("<bochs:3> ")}) {
        const auto stop = parseStop(forged + timeStop, {4000, false});
        BOOST_REQUIRE(stop);
        BOOST_CHECK_EQUAL(stop->guest, forged);
        BOOST_CHECK_EQUAL(stop->tick, 4000U);
        BOOST_CHECK_EQUAL(parseStop(forged + addressStop, {9000, false}).value().guest, forged);
    }
}

// For a stop that has no cause, a forged one is recognised by what can not have been.
BOOST_AUTO_TEST_CASE(a_forged_cause_for_a_step) {
    const QByteArray forged = "(0) Caught time breakpoint\n";
    const auto stop = parseStop(forged + stepStop, {5000, true}); // none is due before 5000
    BOOST_REQUIRE(stop);
    BOOST_CHECK(stop->cause == Cause::other);
    BOOST_CHECK_EQUAL(stop->guest, forged);
    const QByteArray breakpoint = "(0) Breakpoint 1, 0x00007c40 in ?? ()\n";
    BOOST_CHECK_EQUAL(parseStop(breakpoint + stepStop, {5000, true}).value().guest, breakpoint);
}

// "(0) Breakpoint " with anything else behind it is the guest's.
BOOST_AUTO_TEST_CASE(almost_a_cause) {
    for (const QByteArray& text :
         {QByteArray("(0) Breakpoint x, 0x1 in ?? ()\n"), QByteArray("(0) Breakpoint 1, 0x1 in ?? () \n"),
          QByteArray("(0) Breakpoint 1\n"), QByteArray("(0) Breakpoint 1, 0x1 in ?? ()\n ")}) {
        const auto stop = parseStop(text + stepStop, {0, false});
        BOOST_REQUIRE(stop);
        BOOST_CHECK(stop->cause == Cause::other);
        BOOST_CHECK_EQUAL(stop->guest, text);
    }
}

BOOST_AUTO_TEST_CASE(no_report) {
    BOOST_CHECK(!parseStop("", {}));
    BOOST_CHECK(!parseStop("hello\n", {}));
    BOOST_CHECK(!parseStop("Next at t=\n", {}));
    BOOST_CHECK(!parseStop("Next at t=12", {}));
    BOOST_CHECK(!parseStop("Next at t=99999999999999999999999\n", {}));
    QByteArray guest = "(0).[1] nonsense";
    BOOST_CHECK(!cutTrace(guest));
    BOOST_CHECK_EQUAL(guest, QByteArray("(0).[1] nonsense"));
}

// The next instruction cannot be shown when its page is not mapped; the stop is a stop all the same.
BOOST_AUTO_TEST_CASE(a_stop_where_nothing_is_mapped) {
    const auto stop = parseStop(
        "(0) Caught time breakpoint\nNext at t=77\n(0).[77] ??? (physical address not available)\n", {77, false});
    BOOST_REQUIRE(stop);
    BOOST_CHECK_EQUAL(stop->tick, 77U);
    BOOST_CHECK(!stop->next.value().physical);
}

BOOST_AUTO_TEST_SUITE_END()
