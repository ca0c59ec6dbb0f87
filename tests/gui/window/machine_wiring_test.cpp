// SPDX-License-Identifier: GPL-3.0-or-later
// The machine in the whole window, with real Bochs: its keys, its stops in every inspector, breakpoints, Show me, and what is said when it fails.
#include "filled_studio.h"
#include "qt_printing.h"

#include "app/checks/checks_dock.h"
#include "app/disassembly/disassembly_dock.h"
#include "app/inspector/stop_dock.h"
#include "core/waiting.h"

#include <boost/test/unit_test.hpp>

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace mica;
using namespace mica::app;
using namespace mica::test;
using State = MachineController::State;

namespace {

struct Machine : FilledStudio {
    QSignalSpy stops{&machine->controller(), &MachineController::stopped};

    Machine() { declareThisThreadMayNotWait(OnForbiddenWait::fail); }
    MachineController& controller() const { return machine->controller(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const {
        QTest::keyClick(window.get(), key, modifiers);
    }
    void awaitState(State state) const {
        while (controller().state() != state) { QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents); }
    }
    /// The guest moves: from then on it can be paused.
    void awaitTicks() const {
        awaitState(State::running);
        const QSignalSpy ticked(&controller(), &MachineController::ticked);
        while (ticked.isEmpty()) { QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents); }
    }
    void awaitStop(qsizetype count) const {
        while (stops.size() < count) { QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents); }
    }
    void checkLab() {
        QSignalSpy finished(&window->runner(), &CheckRunner::finished);
        wiring->check({});
        while (finished.isEmpty()) { QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents); }
    }
    QString banners() const { return window->banners().texts().join(u'\n'); }
};

} // namespace

BOOST_AUTO_TEST_SUITE(machine_wiring)

BOOST_FIXTURE_TEST_CASE(keys_run_pause_and_end_the_machine_and_every_inspector_hears_of_it, Machine) {
    window->showPerspective(QStringLiteral("debug"));
    auto* cpu = window->dockAs<StopDock>(QStringLiteral("cpu"));
    BOOST_TEST(cpu->sentence().contains(QStringLiteral("No machine yet")));
    press(Qt::Key_F5);
    awaitTicks();
    press(Qt::Key_F6);
    awaitStop(1);
    int inspectors = 0;
    for (const QString& id : {QStringLiteral("cpu"), QStringLiteral("descriptors"), QStringLiteral("memory"),
                              QStringLiteral("disassembly")}) {
        BOOST_TEST_CONTEXT(id) {
            BOOST_TEST(!window->dockAs<StopDock>(id)->sentence().contains(QStringLiteral("No machine")));
        }
        ++inspectors;
    }
    BOOST_TEST(inspectors == 4);
    press(Qt::Key_F11); // an instruction
    awaitStop(2);
    BOOST_TEST(controller().history().size() >= 2);
    press(Qt::Key_F5);
    BOOST_TEST(cpu->sentence().contains(QStringLiteral("does not stand still")));
    press(Qt::Key_F5, Qt::ShiftModifier);
    awaitState(State::none);
    BOOST_TEST(forbiddenWaits() == 0);
}

BOOST_FIXTURE_TEST_CASE(a_breakpoint_of_the_disassembly_stops_the_machine_there, Machine) {
    controller().start(orderOfSystem(work.course(), std::nullopt));
    awaitTicks();
    controller().pause();
    awaitStop(1);
    const quint32 address = controller().now()->code.last().address;
    auto* code = window->dockAs<DisassemblyDock>(QStringLiteral("disassembly"));
    QSignalSpy resolved(&controller(), &MachineController::breakpointsResolved);
    Q_EMIT code->breakpointToggled(address);
    while (resolved.isEmpty()) { QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents); }
    const auto all = resolved.last().first().value<QList<debug::ResolvedBreakpoint>>();
    BOOST_TEST(all.size() == 1);
    Q_EMIT code->breakpointToggled(address);
    while (resolved.size() < 2) { QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents); }
    BOOST_TEST(resolved.last().first().value<QList<debug::ResolvedBreakpoint>>().isEmpty());
}

BOOST_FIXTURE_TEST_CASE(show_me_leads_to_the_moment_of_the_failure_in_the_perspective_debug, Machine) {
    machine->showMe(QStringLiteral("timer-rate"));
    BOOST_TEST(banners().contains(QStringLiteral("There is no moment of this check to show")));
    BOOST_TEST(window->perspective() == QStringLiteral("work"));
    checkLab();
    const check::LabResult& result = wiring->lastOutcome()->result;
    QString shown;
    quint64 tick = 0;
    for (const check::CheckResult& one : result.checks) {
        const auto order = orderOfCheck(work.course(), wiring->lastOutcome()->target, result, one.check->id);
        if (order && order->stopAt && shown.isEmpty()) {
            shown = one.check->id;
            tick = *order->stopAt;
        }
    }
    BOOST_REQUIRE_MESSAGE(!shown.isEmpty(), "no check of the skeleton has a moment");
    Q_EMIT window->dockAs<ChecksDock>(QStringLiteral("checks"))->showMeWanted(shown);
    awaitStop(1);
    BOOST_TEST(window->perspective() == QStringLiteral("debug"));
    BOOST_TEST(controller().now()->tick == tick);
    BOOST_TEST(window->dock(QStringLiteral("cpu"))->isVisible());
    BOOST_TEST(!banners().contains(QStringLiteral("There is no moment")));
    BOOST_TEST(forbiddenWaits() == 0);
}

BOOST_FIXTURE_TEST_CASE(a_machine_that_died_is_a_banner_with_restart, Machine) {
    Q_EMIT controller().failed(QStringLiteral("Bochs ended"), QStringLiteral("Start it again."));
    BOOST_TEST(banners().contains(QStringLiteral("Bochs ended. Start it again.")));
    bool restart = false;
    for (const QPushButton* button : window->banners().findChildren<QPushButton*>()) {
        restart = restart || button->text() == QStringLiteral("Restart the machine");
    }
    BOOST_TEST(restart);
}

BOOST_AUTO_TEST_SUITE_END()
