// SPDX-License-Identifier: GPL-3.0-or-later
// The product starts in machines of every size it is meant for, says how much memory it found, and is at its prompt in time.
#include "product.h"
#include "qt_printing.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::test;

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
    BOOST_TEST(machine->vgaText().contains(QStringLiteral("$")));
}

BOOST_AUTO_TEST_CASE(without_a_first_program_it_says_what_is_missing) {
    BootedMachine machine(diskWith(image::makeBundle({{QStringLiteral("run.conf"), image::makeRunConfig({})}})));
    BOOST_TEST(machine->runUntil(longEnough).halted);
    const QString serial = QString::fromLatin1(machine->serialOutput());
    BOOST_TEST(serial.contains(QStringLiteral("panic: the boot bundle holds no program called supervisor")), serial);
}

BOOST_AUTO_TEST_SUITE_END()
