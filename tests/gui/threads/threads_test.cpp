// SPDX-License-Identifier: GPL-3.0-or-later
// The Threads dock: states, queues, the trace; the lanes zoomed by wheel and keys, a click names a tick.
#include "qt_printing.h"

#include "app/inspector/time_chart.h"
#include "app/inspector/words.h"
#include "app/threads/threads_dock.h"
#include "app/threads/threads_model.h"
#include "core/debug/stop_record.h"
#include "gui/inspector/driving.h"
#include "gui/inspector/picture.h"
#include "gui/made_stop.h"

#include <QWheelEvent>

#include <boost/test/unit_test.hpp>

using namespace mica;
using Kind = debug::Place::Kind;

namespace {

struct Shown {
    app::ThreadsDock dock{nullptr};
    QSignalSpy links{&dock, &app::InspectorDock::linkActivated};
    explicit Shown(const debug::StopState& now = test::madeStop()) {
        dock.resize(900, 640);
        dock.show();
        dock.showStop(test::shared(now), test::shared(test::madeStopBefore()));
        QApplication::processEvents();
    }
    app::CellView& table(const char* name) { return test::table(dock, name); }
    app::TimeChart& chart() { return *dock.findChild<app::TimeChart*>(); }
};

} // namespace

BOOST_AUTO_TEST_SUITE(threads_dock)

BOOST_AUTO_TEST_CASE(states_and_priorities) {
    debug::StopState stop = test::madeStop();
    stop.system->threads[3].effective = 24;
    stop.system->threads[1].state = mica::abi::ThreadState::ready;
    Shown shown(stop);
    app::CellView& view = shown.table("Threads");
    BOOST_TEST(test::cellText(view, "sh", 1) == QStringLiteral("runs"));
    BOOST_TEST(test::cellText(view, "sh", 2) == QStringLiteral("10, inherits 24"));
    BOOST_TEST(test::cell(view, "sh", 2)->changed);
    BOOST_TEST(test::cell(view, "names", 1)->changed);
    BOOST_TEST(!test::cell(view, "console", 1)->changed);
    BOOST_TEST((test::cell(view, "console", 1)->link == app::placeOf(Kind::endpoint, test::consoleEndpoint)));
    BOOST_TEST(test::cellText(view, "sh", 5) == QStringLiteral("sh::main+0x23"));
    BOOST_TEST((test::cell(view, "sh", 4)->link.kind == Kind::instruction));
    BOOST_TEST((test::cell(view, "names", 4)->link.kind == Kind::none));
    BOOST_TEST(test::cell(view, "names", 4)->hint.contains(QStringLiteral("another address space")));
}

BOOST_AUTO_TEST_CASE(queues_the_highest_first) {
    debug::StopState stop = test::madeStop();
    stop.system->ready = {{10, {test::shellThread}}, {20, {test::namesThread, test::consoleThread}}};
    Shown shown(stop);
    const QList<app::CellRow>& rows = shown.table("Ready queues").cells()->rows();
    BOOST_REQUIRE_EQUAL(rows.size(), 2);
    BOOST_TEST(rows.at(0).cells.at(0).text == QStringLiteral("20"));
    BOOST_TEST(rows.at(0).cells.at(2).text == QStringLiteral("names, console"));
}

BOOST_AUTO_TEST_CASE(the_trace_in_words_the_latest_first) {
    Shown shown;
    const QList<app::CellRow>& rows = shown.table("Trace").cells()->rows();
    BOOST_REQUIRE_EQUAL(rows.size(), 20);
    BOOST_TEST(rows.first().cells.at(1).text == QStringLiteral("interrupt line 0 while sh ran"));
    BOOST_TEST((rows.first().cells.at(0).link == app::placeOf(Kind::tick, test::madeTick - 10)));
}

BOOST_AUTO_TEST_CASE(lanes_zoom_and_move) {
    Shown shown;
    app::TimeChart& chart = shown.chart();
    const quint64 all = chart.viewTo() - chart.viewFrom();
    BOOST_TEST(all == 40000U);
    QTest::keyClick(&chart, Qt::Key_Plus);
    BOOST_TEST(chart.viewTo() - chart.viewFrom() == all / 2);
    const quint64 from = chart.viewFrom();
    QTest::keyClick(&chart, Qt::Key_Right);
    BOOST_TEST(chart.viewFrom() > from);
    QTest::keyClick(&chart, Qt::Key_Home);
    BOOST_TEST(chart.viewTo() - chart.viewFrom() == all);
    const QPoint position(chart.width() * 3 / 4, chart.yOf(1));
    const quint64 under = chart.tickAt(position.x());
    QWheelEvent wheel(position, chart.mapToGlobal(position), {}, {0, 120}, {}, {}, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&chart, &wheel);
    BOOST_TEST(chart.viewTo() - chart.viewFrom() < all);
    BOOST_TEST(std::abs(chart.xOf(under) - position.x()) <= 2); // what is under the mouse stays there
    for (int i = 0; i < 60; ++i) { QTest::keyClick(&chart, Qt::Key_Plus); }
    BOOST_TEST(chart.viewTo() - chart.viewFrom() == 20U);
}

BOOST_AUTO_TEST_CASE(a_click_leads_to_a_tick_and_a_name_to_a_thread) {
    Shown shown;
    app::TimeChart& chart = shown.chart();
    const quint64 wanted = test::madeTick - 20000;
    QTest::mouseClick(&chart, Qt::LeftButton, {}, {chart.xOf(wanted), chart.yOf(3)});
    BOOST_REQUIRE_EQUAL(shown.links.size(), 1);
    BOOST_TEST((test::lastPlace(shown.links).kind == Kind::tick));
    const qint64 off = static_cast<qint64>(test::lastPlace(shown.links).number) - static_cast<qint64>(wanted);
    BOOST_TEST(std::abs(off) < 200); // a pixel is some 50 ticks
    QTest::mouseClick(&chart, Qt::LeftButton, {},
                      {4, chart.yOf(5)}); // interrupts, faults, supervisor, names, console, sh
    BOOST_TEST(shown.table("Threads").cells()->marked() == 3);
}

BOOST_AUTO_TEST_CASE(links_find_threads_and_processes) {
    Shown shown;
    BOOST_TEST(shown.dock.reveal(app::placeOf(Kind::thread, test::namesThread)));
    BOOST_TEST(shown.table("Threads").cells()->marked() == 1);
    BOOST_TEST(shown.dock.reveal(app::placeOf(Kind::process, test::consoleProcess)));
    BOOST_TEST(shown.table("Threads").cells()->marked() == 2);
    BOOST_TEST(!shown.dock.reveal(app::placeOf(Kind::thread, 0x1234)));
}

BOOST_AUTO_TEST_CASE(without_a_process_a_sentence) {
    Shown shown;
    debug::StopState early = test::madeStop();
    early.system.reset();
    shown.dock.showStop(test::shared(early), {});
    BOOST_TEST(shown.dock.sentence().contains(QStringLiteral("no process yet")), shown.dock.sentence());
}

BOOST_AUTO_TEST_CASE(pictures) {
    Shown shown;
    BOOST_TEST(test::colours(shown.dock, QStringLiteral("threads-made"), {900, 480}) > 8);
    shown.dock.showStop(debug::loadStop(QStringLiteral(MICA_TEST_DATA "/stops/shell-prompt.cbor")), {});
    BOOST_TEST(test::colours(shown.dock, QStringLiteral("threads"), {900, 640}) > 8);
}

BOOST_AUTO_TEST_SUITE_END()
