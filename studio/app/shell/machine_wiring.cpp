// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/machine_wiring.h"

#include "app/checks/checks_dock.h"
#include "app/console/console_dock.h"
#include "app/console/console_line.h"
#include "app/disassembly/disassembly_dock.h"
#include "app/editor/code_view.h"
#include "app/editor/editor_dock.h"
#include "app/editor/editor_page.h"
#include "app/machine/transport_bar.h"
#include "app/shell/check_commands.h"
#include "app/shell/inspector_dock.h"
#include "app/shell/main_window.h"
#include "core/debug/explain.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

namespace mica::app {

MachineWiring::MachineWiring(MainWindow& window, const WorkWiring& work)
    : QObject(&window), m_window(window), m_work(work), m_editor(window.dockAs<EditorDock>(QStringLiteral("editor"))),
      m_controller(new MachineController(this)), m_bar(new TransportBar(*m_controller, &window)) {
    for (const QString& id : window.dockIds()) {
        if (auto* inspector = window.dockAs<InspectorDock>(id)) { m_inspectors += inspector; }
    }
    connect(m_controller, &MachineController::failed, this, &MachineWiring::failed);
    connect(m_controller, &MachineController::stopped, this, &MachineWiring::stopped);
    connect(m_controller, &MachineController::placesWanted, this, [this](const QList<debug::Place>& places) {
        // The student's line comes first, so it is opened last and stays in front.
        std::for_each(places.crbegin(), places.crend(),
                      [this](const debug::Place& place) { m_window.openPlace(place); });
    });
    connect(&window, &MainWindow::aboutToClose, m_controller, &MachineController::end);
    connectBar();
    connectInspectors();
    connectEditor();
    if (auto* console = window.dockAs<ConsoleDock>(QStringLiteral("console"))) {
        connectConsole(*m_controller, *console);
        connect(console, &ConsoleDock::troubled, this, &MachineWiring::warn);
    }
    if (auto* checks = window.dockAs<ChecksDock>(QStringLiteral("checks"))) {
        connect(checks, &ChecksDock::showMeWanted, this, &MachineWiring::showMe);
    }
}

void MachineWiring::connectBar() {
    m_bar->setObjectName(QStringLiteral("transport"));
    m_bar->setWindowTitle(tr("Machine"));
    m_window.addToolBar(Qt::BottomToolBarArea, m_bar);
    for (QAction* command : m_bar->commands()) {
        if (command == nullptr) {
            m_window.menu(Menu::machine)->addSeparator();
        } else {
            m_window.menu(Menu::machine)->addAction(command);
        }
    }
    connect(m_bar, &TransportBar::startWanted, this, [this] { startSystem(m_systemDisplay); });
    connect(m_bar, &TransportBar::failedInput, this, &MachineWiring::warn);
    connect(m_bar, &TransportBar::runToCursorWanted, this, [this] {
        if (EditorPage* page = m_editor->currentPage()) {
            m_controller->runToLine(page->source().name, page->view().line());
        }
    });
}

void MachineWiring::connectInspectors() {
    for (InspectorDock* inspector : m_inspectors) {
        connect(inspector, &InspectorDock::memoryWanted, m_controller, &MachineController::readMemory);
        connect(m_controller, &MachineController::memoryRead, inspector, &InspectorDock::showMemory);
        connect(m_controller, &MachineController::stateChanged, inspector, [inspector](MachineController::State state) {
            if (state != MachineController::State::stopped) { inspector->showRunning(); }
        });
        connect(inspector, &InspectorDock::trouble, this, &MachineWiring::warn);
        connect(inspector, &InspectorDock::linkActivated, this, [this](const debug::Place& place) {
            if (place.kind == debug::Place::Kind::tick) { m_controller->goTo(place.number); }
        });
    }
    if (auto* code = m_window.dockAs<DisassemblyDock>(QStringLiteral("disassembly"))) {
        connect(code, &DisassemblyDock::codeWanted, m_controller, &MachineController::readCode);
        connect(m_controller, &MachineController::codeRead, code, &DisassemblyDock::showCode);
        connect(code, &DisassemblyDock::breakpointToggled, this, [this, code](quint32 address) {
            if (!m_stopAddresses.remove(address)) { m_stopAddresses.insert(address); }
            code->setBreakpoints(m_stopAddresses);
            setBreakpoints();
        });
    }
}

void MachineWiring::connectEditor() {
    for (QAction* command : m_editor->commands()) {
        for (const QAction* ofWindow : m_bar->commands()) {
            const bool same = ofWindow != nullptr && ofWindow->shortcut() == command->shortcut();
            if (same) { command->setShortcut({}); } // the window's works in every dock; two would cancel each other
        }
    }
    connect(m_editor, &EditorDock::breakpointsChanged, this, &MachineWiring::setBreakpoints);
    connect(m_editor, &EditorDock::runToCursorWanted, m_controller, &MachineController::runToLine);
    connect(m_controller, &MachineController::stateChanged, this, [this](MachineController::State state) {
        if (state != MachineController::State::stopped) {
            m_editor->setExecutionLine({}, 0);
            m_window.banners().clear(QStringLiteral("explanation"));
        }
    });
}

void MachineWiring::setBreakpoints() {
    QList<debug::Breakpoint> all;
    const QMap<QString, QList<int>> lines = m_editor->breakpoints();
    for (auto file = lines.cbegin(); file != lines.cend(); ++file) {
        for (const int line : file.value()) { all += debug::Breakpoint{file.key(), line, 0}; }
    }
    for (const quint32 address : std::as_const(m_stopAddresses)) { all += debug::Breakpoint{{}, 0, address}; }
    m_controller->setBreakpoints(all);
}

void MachineWiring::warn(const QString& sentence) {
    m_window.banners().show({BannerKind::warning, QStringLiteral("machine"), sentence, {}, {}});
}

void MachineWiring::startSystem(machine::Display display) {
    const OpenWork& work = m_window.work();
    if (!work.course()) { return; }
    Q_EMIT m_window.saveWanted();
    std::optional<session::Target> target;
    if (work.lab() != nullptr) { target = work.target(); }
    MachineOrder order = orderOfSystem(work.course(), target, linksOwnParts(m_window.settings()));
    order.display = display;
    if (target && target->sandbox && display != machine::Display::hidden) {
        order.display = machine::Display::hidden;
        warn(tr("These files are somebody else's, so their machine runs in a sandbox. There its screen can be seen at "
                "stops only."));
    }
    m_controller->start(order);
}

void MachineWiring::showMe(const QString& check) {
    const CheckOutcomePtr& outcome = m_work.lastOutcome();
    std::optional<MachineOrder> order;
    if (outcome) { order = orderOfCheck(outcome->course, outcome->target, outcome->result, check); }
    if (!order) {
        m_window.banners().show({BannerKind::info,
                                 QStringLiteral("machine"),
                                 tr("There is no moment of this check to show. Check the lab once more, then press "
                                    "Show me on a check that failed."),
                                 {},
                                 {}});
        return;
    }
    m_window.showPerspective(QStringLiteral("debug"));
    m_controller->start(*order);
}

void MachineWiring::stopped(const debug::Stop& now, const debug::Stop& before) {
    m_window.banners().clear(QStringLiteral("machine"));
    explain(*now);
    for (InspectorDock* inspector : m_inspectors) { inspector->showStop(now, before); }
    for (const debug::CallFrame& frame : now->calls) {
        if (frame.line == 0) { continue; }
        debug::Place place;
        place.kind = debug::Place::Kind::sourceLine;
        place.name = frame.file;
        place.line = frame.line;
        if (m_editor->reveal(place)) {
            m_editor->setExecutionLine(frame.file, frame.line);
            break;
        }
    }
}

void MachineWiring::explain(const debug::StopState& stop) {
    const QList<debug::Explanation> all = debug::explainStop(stop);
    if (all.isEmpty()) {
        m_window.banners().clear(QStringLiteral("explanation"));
        return;
    }
    const debug::Explanation& gravest = all.first();
    BannerText text{
        BannerKind::warning, QStringLiteral("explanation"), tr("%1. %2").arg(gravest.title, gravest.text), {}, {}};
    const course::Lab* lab = m_window.work().lab();
    QList<debug::Place> places = gravest.places;
    if (lab != nullptr && lab->id == gravest.lab && !gravest.handout.isEmpty()) {
        debug::Place section;
        section.kind = debug::Place::Kind::handout;
        section.name = gravest.handout;
        places = {section};
        text.action = tr("Read the handout");
    } else if (!places.isEmpty()) {
        text.action = tr("Show where");
    }
    text.act = [this, places] {
        for (const debug::Place& place : places) { m_window.openPlace(place); }
    };
    m_window.banners().show(text);
}

void MachineWiring::failed(const QString& what, const QString& advice) {
    BannerText text{BannerKind::trouble, QStringLiteral("machine"), QStringLiteral("%1. %2").arg(what, advice), {}, {}};
    if (m_controller->state() == MachineController::State::none) {
        text.action = tr("Restart the machine");
        text.act = [this] { m_controller->restart(); };
    }
    m_window.banners().show(text);
}

} // namespace mica::app
