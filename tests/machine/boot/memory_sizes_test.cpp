// SPDX-License-Identifier: GPL-3.0-or-later
// The product starts in machines of every size it is meant for and says how much memory it found.
#include "product.h"
#include "qt_printing.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::test;

BOOST_AUTO_TEST_SUITE(memory_sizes)

BOOST_DATA_TEST_CASE(the_system_starts, boost::unit_test::data::make({8, 16, 64, 512}), megabytes) {
    BootedMachine machine(productDisk(), megabytes);
    const machine::Stop stop = machine->runUntil(longEnough);
    BOOST_TEST((stop.reason == machine::StopReason::tickReached));
    const QString serial = QString::fromLatin1(machine->serialOutput());
    const qsizetype kib = serial.section(QStringLiteral("memory: "), 1).section(u' ', 0, 0).toLongLong();
    BOOST_TEST(kib < megabytes * 1024);
    BOOST_TEST(kib > megabytes * 1024 - 512); // without the hole below 1 MiB and what the BIOS keeps
    BOOST_TEST(serial.contains(QStringLiteral("bundle: kernel.sym, ")));
    BOOST_TEST(serial.contains(QStringLiteral("up 2 s\r\n")), serial);
    BOOST_TEST(machine->vgaText().contains(QStringLiteral("up 2 s")));
}

BOOST_AUTO_TEST_SUITE_END()
