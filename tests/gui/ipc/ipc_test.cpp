// SPDX-License-Identifier: GPL-3.0-or-later
// The IPC dock: messages and their filter, waits and circles, endpoints, handles.
#include "qt_printing.h"

#include "app/inspector/words.h"
#include "app/ipc/ipc_dock.h"
#include "app/ipc/ipc_model.h"
#include "app/ipc/sequence_view.h"
#include "app/ipc/wait_graph.h"
#include "core/debug/stop_record.h"
#include "gui/inspector/driving.h"
#include "gui/inspector/picture.h"
#include "gui/made_stop.h"

#include <QComboBox>
#include <QTabWidget>

#include <boost/test/unit_test.hpp>

using namespace mica;
using Kind = debug::Place::Kind;

namespace {

/// names waits for console, console for names, the shell for names.
debug::StopState deadlocked() {
    debug::StopState stop = test::madeStop();
    const auto wait = [&stop](int thread, quint32 on) {
        stop.system->threads[thread].state = mica::abi::ThreadState::replying;
        stop.system->threads[thread].server = on;
    };
    wait(1, test::consoleThread);
    wait(2, test::namesThread);
    wait(3, test::namesThread);
    return stop;
}

struct Shown {
    app::IpcDock dock{nullptr};
    QSignalSpy links{&dock, &app::InspectorDock::linkActivated};
    explicit Shown(const debug::StopState& now = test::madeStop()) {
        dock.resize(900, 560);
        dock.show();
        dock.showStop(test::shared(now), test::shared(test::madeStopBefore()));
    }
    app::CellView& table(const char* name) { return test::table(dock, name); }
};

} // namespace

BOOST_AUTO_TEST_SUITE(ipc_dock)

BOOST_AUTO_TEST_CASE(messages_and_their_filter) {
    Shown shown;
    app::CellView& view = shown.table("Messages as a table");
    BOOST_REQUIRE_EQUAL(view.cells()->rowCount(), 7);
    BOOST_TEST(view.cells()->rows().first().cells.at(2).text == QStringLiteral("sh calls names"));
    auto* endpoints = shown.dock.findChild<QComboBox*>();
    endpoints->setFocus();
    QTest::keyClick(endpoints, Qt::Key_Down); // names'
    BOOST_TEST(view.cells()->rowCount() == 3);
    QTest::keyClick(endpoints, Qt::Key_Down);
    BOOST_TEST(view.cells()->rowCount() == 2);
}

BOOST_AUTO_TEST_CASE(the_diagram_has_a_line_a_thread_and_picks_messages) {
    Shown shown;
    auto* diagram = shown.dock.findChild<app::SequenceView*>();
    BOOST_TEST(diagram->xOf(test::shellThread) > 0);
    BOOST_TEST(diagram->xOf(test::namesThread) > diagram->xOf(test::shellThread));
    BOOST_TEST(diagram->xOf(0x1234) == -1);
    QTest::mouseClick(diagram, Qt::LeftButton, {}, {diagram->xOf(test::shellThread), diagram->yOf(3)});
    BOOST_TEST(shown.table("Messages as a table").currentIndex().row() == 3);
}

BOOST_AUTO_TEST_CASE(a_circle_is_named) {
    Shown shown(deadlocked());
    app::CellView& view = shown.table("Waits");
    BOOST_REQUIRE_EQUAL(view.cells()->rowCount(), 3);
    BOOST_TEST(test::cellText(view, "names", 3).startsWith(QStringLiteral("deadlock")));
    BOOST_TEST(test::cellText(view, "sh", 3) == QString());
    BOOST_TEST(test::cellText(view, "sh", 1) == QStringLiteral("names"));
    BOOST_TEST(shown.dock.findChild<app::WaitGraph*>()->accessibleDescription().contains(
        QStringLiteral("sh waits for the reply of names")));
}

BOOST_AUTO_TEST_CASE(endpoints_and_what_changed) {
    debug::StopState stop = test::madeStop();
    stop.system->endpoints[0].callers = {test::shellThread};
    Shown shown(stop);
    app::CellView& view = shown.table("Endpoints");
    BOOST_TEST(test::cellText(view, "endpoint of names", 3) == QStringLiteral("sh"));
    BOOST_TEST(test::cell(view, "endpoint of names", 3)->changed);
    BOOST_TEST(test::cellText(view, "endpoint of console", 4) == QStringLiteral("2"));
    BOOST_TEST(!test::cell(view, "endpoint of console", 4)->changed);
}

BOOST_AUTO_TEST_CASE(handles_say_what_they_allow) {
    BOOST_TEST(app::ipc::rightsText(0x101) == QStringLiteral("call, duplicate"));
    BOOST_TEST(app::ipc::rightsText(0) == QString());
    Shown shown;
    app::CellView& view = shown.table("Handles");
    BOOST_TEST(view.cells()->rowCount() == 6);
    BOOST_TEST(test::cellText(view, "sh", 3) == QStringLiteral("endpoint of names"));
    BOOST_TEST(test::cellText(view, "sh", 5) == QStringLiteral("7"));
}

BOOST_AUTO_TEST_CASE(links_find_endpoints) {
    Shown shown;
    BOOST_TEST(shown.dock.reveal(app::placeOf(Kind::endpoint, test::consoleEndpoint)));
    BOOST_TEST(shown.dock.findChild<QTabWidget*>()->currentWidget() == &shown.table("Endpoints"));
    BOOST_TEST(shown.table("Messages as a table").cells()->rowCount() == 2);
    BOOST_TEST(!shown.dock.reveal(app::placeOf(Kind::endpoint, 0x1234)));
}

BOOST_AUTO_TEST_CASE(pictures) {
    Shown shown(deadlocked());
    shown.dock.findChild<QTabWidget*>()->setCurrentIndex(1);
    BOOST_TEST(test::colours(shown.dock, QStringLiteral("ipc-waits"), {640, 480}) > 8);
    shown.dock.showStop(debug::loadStop(QStringLiteral(MICA_TEST_DATA "/stops/shell-prompt.cbor")), {});
    shown.dock.findChild<QTabWidget*>()->setCurrentIndex(0);
    BOOST_TEST(test::colours(shown.dock, QStringLiteral("ipc"), {1000, 480}) > 8);
}

BOOST_AUTO_TEST_SUITE_END()
