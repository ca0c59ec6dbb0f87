// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/machine/machine_wiring.h"

#include "app/console/console_dock.h"
#include "app/machine/show_me.h"
#include "app/machine/transport_bar.h"
#include "app/shell/inspector_dock.h"
#include "app/shell/main_window.h"

#include <QCoreApplication>

namespace mica::app {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(MachineWiring)
};

const QString subject = QStringLiteral("machine");

QList<InspectorDock*> inspectorsOf(const MainWindow& window) { return window.findChildren<InspectorDock*>(); }

void wireInspectors(MainWindow& window, MachineController& machine) {
    QObject::connect(&machine, &MachineController::stopped, &window,
                     [&window](const debug::Stop& now, const debug::Stop& before) {
                         for (InspectorDock* dock : inspectorsOf(window)) { dock->showStop(now, before); }
                     });
    QObject::connect(&machine, &MachineController::stateChanged, &window, [&window](MachineController::State state) {
        if (state == MachineController::State::stopped) { return; }
        for (InspectorDock* dock : inspectorsOf(window)) { dock->showRunning(); }
    });
    QObject::connect(&machine, &MachineController::memoryRead, &window,
                     [&window](quint32 linear, const QByteArray& bytes) {
                         for (InspectorDock* dock : inspectorsOf(window)) { dock->showMemory(linear, bytes); }
                     });
    for (InspectorDock* dock : inspectorsOf(window)) {
        QObject::connect(dock, &InspectorDock::memoryWanted, &machine, &MachineController::readMemory);
    }
}

void wireConsole(MainWindow& window, MachineController& machine) {
    auto* console = window.dockAs<ConsoleDock>(QStringLiteral("console"));
    if (console == nullptr) { return; }
    QObject::connect(&machine, &MachineController::consoleCleared, console, &ConsoleDock::clearAll);
    QObject::connect(&machine, &MachineController::guestWrote, console, &ConsoleDock::write);
    QObject::connect(console, &ConsoleDock::typed, &machine, &MachineController::type);
    QObject::connect(console, &ConsoleDock::troubled, &window, [&window](const QString& sentence) {
        window.banners().show({BannerKind::trouble, QStringLiteral("console"), sentence, {}, {}});
    });
}

void wireTrouble(MainWindow& window, MachineController& machine) {
    QObject::connect(&machine, &MachineController::failed, &window,
                     [&window, &machine](const QString& what, const QString& advice) {
                         const bool gone = machine.state() == MachineController::State::none;
                         window.banners().show(
                             {BannerKind::trouble, subject, QStringLiteral("%1. %2").arg(what, advice),
                              gone ? Texts::tr("Restart the machine") : QString(), [&machine] { machine.restart(); }});
                     });
    QObject::connect(&machine, &MachineController::stopped, &window, [&window] { window.banners().clear(subject); });
    QObject::connect(&window, &MainWindow::aboutToClose, &machine, &MachineController::end);
}

void wireStart(MainWindow& window, MachineController& machine, TransportBar& bar) {
    const auto start = [&window, &machine] {
        if (!window.work().course()) { return; }
        Q_EMIT window.saveWanted();
        std::optional<session::Target> target;
        if (window.work().lab() != nullptr) { target = window.work().target(); }
        machine.start(orderOfSystem(window.work().course(), target));
    };
    QObject::connect(&bar, &TransportBar::startWanted, &window, start);
    QObject::connect(&bar, &TransportBar::failedInput, &window, [&window](const QString& sentence) {
        window.banners().show({BannerKind::warning, QStringLiteral("tick"), sentence, {}, {}});
    });
    for (QAction* action : bar.commands()) {
        action != nullptr ? window.menu(Menu::machine)->addAction(action)
                          : static_cast<void>(window.menu(Menu::machine)->addSeparator());
    }
}

} // namespace

MachineController& wireMachine(MainWindow& window) {
    auto* machine = new MachineController(&window);
    auto* bar = new TransportBar(*machine, &window);
    window.addToolBar(Qt::BottomToolBarArea, bar);
    wireInspectors(window, *machine);
    wireConsole(window, *machine);
    wireTrouble(window, *machine);
    wireStart(window, *machine, *bar);
    auto* showMe = new ShowMe(window.runner(), *machine, &window);
    QObject::connect(showMe, &ShowMe::placeWanted, &window, &MainWindow::openPlace);
    QObject::connect(showMe, &ShowMe::perspectiveWanted, &window, &MainWindow::showPerspective);
    QObject::connect(showMe, &ShowMe::impossible, &window, [&window](const QString& sentence) {
        window.banners().show({BannerKind::info, subject, sentence, {}, {}});
    });
    if (QDockWidget* checks = window.dock(QStringLiteral("checks"))) {
        QObject::connect(checks, SIGNAL(showMeWanted(QString)), showMe, SLOT(show(QString)));
    }
    return *machine;
}

} // namespace mica::app
