// SPDX-License-Identifier: GPL-3.0-or-later
// The machine in the whole window, with real Bochs: Show me, and what is said when the machine fails.
#include "filled_studio.h"
#include "qt_printing.h"

#include "app/checks/checks_dock.h"
#include "core/waiting.h"

#include <boost/test/unit_test.hpp>

#include <QPushButton>
#include <QSignalSpy>

using namespace mica;
using namespace mica::app;
using namespace mica::test;

namespace {

struct Machine : FilledStudio {
    QSignalSpy stops{&machine->controller(), &MachineController::stopped};

    Machine() { declareThisThreadMayNotWait(OnForbiddenWait::fail); }
    MachineController& controller() const { return machine->controller(); }
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
