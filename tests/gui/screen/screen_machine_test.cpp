// SPDX-License-Identifier: GPL-3.0-or-later
// The live screen in the whole window with real Bochs: the guest waits for it, the picture comes, what is typed there reaches the shell, and nothing
// leads back.
#include "gui/whole_studio.h"
#include "qt_printing.h"

#include "app/machine/transport_bar.h"
#include "app/screen/screen_dock.h"
#include "app/screen/screen_view.h"
#include "app/shell/screen_wiring.h"
#include "core/waiting.h"

#include <boost/test/unit_test.hpp>

#include <QAction>
#include <QCheckBox>
#include <QSet>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace mica;
using namespace mica::app;
using namespace mica::test;

namespace {

constexpr int patience = 120'000; // milliseconds; a limit, not a measure

struct Rig : WholeStudio {
    MachineController& controller = machine->controller();
    ScreenDock& dock = *window->dockAs<ScreenDock>(QStringLiteral("screen"));
    LiveScreen& live = dock.live();
    QSignalSpy stops{&controller, &MachineController::stopped};
    QSignalSpy wrote{&controller, &MachineController::guestWrote};
    QSignalSpy ready{&controller, &MachineController::screenReady};
    QSignalSpy missed{&controller, &MachineController::screenMissed};
    ScreenLink& link = window->findChild<ScreenWiring*>()->link();

    Rig() {
        declareThisThreadMayNotWait(OnForbiddenWait::fail);
        open(QStringLiteral("interrupts"));
        window->showDock(QStringLiteral("screen"));
        if (!QTest::qWaitForWindowActive(window.get())) {
            throw std::runtime_error("the window does not become active");
        }
    }
    /// The kit's own system: with the skeleton of the open lab it would not get as far as its shell.
    void boot(std::chrono::milliseconds hold = std::chrono::hours(1)) {
        MachineOrder order = orderOfSystem(work.course(), std::nullopt);
        order.display = machine::Display::network;
        order.prepare = [prepare = order.prepare, hold](const Cancellation& cancel) {
            PreparedBoot prepared = prepare(cancel);
            prepared.boot.screenPatience = hold;
            return prepared;
        };
        controller.start(order);
    }
    QByteArray console() const {
        QByteArray all;
        for (const QList<QVariant>& one : wrote) { all += one.first().toByteArray(); }
        return all;
    }
    bool awaitPrompt() {
        return QTest::qWaitFor([&] { return console().contains("$ "); }, patience);
    }
    bool pause() {
        const qsizetype before = stops.size();
        controller.pause();
        return QTest::qWaitFor([&] { return stops.size() > before; }, patience);
    }
    QString banners() const { return window->banners().texts().join(u'\n'); }
    QSet<QRgb> colours() const {
        QSet<QRgb> all;
        for (int y = 0; y < live.image().height(); ++y) {
            for (int x = 0; x < live.image().width(); ++x) { all += live.image().pixel(x, y); }
        }
        return all;
    }
};

/// Answers in the place of Bochs: nothing, or what is no screen.
struct OtherServer : QTcpServer {
    /// The link of the rig is led here as soon as the port of Bochs is known.
    OtherServer(Rig& rig, const QByteArray& answer) {
        BOOST_REQUIRE(listen(QHostAddress::LocalHost));
        connect(this, &QTcpServer::newConnection, this, [this, answer] { nextPendingConnection()->write(answer); });
        // Behind the wiring's own slot, and before any word from Bochs.
        connect(&rig.controller, &MachineController::screenReady, this,
                [this, &rig] { rig.link.connectTo(serverPort()); });
    }
};

/// Seven keys, 14 scancodes: Bochs' keyboard holds 16, and all of these come at once.
constexpr char line[] = "echo a";

} // namespace

BOOST_AUTO_TEST_SUITE(screen_machine)

BOOST_FIXTURE_TEST_CASE(the_picture_comes_and_what_is_typed_there_reaches_the_shell, Rig) {
    boot();
    BOOST_REQUIRE(QTest::qWaitFor([&] { return live.hasPicture(); }, patience));
    BOOST_REQUIRE(awaitPrompt());
    BOOST_REQUIRE(QTest::qWaitFor([&] { return live.image().size() == QSize(720, 400); }, patience));
    BOOST_TEST(missed.isEmpty());
    BOOST_REQUIRE(QTest::qWaitFor([&] { return colours().size() > 1; }, patience));
    const QImage before = live.image();
    const qsizetype said = console().size();
    QTest::mouseClick(&live, Qt::LeftButton);
    BOOST_REQUIRE(live.isCapturing());
    QTest::keyClicks(&live, QString::fromLatin1(line));
    QTest::keyClick(&live, Qt::Key_Return);
    BOOST_REQUIRE(QTest::qWaitFor([&] { return console().mid(said).contains("\na"); }, patience));
    BOOST_REQUIRE(QTest::qWaitFor([&] { return live.image() != before; }, patience));
    BOOST_REQUIRE(pause());
    BOOST_TEST(!live.isCapturing());
    BOOST_TEST(dock.findChild<ScreenView*>()->text().contains(QStringLiteral("echo a")));
    BOOST_TEST(forbiddenWaits() == 0);
}

BOOST_FIXTURE_TEST_CASE(such_a_run_has_no_way_back_and_says_why, Rig) {
    boot();
    BOOST_REQUIRE(awaitPrompt());
    BOOST_REQUIRE(pause());
    BOOST_TEST(!controller.hasWayBack());
    int off = 0;
    for (const QAction* command : window->findChild<TransportBar*>()->commands()) {
        if (command == nullptr || command->isEnabled() || !command->statusTip().contains(QStringLiteral("no tick"))) {
            continue;
        }
        ++off;
    }
    BOOST_TEST(off == 3); // to the breakpoint, to the last stop, by an instruction
    QSignalSpy failures(&controller, &MachineController::failed);
    const quint64 tick = controller.now()->tick;
    controller.goTo(tick / 2);
    BOOST_REQUIRE(QTest::qWaitFor([&] { return !failures.isEmpty(); }, patience));
    BOOST_TEST(failures.first().at(0).toString().contains(QStringLiteral("no way back")));
    BOOST_TEST(banners().contains(QStringLiteral("has no tick")));
    BOOST_TEST((controller.state() == MachineController::State::stopped));
    controller.goTo(tick + 1000);
    BOOST_REQUIRE(QTest::qWaitFor([&] { return controller.now()->tick > tick; }, patience)); // forwards it goes on
}

BOOST_FIXTURE_TEST_CASE(the_choice_is_kept_and_a_machine_without_it_has_its_way_back, Rig) {
    auto* choice = dock.findChild<QCheckBox*>();
    BOOST_TEST(!choice->isChecked());
    Q_EMIT window->findChild<TransportBar*>()->startWanted();
    BOOST_REQUIRE(QTest::qWaitFor([&] { return controller.state() == MachineController::State::running; }, patience));
    BOOST_TEST(controller.hasWayBack());
    BOOST_TEST(!live.hasPicture());
    BOOST_REQUIRE(pause());
    choice->click();
    BOOST_TEST(settings.value(QStringLiteral("screen/live")).toBool());
    Q_EMIT window->findChild<TransportBar*>()->startWanted();
    BOOST_REQUIRE(QTest::qWaitFor([&] { return !ready.isEmpty() && live.hasPicture(); }, patience));
    controller.end();
    BOOST_TEST(!live.hasPicture());
}

BOOST_FIXTURE_TEST_CASE(a_pause_while_the_guest_is_held_finds_it_before_its_first_instruction, Rig) {
    auto silent = std::make_unique<OtherServer>(*this, QByteArray());
    boot();
    BOOST_REQUIRE(QTest::qWaitFor([&] { return !ready.isEmpty(); }, patience));
    BOOST_REQUIRE(pause());
    BOOST_TEST(controller.now()->tick == 0U);
    BOOST_TEST((controller.now()->cause == debug::StopCause::asked));
    silent.reset();
    link.connectTo(ready.first().first().value<quint16>());
    controller.run();
    BOOST_REQUIRE(QTest::qWaitFor([&] { return live.image().size() == QSize(720, 400); }, patience));
    BOOST_TEST(forbiddenWaits() == 0);
}

BOOST_FIXTURE_TEST_CASE(a_held_guest_can_be_ended, Rig) {
    const OtherServer silent(*this, {});
    boot();
    BOOST_REQUIRE(QTest::qWaitFor([&] { return !ready.isEmpty(); }, patience));
    controller.end();
    BOOST_TEST((controller.state() == MachineController::State::none));
    BOOST_TEST(wrote.isEmpty());
    BOOST_TEST(missed.isEmpty());
}

BOOST_FIXTURE_TEST_CASE(where_no_screen_answers_the_guest_begins_and_the_dock_says_why, Rig) {
    const OtherServer stranger(*this, "220 mail.example.org ESMTP\r\n");
    boot();
    BOOST_REQUIRE(awaitPrompt());
    for (const QString& text : {live.reason(), banners()}) {
        BOOST_TEST(text.contains(QStringLiteral("not the screen of Bochs")));
        BOOST_TEST(text.contains(QStringLiteral("The machine runs on. Restart it")));
    }
    BOOST_TEST(missed.isEmpty());
}

BOOST_FIXTURE_TEST_CASE(who_does_not_answer_in_time_is_not_waited_for, Rig) {
    const OtherServer silent(*this, {});
    boot(std::chrono::milliseconds(0));
    BOOST_REQUIRE(awaitPrompt());
    BOOST_TEST(missed.size() == 1);
    BOOST_TEST(live.reason().contains(QStringLiteral("has not answered in time")));
    BOOST_TEST(banners().contains(QStringLiteral("has not answered in time")));
}

BOOST_FIXTURE_TEST_CASE(a_dock_that_is_closed_meanwhile_changes_nothing, Rig) {
    boot();
    dock.close();
    BOOST_REQUIRE(awaitPrompt());
    dock.show();
    BOOST_REQUIRE(QTest::qWaitFor([&] { return live.image().size() == QSize(720, 400); }, patience));
    BOOST_TEST(missed.isEmpty());
}

BOOST_AUTO_TEST_SUITE_END()
