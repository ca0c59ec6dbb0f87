// SPDX-License-Identifier: GPL-3.0-or-later
// The machine in the whole window, with real Bochs: Show me, replay of a result, keys, breakpoints of the disassembly, and what is said when the
// machine fails.
#include "filled_studio.h"
#include "qt_printing.h"

#include "app/checks/checks_dock.h"
#include "app/disassembly/disassembly_dock.h"
#include "app/inspector/cell_view.h"
#include "app/shell/replay_wiring.h"
#include "core/waiting.h"

#include <boost/test/unit_test.hpp>

#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace mica;
using namespace mica::app;
using namespace mica::test;

namespace {

constexpr quint64 inNucleus = 7'700'000; // a boot reaches the nucleus before

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
    void press(const char* key) const {
        const QKeyCombination keys = QKeySequence(QString::fromLatin1(key))[0];
        QTest::keyClick(window.get(), keys.key(), keys.keyboardModifiers());
    }
    void pressOfBanners(const char* text) const {
        for (QPushButton* button : window->banners().findChildren<QPushButton*>()) {
            if (button->text() == QString::fromLatin1(text)) { return button->click(); }
        }
        BOOST_ERROR("no banner has this button");
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

BOOST_FIXTURE_TEST_CASE(a_kept_result_is_replayed_to_the_tick_of_the_failure_and_only_on_the_same_files, Machine) {
    checkLab();
    const course::Lab& lab = *work.lab();
    const QString path = session::lastResultPath(*work.workspace(), lab);
    const session::StoredResult result = session::readResult(path);
    const QList<session::StoredCheck> failed = session::replayable(result);
    BOOST_REQUIRE(!failed.isEmpty());
    auto* replay = window->findChild<ReplayWiring*>();
    BOOST_REQUIRE(replay != nullptr);
    replay->replay(result, failed.first().id, false);
    awaitStop(1);
    BOOST_TEST(controller().now()->tick == *failed.first().tick);
    BOOST_TEST(window->perspective() == QStringLiteral("debug"));
    controller().end();

    const QString name = lab.files.first().path;
    QFile file(work.labFolder() + u'/' + name);
    BOOST_REQUIRE(file.open(QIODevice::Append));
    file.write("// one line more\n");
    file.close();
    replay->replay(result, failed.first().id, false);
    BOOST_TEST(banners().contains(QStringLiteral("Changed since the result was made: %1.").arg(name)));
    BOOST_TEST((controller().state() == MachineController::State::none));
    pressOfBanners("Replay anyway");
    awaitStop(2);
    BOOST_TEST(controller().now()->tick == *failed.first().tick);
    BOOST_TEST(forbiddenWaits() == 0);
}

BOOST_FIXTURE_TEST_CASE(a_pause_in_the_first_moment_of_a_run_stops_it, Machine) {
    controller().start(orderOfSystem(work.course(), std::nullopt));
    while (controller().state() != MachineController::State::running) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    press("F6");
    awaitStop(1);
    BOOST_TEST((controller().now()->cause == debug::StopCause::asked));
    BOOST_TEST(forbiddenWaits() == 0);
}

BOOST_FIXTURE_TEST_CASE(keys_step_and_go_back_and_a_breakpoint_of_the_disassembly_stops, Machine) {
    MachineOrder order = orderOfSystem(work.course(), std::nullopt);
    order.stopAt = inNucleus;
    controller().start(order);
    awaitStop(1);
    const quint64 first = controller().now()->tick; // behind a repeated instruction, which is not stopped in
    BOOST_TEST(first >= inNucleus);
    press("F11");
    awaitStop(2);
    const quint32 next = controller().now()->registers.eip;
    const quint64 tick = controller().now()->tick;
    BOOST_TEST(tick > first);
    press("Shift+F10");
    awaitStop(3);
    BOOST_TEST(controller().now()->tick == first);

    auto* code = window->dockAs<DisassemblyDock>(QStringLiteral("disassembly"));
    window->showDock(QStringLiteral("disassembly"));
    debug::Place place;
    place.kind = debug::Place::Kind::instruction;
    place.number = next;
    BOOST_REQUIRE(code->reveal(place));
    QTest::keyClick(code->findChild<CellView*>(), Qt::Key_F9);
    press("F5");
    awaitStop(4);
    BOOST_TEST(controller().now()->registers.eip == next);
    BOOST_TEST(controller().now()->tick == tick);
    BOOST_TEST((controller().now()->cause == debug::StopCause::breakpoint));
    press("Shift+F5");
    BOOST_TEST((controller().state() == MachineController::State::none));
    BOOST_TEST(forbiddenWaits() == 0);
}

BOOST_FIXTURE_TEST_CASE(code_elsewhere_is_found_by_its_name_and_stopped_at, Machine) {
    MachineOrder order = orderOfSystem(work.course(), std::nullopt);
    order.stopAt = inNucleus;
    controller().start(order);
    awaitStop(1);
    auto* code = window->dockAs<DisassemblyDock>(QStringLiteral("disassembly"));
    window->showDock(QStringLiteral("disassembly"));
    QSignalSpy read(&controller(), &MachineController::codeRead);
    auto* field = code->findChild<QLineEdit*>();
    field->setText(QStringLiteral("end_of_interrupt"));
    QTest::keyClick(field, Qt::Key_Return);
    while (read.isEmpty()) { QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents); }
    const auto found = read.last().at(0).value<debug::CodeFound>();
    BOOST_REQUIRE((found.outcome == debug::CodeFound::Outcome::found));
    QTest::keyClick(code->findChild<CellView*>(), Qt::Key_F9);
    press("F5");
    awaitStop(2);
    BOOST_TEST(controller().now()->registers.eip == found.linear);
    BOOST_TEST(controller().now()->calls.value(0).function == QStringLiteral("mica::pic::end_of_interrupt"));
    press("Shift+F5");
    field->setText(QStringLiteral("end_of_interrupt"));
    QTest::keyClick(field, Qt::Key_Return);
    BOOST_REQUIRE_EQUAL(read.size(), 2);
    BOOST_TEST((read.last().at(0).value<debug::CodeFound>().outcome == debug::CodeFound::Outcome::noMachine));
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
