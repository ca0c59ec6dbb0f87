// SPDX-License-Identifier: GPL-3.0-or-later
// The ways a guest can end its run, each named, with the tick and the instruction that did it.
#include "machine/boot_sector.h"
#include "qt_printing.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::machine;
using namespace mica::machine::test;

namespace {
constexpr quint32 lastInstruction = 0x7c40; // in every sector used here

bool machineIsGone(const Failure& failure) {
    return failure.kind() == FailureKind::harness && failure.message().contains(QStringLiteral("has ended"));
}
} // namespace

BOOST_AUTO_TEST_SUITE(endings)

BOOST_AUTO_TEST_CASE(the_guest_shuts_down) {
    Guest guest(QStringLiteral("shutdown"));
    const quint64 before = guest.runTo(lastInstruction).tick;
    const Stop stop = guest->runUntil(longRun);
    BOOST_CHECK(stop.reason == StopReason::ended);
    BOOST_CHECK(stop.ending == Ending::guestShutdown);
    BOOST_CHECK_EQUAL(stop.tick, before);
    BOOST_CHECK_EQUAL(stop.eip, lastInstruction);
    BOOST_CHECK_EQUAL(guest->debugPort(), QByteArray("bye"));
    BOOST_CHECK_EXCEPTION(guest->registers(), Failure, machineIsGone);
    BOOST_CHECK_EXCEPTION(guest->memory(0, 4), Failure, machineIsGone);
    const Stop again = guest->runUntil(2 * longRun);
    BOOST_CHECK(again.ending == Ending::guestShutdown);
    BOOST_CHECK_EQUAL(again.tick, stop.tick);
}

// After a triple fault the machine can still be looked at: that is what tells a student why.
BOOST_AUTO_TEST_CASE(a_triple_fault) {
    Guest guest(QStringLiteral("triple_fault"));
    const quint64 before = guest.runTo(lastInstruction).tick;
    const Stop stop = guest->runUntil(longRun);
    BOOST_CHECK(stop.reason == StopReason::ended);
    BOOST_CHECK(stop.ending == Ending::tripleFault);
    BOOST_CHECK_EQUAL(stop.tick, before);
    BOOST_CHECK_EQUAL(stop.eip, lastInstruction);
    BOOST_REQUIRE_EQUAL(stop.log.size(), 4);
    BOOST_CHECK_EQUAL(stop.log.first(),
                      QStringLiteral("interrupt(): vector must be within IDT table limits, IDT.limit = 0x0"));
    BOOST_CHECK_EQUAL(stop.log.last(), QStringLiteral("exception(): 3rd (13) exception with no resolution"));
    BOOST_CHECK_EQUAL(guest->debugPort(), QByteArray("going"));
    BOOST_CHECK_EQUAL(guest->registers().eip, lastInstruction);
    BOOST_CHECK_EQUAL(guest->snapshot().tick, before);
    BOOST_CHECK_EQUAL(guest->segments().idtr.base, 0x1000U);
    BOOST_CHECK_EQUAL(guest->segments().idtr.limit, 0U);
    BOOST_CHECK_EQUAL(guest->gdt().size(), 3);
    BOOST_CHECK(guest->runUntil(longRun).ending == Ending::tripleFault);
    BOOST_CHECK(guest->step().ending == Ending::tripleFault);
}

// A replay to the tick of a triple fault stands before the fatal instruction, and the next step is the fault.
BOOST_AUTO_TEST_CASE(a_triple_fault_is_replayed) {
    quint64 tick = 0;
    {
        Guest guest(QStringLiteral("triple_fault"));
        tick = guest->runUntil(longRun).tick;
    }
    Guest guest(QStringLiteral("triple_fault"));
    const Stop stop = guest->runUntil(tick);
    BOOST_CHECK(stop.reason == StopReason::tickReached);
    BOOST_CHECK_EQUAL(stop.eip, lastInstruction);
    BOOST_CHECK(guest->step().ending == Ending::tripleFault);
}

// No boot signature: the BIOS gives up.
BOOST_AUTO_TEST_CASE(nothing_to_boot) {
    QTemporaryDir folder;
    MachineConfig config;
    config.disk = QByteArray(diskWith(QStringLiteral("ticks")).size(), '\0');
    Machine machine(bochs(), config, folder.path());
    const Stop stop = machine.runUntil(longRun);
    BOOST_CHECK(stop.ending == Ending::biosPanic);
    BOOST_CHECK_EQUAL(stop.log, QStringList{QStringLiteral("No bootable device.")});
    BOOST_CHECK(stop.tick > 0 && stop.tick < longRun);
}

// Bochs emulates a PIC only as a PC wires it, and gives up otherwise. That is the guest's fault, and the log says whose.
BOOST_AUTO_TEST_CASE(a_device_used_wrongly) {
    Guest guest(QStringLiteral("bad_pic"));
    const quint64 before = guest.runTo(lastInstruction).tick;
    const Stop stop = guest->runUntil(longRun);
    BOOST_CHECK(stop.ending == Ending::devicePanic);
    BOOST_CHECK_EQUAL(stop.tick, before);
    BOOST_CHECK_EQUAL(stop.eip, lastInstruction);
    BOOST_CHECK_EQUAL(stop.log, QStringList{QStringLiteral("PIC: master: slave PIC IRQ line not supported")});
}

BOOST_AUTO_TEST_SUITE_END()
