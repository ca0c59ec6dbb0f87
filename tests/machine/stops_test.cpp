// SPDX-License-Identifier: GPL-3.0-or-later
// A machine stops where it is told to: at an address, at a tick, after one instruction; and nowhere else.
#include "machine/boot_sector.h"
#include "qt_printing.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::machine;
using namespace mica::machine::test;

namespace {
constexpr quint32 roundStart = 0x7c40; // ticks.S: five instructions a round
constexpr quint64 roundTicks = 5;
} // namespace

BOOST_AUTO_TEST_SUITE(stops)

// Before the first instruction the processor stands at the reset vector (Intel SDM 3A, 9.1.4).
BOOST_AUTO_TEST_CASE(a_new_machine_stands_at_the_reset_vector) {
    Guest guest(QStringLiteral("ticks"));
    BOOST_CHECK_EQUAL(guest->tick(), 0U);
    BOOST_CHECK_EQUAL(guest->registers().eip, 0xfff0U);
    BOOST_CHECK_EQUAL(guest->segments().cs.selector, 0xf000U);
    BOOST_CHECK_EQUAL(guest->segments().cs.base, 0xffff0000U);
}

BOOST_AUTO_TEST_CASE(it_stops_at_a_breakpoint) {
    Guest guest(QStringLiteral("ticks"));
    const Stop stop = guest.runTo(bootSector);
    BOOST_CHECK_EQUAL(stop.eip, bootSector);
    BOOST_CHECK_EQUAL(guest->tick(), stop.tick);
    BOOST_CHECK_EQUAL(guest->snapshot().tick, stop.tick);
}

// Going on from a breakpoint runs the instruction under it; the next stop is one round later, not at once.
BOOST_AUTO_TEST_CASE(going_on_from_a_breakpoint_leaves_it) {
    Guest guest(QStringLiteral("ticks"));
    guest->addBreakpoint(roundStart);
    const Stop first = guest->runUntil(longRun);
    const Stop second = guest->runUntil(longRun);
    BOOST_CHECK(second.reason == StopReason::breakpoint);
    BOOST_CHECK_EQUAL(second.tick, first.tick + roundTicks);
    BOOST_CHECK_EQUAL(guest->registers().ecx, 1U);
}

BOOST_AUTO_TEST_CASE(a_removed_breakpoint_does_not_stop_it) {
    Guest guest(QStringLiteral("ticks"));
    guest->addBreakpoint(roundStart);
    guest->addBreakpoint(roundStart + 2);
    const Stop first = guest->runUntil(longRun);
    guest->removeBreakpoint(roundStart);
    const Stop second = guest->runUntil(longRun);
    BOOST_CHECK_EQUAL(second.eip, roundStart + 2);
    const Stop third = guest->runUntil(longRun);
    BOOST_CHECK_EQUAL(third.eip, roundStart + 2);
    BOOST_CHECK_EQUAL(third.tick, second.tick + roundTicks);
    BOOST_CHECK_EQUAL(second.tick, first.tick + 1);
}

// An interrupt comes between the stop and the instruction and returns to it: still one visit, one stop (irq_at_mark.S).
BOOST_AUTO_TEST_CASE(an_interrupt_at_a_breakpoint_does_not_show_it_twice) {
    constexpr quint32 mark = 0x7c80;
    Guest guest(QStringLiteral("irq_at_mark"));
    guest->addBreakpoint(mark);
    const auto counter = [&guest](quint32 address) {
        return unsigned{static_cast<quint8>(guest->memory(address, 1)[0])};
    };
    quint64 tick = 0;
    for (unsigned visits = 0; visits < 5; ++visits) {
        const Stop stop = guest->runUntil(longRun);
        BOOST_REQUIRE(stop.reason == StopReason::breakpoint);
        BOOST_CHECK_EQUAL(stop.eip, mark);
        BOOST_CHECK_EQUAL(counter(0x604), visits); // the instruction under the breakpoint
        BOOST_CHECK_EQUAL(counter(0x600), visits); // the interrupt's handler
        BOOST_CHECK(stop.tick > tick + 1000);
        tick = stop.tick;
    }
    guest->addBreakpoint(0x7c8c); // the handler's second instruction
    BOOST_CHECK_EQUAL(guest->runUntil(longRun).eip, 0x7c8cU);
    BOOST_CHECK_EQUAL(guest->runUntil(longRun).eip, mark);
    BOOST_CHECK_EQUAL(counter(0x604), 5U);
}

BOOST_AUTO_TEST_CASE(it_stops_at_the_exact_tick) {
    Guest guest(QStringLiteral("ticks"));
    const quint64 start = guest.runTo(roundStart).tick;
    for (const quint64 rounds : {1, 3, 1000, 1'234'567}) {
        const Stop stop = guest->runUntil(start + rounds * roundTicks + 2);
        BOOST_CHECK(stop.reason == StopReason::tickReached);
        BOOST_CHECK_EQUAL(stop.tick, start + rounds * roundTicks + 2);
        BOOST_CHECK_EQUAL(guest->registers().ecx, rounds + 1);
        BOOST_CHECK_EQUAL(stop.eip, roundStart + 3);
    }
}

// A tick that is over is reached without running anything.
BOOST_AUTO_TEST_CASE(a_past_tick_moves_nothing) {
    Guest guest(QStringLiteral("ticks"));
    const quint64 start = guest.runTo(roundStart).tick;
    const Stop stop = guest->runUntil(start - 5);
    BOOST_CHECK(stop.reason == StopReason::tickReached);
    BOOST_CHECK_EQUAL(stop.tick, start);
    BOOST_CHECK_EQUAL(stop.eip, roundStart);
}

// The breakpoint is exactly where a slice ends, where Bochs itself does not look at it.
BOOST_AUTO_TEST_CASE(a_breakpoint_at_the_end_of_a_slice_is_not_missed) {
    Guest guest(QStringLiteral("ticks"));
    const quint64 start = guest.runTo(roundStart).tick;
    guest->setSliceTicks(start + 1000 * roundTicks);
    guest->runUntil(start + 999 * roundTicks + 1);
    guest->addBreakpoint(roundStart);
    const Stop stop = guest->runUntil(longRun);
    BOOST_CHECK(stop.reason == StopReason::breakpoint);
    BOOST_CHECK_EQUAL(stop.tick, start + 1000 * roundTicks);
}

BOOST_AUTO_TEST_CASE(a_step_is_one_instruction) {
    Guest guest(QStringLiteral("ticks"));
    const quint64 start = guest.runTo(roundStart).tick;
    for (quint64 i = 1; i <= 2 * roundTicks; ++i) { BOOST_CHECK_EQUAL(guest->step().tick, start + i); }
    BOOST_CHECK_EQUAL(guest->registers().eip, roundStart);
    BOOST_CHECK_EQUAL(guest->registers().ecx, 2U);
}

// Every run sets a time breakpoint far off and is stopped by the address first: more of them than Bochs' queue holds.
BOOST_AUTO_TEST_CASE(many_unreached_ticks_do_not_confuse_it) {
    Guest guest(QStringLiteral("ticks"));
    guest->addBreakpoint(roundStart);
    quint64 tick = guest->runUntil(longRun).tick;
    for (int i = 1; i <= 40; ++i) {
        const Stop stop = guest->runUntil(tick + 1'000'000);
        BOOST_CHECK(stop.reason == StopReason::breakpoint);
        BOOST_CHECK_EQUAL(stop.tick, tick + roundTicks);
        tick = stop.tick;
    }
    guest->removeBreakpoint(roundStart);
    BOOST_CHECK_EQUAL(guest->runUntil(tick + 777'777).tick, tick + 777'777);
    BOOST_CHECK_EQUAL(guest->runUntil(tick + 3'777'777).tick, tick + 3'777'777);
}

// Small slices, large slices, or one tick at a time: the same place.
BOOST_AUTO_TEST_CASE(the_slice_does_not_matter) {
    Guest guest(QStringLiteral("ticks"));
    const quint64 start = guest.runTo(roundStart).tick;
    guest->setSliceTicks(1000);
    BOOST_CHECK_EQUAL(guest->runUntil(start + 100'003).eip, roundStart + 4);
    guest->setSliceTicks(1);
    BOOST_CHECK_EQUAL(guest->runUntil(start + 100'010).eip, roundStart);
    guest->setSliceTicks(1'000'000'000);
    BOOST_CHECK_EQUAL(guest->runUntil(start + 1'000'001).eip, roundStart + 2);
    BOOST_CHECK_EQUAL(guest->registers().ecx, 200'001U);
}

BOOST_AUTO_TEST_CASE(more_breakpoints_than_bochs_holds_are_refused) {
    Guest guest(QStringLiteral("ticks"));
    for (quint32 i = 0; i < 16; ++i) { guest->addBreakpoint(0xc0100000 + i); }
    guest->addBreakpoint(0xc0100000); // known already
    BOOST_CHECK_EXCEPTION(guest->addBreakpoint(0xc0200000), Failure, [](const Failure& failure) {
        return failure.kind() == FailureKind::harness && failure.message().contains(QStringLiteral("16 breakpoints"));
    });
}

BOOST_AUTO_TEST_CASE(cancelling_ends_a_long_run) {
    Cancellation cancel;
    Guest guest(QStringLiteral("ticks"), cancel);
    guest.runTo(roundStart);
    cancel.request();
    BOOST_CHECK_EXCEPTION(guest->runUntil(1'000'000'000'000), Failure,
                          [](const Failure& failure) { return failure.kind() == FailureKind::cancelled; });
}

BOOST_AUTO_TEST_SUITE_END()
