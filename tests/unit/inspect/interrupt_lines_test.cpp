// SPDX-License-Identifier: GPL-3.0-or-later
// The sixteen lines in words.
#include "qt_printing.h"

#include "core/inspect/interrupt_lines.h"
#include "gui/made_stop.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::inspect;

BOOST_AUTO_TEST_SUITE(interrupt_line_words)

BOOST_AUTO_TEST_CASE(state_and_counts) {
    debug::StopState stop = test::madeStop();
    stop.masterPic.irr = 0x02;
    stop.slavePic.irr = 0x40;
    const QList<InterruptLine> lines = interruptLines(stop);
    BOOST_REQUIRE_EQUAL(lines.size(), 16);
    BOOST_TEST(lines.at(0).inService);
    BOOST_TEST(lines.at(0).words.contains(QStringLiteral("(EOI)")));
    BOOST_TEST(lines.at(0).ticks.size() == 4);
    BOOST_TEST(lines.at(1).words == QStringLiteral("Asks for service, but EFLAGS.IF is clear."));
    BOOST_TEST(lines.at(1).ticks.size() == 1);
    BOOST_TEST(lines.at(14).words == QStringLiteral("Asks for service, but is masked."));
    BOOST_TEST(lines.at(3).words == QStringLiteral("Masked."));
}

BOOST_AUTO_TEST_CASE(with_interrupts_on) {
    debug::StopState stop = test::madeStopBefore();
    stop.masterPic.irr = 0x02;
    BOOST_TEST(interruptLines(stop).at(1).words == QStringLiteral("Asks for service."));
    BOOST_TEST(interruptLines(stop).at(0).words == QStringLiteral("Open, and quiet."));
}

BOOST_AUTO_TEST_SUITE_END()
