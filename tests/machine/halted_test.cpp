// SPDX-License-Identifier: GPL-3.0-or-later
// A processor in HLT executes nothing, and Bochs looks at its time breakpoints only between instructions. Still a run ends at its
// tick, always the same one.
#include "machine/boot_sector.h"
#include "qt_printing.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::machine;
using namespace mica::machine::test;

namespace {
constexpr quint32 idle = 0x7c40;
constexpr quint32 afterIdle = 0x7c41;
} // namespace

BOOST_AUTO_TEST_SUITE(halted)

BOOST_AUTO_TEST_CASE(a_halt_nobody_ends) {
    Guest guest(QStringLiteral("halt_for_ever"));
    guest.runTo(idle);
    const Stop stop = guest->runUntil(longRun);
    BOOST_CHECK(stop.reason == StopReason::tickReached);
    BOOST_CHECK(stop.halted);
    BOOST_CHECK_EQUAL(stop.tick, longRun);
    BOOST_CHECK_EQUAL(stop.eip, afterIdle);
    BOOST_CHECK_EQUAL(guest->tick(), longRun);
    BOOST_CHECK_EQUAL(guest->snapshot().tick, longRun);
    BOOST_CHECK_EQUAL(guest->registers().eip, afterIdle);
    BOOST_CHECK_EQUAL(unsigned{guest->masterPic().imr}, 0xffU);
}

// It stays so, whoever asks and however often.
BOOST_AUTO_TEST_CASE(going_on_in_a_halt) {
    Guest guest(QStringLiteral("halt_for_ever"));
    const quint64 start = guest.runTo(idle).tick;
    const Stop executed = guest->step(); // the HLT itself
    BOOST_CHECK_EQUAL(executed.tick, start + 1);
    BOOST_CHECK_EQUAL(executed.eip, afterIdle);
    const Stop waited = guest->step();
    BOOST_CHECK(waited.halted);
    BOOST_CHECK_EQUAL(waited.tick, executed.tick);
    const Stop later = guest->runUntil(longRun);
    BOOST_CHECK(later.halted);
    BOOST_CHECK_EQUAL(later.tick, longRun);
    const Stop evenLater = guest->runUntil(longRun + 1);
    BOOST_CHECK(evenLater.halted);
    BOOST_CHECK_EQUAL(evenLater.tick, longRun + 1);
}

// A breakpoint behind the HLT is reached when the HLT has been executed, before it waits; and only once.
BOOST_AUTO_TEST_CASE(a_breakpoint_behind_the_halt) {
    Guest guest(QStringLiteral("halt_for_ever"));
    const quint64 start = guest.runTo(idle).tick;
    guest->addBreakpoint(afterIdle);
    const Stop stop = guest->runUntil(longRun);
    BOOST_CHECK(stop.reason == StopReason::breakpoint);
    BOOST_CHECK_EQUAL(stop.tick, start + 1);
    const Stop later = guest->runUntil(longRun);
    BOOST_CHECK(later.reason == StopReason::tickReached);
    BOOST_CHECK(later.halted);
    BOOST_CHECK_EQUAL(later.tick, longRun);
}

// The timer wakes it 18.2 times a guest second, so nothing is stuck, and a tick inside a HLT is reached as soon as it is over.
BOOST_AUTO_TEST_CASE(a_sleeping_guest_is_not_stuck) {
    Guest guest(QStringLiteral("halt_and_wake"));
    guest.runTo(idle);
    guest->step();
    const quint64 asleep = guest->tick();
    const Stop stop = guest->runUntil(asleep + 100);
    BOOST_CHECK(stop.reason == StopReason::tickReached);
    BOOST_CHECK(!stop.halted);
    BOOST_CHECK(stop.tick >= asleep + 100);
    BOOST_CHECK(stop.tick < asleep + 60'000); // 1/18.2 s is 54925 ticks
    const Stop end = guest->runUntil(longRun);
    BOOST_CHECK(!end.halted);
    BOOST_CHECK(end.tick >= longRun && end.tick < longRun + 60'000);
}

// The same stops in every run, although we cannot stop a HLT at a tick but only interrupt it at some moment.
BOOST_AUTO_TEST_CASE(sleeping_is_deterministic) {
    QList<quint64> ticks;
    QList<QByteArray> counts;
    for (int run = 0; run < 3; ++run) {
        Guest guest(QStringLiteral("halt_and_wake"));
        guest->setSliceTicks(run == 1 ? 30'000 : 5'000'000);
        ticks += guest->runUntil(longRun).tick;
        counts += guest->memory(0x600, 4);
    }
    BOOST_CHECK_EQUAL(ticks[1], ticks[0]);
    BOOST_CHECK_EQUAL(ticks[2], ticks[0]);
    BOOST_CHECK_EQUAL(counts[1], counts[0]);
    BOOST_CHECK_EQUAL(counts[2], counts[0]);
    BOOST_CHECK(counts[0] != QByteArray(4, '\0'));
}

BOOST_AUTO_TEST_SUITE_END()
