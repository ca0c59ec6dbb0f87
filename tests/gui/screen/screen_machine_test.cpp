// SPDX-License-Identifier: GPL-3.0-or-later
// The live screen in the whole window with real Bochs: the picture comes, what is typed there reaches the shell, and nothing leads back.
#include "gui/whole_studio.h"
#include "qt_printing.h"

#include "app/machine/transport_bar.h"
#include "app/screen/screen_dock.h"
#include "app/screen/screen_view.h"
#include "core/waiting.h"

#include <boost/test/unit_test.hpp>

#include <QAction>
#include <QCheckBox>
#include <QSet>
#include <QSignalSpy>
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

    Rig() {
        declareThisThreadMayNotWait(OnForbiddenWait::fail);
        open(QStringLiteral("interrupts"));
        window->showDock(QStringLiteral("screen"));
        if (!QTest::qWaitForWindowActive(window.get())) {
            throw std::runtime_error("the window does not become active");
        }
    }
    /// The kit's own system: with the skeleton of the open lab it would not get as far as its shell.
    void boot() {
        MachineOrder order = orderOfSystem(work.course(), std::nullopt);
        order.display = machine::Display::network;
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

/// Seven keys, 14 scancodes: Bochs' keyboard holds 16, and all of these come at once.
constexpr char line[] = "echo a";

} // namespace

BOOST_AUTO_TEST_SUITE(screen_machine)

BOOST_FIXTURE_TEST_CASE(the_picture_comes_and_what_is_typed_there_reaches_the_shell, Rig) {
    boot();
    BOOST_REQUIRE(QTest::qWaitFor([&] { return live.hasPicture(); }, patience));
    BOOST_REQUIRE(awaitPrompt());
    // Bochs says 400 rows, unless its first mode came before it knew that we follow: then it keeps its own 480.
    BOOST_REQUIRE(QTest::qWaitFor([&] { return live.image().width() == 720; }, patience));
    BOOST_TEST((live.image().height() == 400 || live.image().height() == 480));
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
    QSignalSpy ready(&controller, &MachineController::screenReady);
    Q_EMIT window->findChild<TransportBar*>()->startWanted();
    BOOST_REQUIRE(QTest::qWaitFor([&] { return !ready.isEmpty() && live.hasPicture(); }, patience));
    controller.end();
    BOOST_TEST(!live.hasPicture());
}

BOOST_AUTO_TEST_SUITE_END()
