// SPDX-License-Identifier: GPL-3.0-or-later
// A guest that writes without end is stopped, whatever it writes to, and always at the same place.
#include "machine/boot_sector.h"
#include "qt_printing.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::machine;
using namespace mica::machine::test;

namespace {
constexpr qsizetype limit = 64 * 1024;
} // namespace

BOOST_AUTO_TEST_SUITE(output)

BOOST_AUTO_TEST_CASE(endless_output_on_the_debug_port) {
    QList<quint64> ticks;
    for (int run = 0; run < 2; ++run) {
        Guest guest(QStringLiteral("flood"));
        guest->setOutputLimit(limit);
        const Stop stop = guest->runUntil(longRun);
        BOOST_CHECK(stop.reason == StopReason::ended);
        BOOST_CHECK(stop.ending == Ending::outputLimit);
        BOOST_CHECK_EQUAL(guest->debugPort(), QByteArray(limit, 'x'));
        ticks += stop.tick;
    }
    BOOST_CHECK_EQUAL(ticks[0], ticks[1]);
}

// Up to the limit nothing happens; the byte after it ends the run.
BOOST_AUTO_TEST_CASE(the_limit_is_exact) {
    Guest guest(QStringLiteral("flood"));
    guest->setOutputLimit(1000);
    const quint64 start = guest.runTo(0x7c05).tick; // out, jmp, out, jmp
    const Stop allowed = guest->runUntil(start + 2 * 1000);
    BOOST_CHECK(allowed.reason == StopReason::tickReached);
    BOOST_CHECK_EQUAL(guest->debugPort(), QByteArray(1000, 'x'));
    const Stop stop = guest->runUntil(start + 2 * 1001);
    BOOST_CHECK(stop.ending == Ending::outputLimit);
    BOOST_CHECK_EQUAL(stop.tick, allowed.tick);
    BOOST_CHECK_EQUAL(guest->debugPort(), QByteArray(1000, 'x'));
}

BOOST_AUTO_TEST_CASE(endless_output_on_the_serial_line) {
    Guest guest(QStringLiteral("serial_flood"));
    guest->setOutputLimit(limit);
    const Stop stop = guest->runUntil(1'000'000'000);
    BOOST_CHECK(stop.ending == Ending::outputLimit);
    BOOST_CHECK_EQUAL(guest->serialOutput(), QByteArray(limit, 'y'));
}

// What fills the disk here is not the guest's text but Bochs' complaints about it.
BOOST_AUTO_TEST_CASE(endless_complaints) {
    Guest guest(QStringLiteral("log_flood"));
    const Stop stop = guest->runUntil(1'000'000'000);
    BOOST_CHECK(stop.ending == Ending::outputLimit);
}

BOOST_AUTO_TEST_CASE(stopping_the_debugger_without_end) {
    Guest guest(QStringLiteral("break_flood"));
    guest.runTo(bootSector);
    const Stop stop = guest->runUntil(longRun);
    BOOST_CHECK(stop.ending == Ending::outputLimit);
}

BOOST_AUTO_TEST_SUITE_END()
