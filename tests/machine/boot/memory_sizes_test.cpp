// SPDX-License-Identifier: GPL-3.0-or-later
// The product starts in machines of every size it is meant for, says how much memory it found, and is at its prompt in time.
#include "product.h"
#include "qt_printing.h"

#include <abi/introspection.h>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <QtEndian>

using namespace mica;
using namespace mica::test;

namespace {

quint32 word(BootedMachine& machine, quint32 address) {
    return qFromLittleEndian<quint32>(machine->memory(address, 4).constData());
}

/// What the nucleus says of itself (abi/introspection.h).
qsizetype freeKib(BootedMachine& machine) {
    const quint32 introspection = addressOf(QStringLiteral("mica_introspection"));
    return qsizetype{4} * word(machine, word(machine, introspection + offsetof(mica::abi::Introspection, frames_free)));
}

} // namespace

BOOST_AUTO_TEST_SUITE(memory_sizes)

BOOST_DATA_TEST_CASE(the_system_starts, boost::unit_test::data::make({8, 16, 64, 512}), megabytes) {
    BootedMachine machine(productDisk(), megabytes);
    const machine::Stop stop = machine->runUntil(promptTick);
    BOOST_TEST((stop.reason == machine::StopReason::tickReached));
    const QString serial = QString::fromLatin1(machine->serialOutput());
    const qsizetype kib = serial.section(QStringLiteral("memory: "), 1).section(u' ', 0, 0).toLongLong();
    BOOST_TEST(kib < megabytes * 1024);
    BOOST_TEST(kib > megabytes * 1024 - 512); // without the hole below 1 MiB and what the BIOS keeps
    BOOST_TEST(serial.contains(QString::fromLatin1(prompt)), serial);
    // All of it is for programs, but for the system's own: the running services, the bundle, a table of the frames.
    BOOST_TEST(freeKib(machine) > kib - kib / 64 - 3 * 1024);
    BOOST_TEST(machine->vgaText().contains(QStringLiteral("$")));
}

BOOST_AUTO_TEST_CASE(without_a_first_program_it_says_what_is_missing) {
    BootedMachine machine(diskWith(image::makeBundle({{QStringLiteral("run.conf"), image::makeRunConfig({})}})));
    BOOST_TEST(machine->runUntil(longEnough).halted);
    const QString serial = QString::fromLatin1(machine->serialOutput());
    BOOST_TEST(serial.contains(QStringLiteral("panic: the boot bundle holds no program called supervisor")), serial);
}

BOOST_AUTO_TEST_SUITE_END()
