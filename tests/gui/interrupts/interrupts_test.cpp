// SPDX-License-Identifier: GPL-3.0-or-later
// The Interrupts dock: lines with their state and handlers, faults, lanes by vector.
#include "qt_printing.h"

#include "app/inspector/time_chart.h"
#include "app/inspector/words.h"
#include "app/interrupts/interrupts_dock.h"
#include "app/interrupts/interrupts_model.h"
#include "core/debug/stop_record.h"
#include "gui/inspector/driving.h"
#include "gui/inspector/picture.h"
#include "gui/made_stop.h"

#include <QLabel>
#include <QTabWidget>

#include <boost/test/unit_test.hpp>

using namespace mica;
using Kind = debug::Place::Kind;

namespace {

struct Shown {
    app::InterruptsDock dock{nullptr};
    QSignalSpy links{&dock, &app::InspectorDock::linkActivated};
    Shown() {
        dock.resize(860, 560);
        dock.show();
        dock.showStop(test::shared(test::madeStop()), test::shared(test::madeStopBefore()));
        QApplication::processEvents();
    }
    app::CellView& table(const char* name) { return test::table(dock, name); }
};

} // namespace

BOOST_AUTO_TEST_SUITE(interrupts_dock)

BOOST_AUTO_TEST_CASE(lines_with_state_handler_and_rhythm) {
    Shown shown;
    app::CellView& view = shown.table("Lines");
    BOOST_TEST(test::cellText(view, "IRQ 0", 2).contains(QStringLiteral("(EOI)")));
    BOOST_TEST(test::cell(view, "IRQ 0", 2)->changed);
    BOOST_TEST(test::cellText(view, "IRQ 0", 4) == QStringLiteral("mica::irq_stub_0"));
    BOOST_TEST(test::cellText(view, "IRQ 0", 5) == QStringLiteral("4"));
    BOOST_TEST(test::cellText(view, "IRQ 0", 6) == QStringLiteral("every 9,996 ticks on average"));
    BOOST_TEST(test::cellText(view, "IRQ 1", 6) == QString());
    test::clickCell(view, 0, 3);
    BOOST_TEST((test::lastPlace(shown.links) == app::placeOf(Kind::vector, 32)));
    test::clickCell(view, 0, 4);
    BOOST_TEST((test::lastPlace(shown.links) == app::placeOf(Kind::instruction, 0xc0101200U)));
}

BOOST_AUTO_TEST_CASE(faults_and_lanes) {
    Shown shown;
    BOOST_TEST(test::cellText(shown.table("Faults"), "14", 1) == QStringLiteral("page fault"));
    BOOST_TEST(test::cellText(shown.table("Faults"), "14", 2) == QStringLiteral("1"));
    QList<int> vectors;
    const QList<app::ChartLane> lanes = app::interrupts::lanes(test::madeStop(), vectors);
    BOOST_TEST((vectors == QList<int>{14, 32, 33}));
    BOOST_TEST(lanes.at(1).name == QStringLiteral("32 timer (IRQ 0)"));
    BOOST_TEST(lanes.at(1).marks.size() == 4);
}

BOOST_AUTO_TEST_CASE(links_and_lanes_find_lines_and_faults) {
    Shown shown;
    BOOST_TEST(shown.dock.reveal(app::placeOf(Kind::interrupt, 33)));
    BOOST_TEST(shown.table("Lines").cells()->marked() == 1);
    auto* chart = shown.dock.findChild<app::TimeChart*>();
    QTest::mouseClick(chart, Qt::LeftButton, {}, {4, chart->yOf(0)});
    BOOST_TEST(shown.dock.findChild<QTabWidget*>()->currentIndex() == 1);
    BOOST_TEST(shown.table("Faults").cells()->marked() == 0);
    QTest::mouseClick(chart, Qt::LeftButton, {}, {chart->width() / 2, chart->yOf(1)});
    BOOST_TEST((test::lastPlace(shown.links).kind == Kind::tick));
    BOOST_TEST(!shown.dock.reveal(app::placeOf(Kind::interrupt, 77)));
}

BOOST_AUTO_TEST_CASE(before_there_is_a_trace_the_lines_are_there) {
    Shown shown;
    shown.dock.showStop(debug::loadStop(QStringLiteral(MICA_TEST_DATA "/stops/before-paging.cbor")), {});
    BOOST_TEST(shown.table("Lines").cells()->rowCount() == 16);
    bool said = false;
    for (const QLabel* label : shown.dock.findChildren<QLabel*>()) {
        said = said || label->text().startsWith(QStringLiteral("The nucleus keeps no trace yet"));
    }
    BOOST_TEST(said);
}

BOOST_AUTO_TEST_CASE(pictures) {
    Shown shown;
    BOOST_TEST(test::colours(shown.dock, QStringLiteral("interrupts"), {860, 560}) > 8);
}

BOOST_AUTO_TEST_SUITE_END()
