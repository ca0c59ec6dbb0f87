// SPDX-License-Identifier: GPL-3.0-or-later
// The controller with a real machine of the whole system, driven by its bar; and that trouble is told, not hidden.
#include "qt_printing.h"

#include "app/machine/transport_bar.h"

#include <boost/test/unit_test.hpp>

#include <QAction>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <future>

using namespace mica;
using namespace mica::app;
using State = MachineController::State;

namespace {

constexpr int patience = 120'000; // milliseconds; a limit, not a measure

MachineOrder wholeSystem() {
    static const CourseHandle course = std::make_shared<const session::CourseAccess>(
        session::openCourse(QStringLiteral(MICA_BINARY_DIR "/kit"), course::LabFolder::withoutSkeleton));
    return orderOfSystem(course, std::nullopt);
}

QAction* commandOf(const TransportBar& bar, const char* key) {
    for (QAction* action : bar.commands()) {
        if (action != nullptr && action->shortcut() == QKeySequence(QLatin1String(key))) { return action; }
    }
    BOOST_FAIL("no command with this key");
    return nullptr;
}

struct Rig {
    MachineController machine;
    TransportBar bar{machine};
    QSignalSpy stops{&machine, &MachineController::stopped};
    QSignalSpy wrote{&machine, &MachineController::guestWrote};
    QSignalSpy failures{&machine, &MachineController::failed};

    bool awaitStop() {
        const qsizetype before = stops.size();
        return QTest::qWaitFor([&] { return stops.size() > before || !failures.isEmpty(); }, patience) &&
               failures.isEmpty();
    }
    QByteArray text() const {
        QByteArray all;
        for (const QList<QVariant>& one : wrote) { all += one.first().toByteArray(); }
        return all;
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(transport)

BOOST_AUTO_TEST_CASE(ticks_are_written_and_read_in_groups_of_three) {
    BOOST_TEST(tickText(18'204'311) == QStringLiteral("18,204,311"));
    BOOST_TEST(tickText(999) == QStringLiteral("999"));
    BOOST_TEST(tickOf(QStringLiteral(" 18,204,311 ")).value() == 18'204'311U);
    BOOST_TEST(!tickOf(QStringLiteral("soon")).has_value());
    BOOST_TEST(!tickOf(QString()).has_value());
}

BOOST_AUTO_TEST_CASE(without_a_machine_only_run_can_be_pressed) {
    Rig rig;
    QSignalSpy start(&rig.bar, &TransportBar::startWanted);
    for (QAction* action : rig.bar.commands()) {
        if (action != nullptr) {
            BOOST_TEST(action->isEnabled() == (action->shortcut() == QKeySequence(QStringLiteral("F5"))));
        }
    }
    commandOf(rig.bar, "F5")->trigger();
    BOOST_TEST(start.size() == 1);
}

BOOST_AUTO_TEST_CASE(the_system_runs_pauses_takes_keys_steps_and_goes_back) {
    Rig rig;
    rig.machine.start(wholeSystem());
    BOOST_TEST((rig.machine.state() == State::starting));
    BOOST_REQUIRE(QTest::qWaitFor([&] { return rig.text().contains("$ "); }, patience));
    rig.machine.type("echo it-is-heard\r");
    BOOST_REQUIRE(QTest::qWaitFor([&] { return rig.text().count("it-is-heard") >= 2; }, patience));
    commandOf(rig.bar, "F6")->trigger();
    BOOST_REQUIRE(rig.awaitStop());
    BOOST_TEST((rig.machine.state() == State::stopped));
    const debug::Stop paused = rig.machine.now();
    BOOST_REQUIRE(paused->system.has_value());
    commandOf(rig.bar, "F11")->trigger();
    BOOST_REQUIRE(rig.awaitStop());
    BOOST_TEST(rig.machine.now()->tick > paused->tick);
    rig.wrote.clear();
    commandOf(rig.bar, "Shift+F10")->trigger();
    BOOST_REQUIRE(rig.awaitStop());
    BOOST_TEST(rig.machine.now()->tick == paused->tick);
    BOOST_TEST(rig.machine.now()->registers.eip == paused->registers.eip);
    BOOST_TEST((rig.machine.now()->system->trace == paused->system->trace)); // what was typed happened again
    BOOST_TEST(rig.text().count("it-is-heard") >= 2);
    auto* tick = rig.bar.findChild<QLineEdit*>();
    BOOST_TEST(tick->text() == tickText(paused->tick));
    tick->setText(QStringLiteral("1,000,000"));
    QTest::keyClick(tick, Qt::Key_Return);
    BOOST_REQUIRE(rig.awaitStop());
    BOOST_TEST(rig.machine.now()->tick == 1'000'000U);
    commandOf(rig.bar, "Shift+F5")->trigger();
    BOOST_TEST((rig.machine.state() == State::none));
}

// The window still shows a machine that runs: its stop has been made, and the news of it waits.
BOOST_AUTO_TEST_CASE(a_pause_that_comes_when_a_move_has_just_ended_does_not_stop_the_next_one) {
    Rig rig;
    MachineOrder order = wholeSystem();
    order.stopAt = 1'000'000;
    rig.machine.start(order);
    BOOST_REQUIRE(rig.awaitStop());
    std::promise<void> ended;
    rig.machine.carryOut([&ended](debug::DebugSession& session) {
        const debug::Stop stop = session.goTo(2'000'000);
        ended.set_value();
        return stop;
    });
    ended.get_future().wait(); // no event is taken in meanwhile
    BOOST_REQUIRE((rig.machine.state() == State::running));
    rig.machine.pause();
    BOOST_REQUIRE(rig.awaitStop());
    BOOST_TEST(rig.machine.now()->tick == 2'000'000U);
    rig.machine.goTo(20'000'000); // many slices: a pause would end it after the first
    BOOST_REQUIRE(rig.awaitStop());
    BOOST_TEST((rig.machine.now()->cause == debug::StopCause::reached));
    BOOST_TEST(rig.machine.now()->tick >= 20'000'000U);
    BOOST_TEST(rig.failures.isEmpty());
}

BOOST_AUTO_TEST_CASE(an_order_that_cannot_be_prepared_is_told_and_leaves_no_machine) {
    Rig rig;
    MachineOrder order;
    order.title = QStringLiteral("Nothing");
    order.prepare = [](const Cancellation&) -> PreparedBoot {
        throw Failure(FailureKind::tool, QStringLiteral("is not there"), QStringLiteral("Bochs"),
                      QStringLiteral("Install it."));
    };
    rig.machine.start(order);
    BOOST_REQUIRE(QTest::qWaitFor([&] { return !rig.failures.isEmpty(); }, patience));
    BOOST_TEST(rig.failures.first().at(0).toString() == QStringLiteral("Bochs: is not there"));
    BOOST_TEST(rig.failures.first().at(1).toString() == QStringLiteral("Install it."));
    BOOST_TEST((rig.machine.state() == State::none));
    BOOST_TEST(commandOf(rig.bar, "F5")->isEnabled());
}

BOOST_AUTO_TEST_CASE(an_end_comes_while_the_machine_starts_and_while_it_runs) {
    Rig rig;
    rig.machine.start(wholeSystem());
    rig.machine.end();
    BOOST_TEST((rig.machine.state() == State::none));
    rig.machine.start(wholeSystem());
    BOOST_REQUIRE(QTest::qWaitFor([&] { return !rig.wrote.isEmpty(); }, patience));
    rig.machine.end();
    BOOST_TEST((rig.machine.state() == State::none));
    BOOST_TEST(rig.failures.isEmpty());
}

BOOST_AUTO_TEST_SUITE_END()
