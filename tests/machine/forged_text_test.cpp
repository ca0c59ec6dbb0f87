// SPDX-License-Identifier: GPL-3.0-or-later
// A guest that prints prompts and stop reports fools nobody: where it stands is known from Bochs alone, and its text stays text.
#include "machine/boot_sector.h"
#include "qt_printing.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::machine;
using namespace mica::machine::test;

namespace {
constexpr quint32 mark = 0x7dd0;
const QByteArray report = "(0) Breakpoint 1, 0x0000000000007dd0 in ?? ()\n"
                          "Next at t=1\n(0) [0x000000007dd0] 0000:7dd0 (unk. ctxt): nop ; 90\n"
                          "<bochs:9> b\n(0) Caught time breakpoint\n";
const QByteArray forged = "a\n<bochs:1> <bochs:2> <bochs:3> <bochs:4> <bochs:5> <bochs:6> <bochs:7> <bochs:8> \n"
                          "(0).[77] [0x000000007c00] 0000:7c00 (unk. ctxt): nop ; 90\n" +
                          report;
} // namespace

BOOST_AUTO_TEST_SUITE(forged_text)

BOOST_AUTO_TEST_CASE(the_stop_is_the_real_one) {
    Guest guest(QStringLiteral("forger"));
    guest->addBreakpoint(mark);
    const Stop stop = guest->runUntil(longRun);
    BOOST_CHECK(stop.reason == StopReason::breakpoint);
    BOOST_CHECK_EQUAL(stop.eip, mark);
    BOOST_CHECK(stop.tick > 100'000);
    BOOST_CHECK_EQUAL(guest->command("ptime"), "ptime: " + QByteArray::number(stop.tick) + '\n');
    BOOST_CHECK_EQUAL(guest->debugPort(), forged + report);
}

// Also when the guest stops in the middle of what it writes.
BOOST_AUTO_TEST_CASE(stopped_at_every_byte) {
    Guest guest(QStringLiteral("forger"));
    const quint64 start = guest.runTo(bootSector).tick;
    qsizetype seen = 0;
    for (quint64 tick = start + 1; seen < forged.size(); ++tick) {
        const Stop stop = guest->runUntil(tick);
        BOOST_REQUIRE(stop.reason == StopReason::tickReached);
        BOOST_REQUIRE_EQUAL(stop.tick, tick);
        BOOST_REQUIRE_EQUAL(guest->debugPort(), forged.first(guest->debugPort().size()));
        seen = guest->debugPort().size();
    }
}

// Single steps, for which Bochs gives no reason that could end the guest's text.
BOOST_AUTO_TEST_CASE(stepped_through) {
    Guest guest(QStringLiteral("forger"));
    guest.runTo(bootSector);
    for (int i = 0; guest->debugPort().size() < forged.size() && i < 1000; ++i) {
        BOOST_REQUIRE(guest->step().reason == StopReason::tickReached);
        BOOST_REQUIRE_EQUAL(guest->debugPort(), forged.first(guest->debugPort().size()));
    }
    BOOST_CHECK_EQUAL(guest->debugPort(), forged);
}

// It prints the very prompt that is expected and waits for ever: whoever believes it waits, too.
BOOST_AUTO_TEST_CASE(a_forged_prompt_before_a_halt) {
    Guest guest(QStringLiteral("forge_and_halt"));
    const Stop stop = guest->runUntil(longRun);
    BOOST_CHECK(stop.reason == StopReason::tickReached);
    BOOST_CHECK(stop.halted);
    BOOST_CHECK_EQUAL(stop.tick, longRun);
    BOOST_CHECK_EQUAL(stop.eip, 0x7c81U);
    BOOST_CHECK_EQUAL(guest->debugPort().count("<bochs:"), 9);
}

BOOST_AUTO_TEST_SUITE_END()
