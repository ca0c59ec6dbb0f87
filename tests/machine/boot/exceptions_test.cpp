// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a CPU exception that nobody handles: before the interrupt table is set up a triple fault that leaves its traces
// untouched, afterwards a report on the console. The instruction that faults is written into the running nucleus.
#include "product.h"
#include "qt_printing.h"

#include <boost/test/unit_test.hpp>

#include <QtEndian>

using namespace mica;
using namespace mica::test;

namespace {

constexpr quint32 kernelBase = 0xC0000000;

/// Runs to the function and puts `code` in its place.
quint32 replace(BootedMachine& machine, const QString& function, const QByteArray& code) {
    const quint32 address = addressOf(function);
    machine->addBreakpoint(address);
    const machine::Stop stop = machine->runUntil(longEnough);
    BOOST_REQUIRE((stop.reason == machine::StopReason::breakpoint));
    machine->removeBreakpoint(address);
    machine->writePhysical(address - kernelBase, code);
    return address;
}

QByteArray littleEndian(quint32 value) {
    QByteArray bytes(4, '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

const QString beforeTheTable = QStringLiteral("nucleus_main");
const QString afterTheTable = QStringLiteral("mica::startup::load_first_program");
const QByteArray invalidOpcode = QByteArray::fromHex("0f0b"); // UD2

} // namespace

BOOST_AUTO_TEST_SUITE(unhandled_exceptions)

BOOST_AUTO_TEST_CASE(before_the_interrupt_table_the_machine_stops_where_it_happened) {
    BootedMachine machine(productDisk());
    const quint32 address = replace(machine, beforeTheTable, invalidOpcode);
    const machine::Stop stop = machine->runUntil(longEnough);
    BOOST_TEST((stop.ending == machine::Ending::tripleFault));
    BOOST_TEST(stop.eip == address);
}

BOOST_AUTO_TEST_CASE(before_the_interrupt_table_a_null_pointer_shows_in_cr2) {
    BootedMachine machine(productDisk());
    const quint32 address = replace(machine, beforeTheTable, QByteArray::fromHex("a11c000000")); // MOV EAX, [0x1C]
    const machine::Stop stop = machine->runUntil(longEnough);
    BOOST_TEST((stop.ending == machine::Ending::tripleFault));
    BOOST_TEST(stop.eip == address);
    BOOST_TEST(machine->controlRegisters().cr2 == 0x1CU);
}

BOOST_AUTO_TEST_CASE(afterwards_it_is_reported_with_its_place) {
    BootedMachine machine(productDisk());
    replace(machine, afterTheTable, invalidOpcode);
    BOOST_TEST(machine->runUntil(longEnough).halted);
    const QString serial = QString::fromLatin1(machine->serialOutput());
    BOOST_TEST(serial.contains(QStringLiteral("Unhandled invalid opcode, vector 6, error code 00000000\r\n")), serial);
    BOOST_TEST(serial.contains(QStringLiteral(" in mica::startup::load_first_program+0x0\r\n")), serial);
    BOOST_TEST(serial.contains(QStringLiteral("panic: a CPU exception that nobody handles\r\n")), serial);
}

BOOST_AUTO_TEST_CASE(ring_0_cannot_write_to_its_own_text) {
    BootedMachine machine(productDisk());
    const quint32 text = addressOf(beforeTheTable);
    replace(machine, afterTheTable, QByteArray::fromHex("c605") + littleEndian(text) + '\x90'); // MOVB $0x90, (text)
    BOOST_TEST(machine->runUntil(longEnough).halted);
    const QString serial = QString::fromLatin1(machine->serialOutput());
    const QString address = QString::number(text, 16);
    // Error code: the page was there (1), it was a write (2).
    BOOST_TEST(
        serial.contains(QStringLiteral("Unhandled page fault, vector 14, error code 00000003, at address ") + address),
        serial);
}

BOOST_AUTO_TEST_SUITE_END()
