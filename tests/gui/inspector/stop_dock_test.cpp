// SPDX-License-Identifier: GPL-3.0-or-later
// What every inspector does alike: a sentence without a machine, a line above what is of the past.
#include "qt_printing.h"

#include "app/cpu/cpu_dock.h"
#include "gui/made_stop.h"

#include <QLabel>

#include <boost/test/unit_test.hpp>

using namespace mica;

BOOST_AUTO_TEST_SUITE(stop_docks)

BOOST_AUTO_TEST_CASE(without_a_machine_a_sentence_says_what_to_do) {
    app::CpuDock dock(nullptr);
    dock.show();
    BOOST_TEST(dock.sentence().contains(QStringLiteral("Press Run")), dock.sentence());
    BOOST_TEST(!dock.reveal({debug::Place::Kind::cpuRegister, 0, QStringLiteral("eip"), {}, 0}));
    dock.showRunning();
    BOOST_TEST(dock.sentence().contains(QStringLiteral("Press Run")));
}

BOOST_AUTO_TEST_CASE(while_it_runs_the_last_stop_stays_and_is_dated) {
    app::CpuDock dock(nullptr);
    dock.show();
    dock.showStop(test::shared(test::madeStop()), {});
    BOOST_TEST(dock.sentence() == QString());
    dock.showRunning();
    BOOST_TEST(dock.sentence().contains(QStringLiteral("18,204,311")), dock.sentence());
    dock.showStop(test::shared(test::madeStop()), {});
    BOOST_TEST(dock.sentence() == QString());
    dock.showStop({}, {});
    BOOST_TEST(dock.sentence().contains(QStringLiteral("No machine")));
}

BOOST_AUTO_TEST_SUITE_END()
