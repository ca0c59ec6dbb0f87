// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/demo_wiring.h"

#include "app/demo/demo_dock.h"
#include "app/demo/step_page.h"
#include "app/shell/main_window.h"
#include "app/shell/projector_mode.h"
#include "core/tour/tour_reader.h"

#include <QAction>
#include <QMenu>

namespace mica::app {

DemoWiring::DemoWiring(MainWindow& window, MachineWiring& machine)
    : QObject(&window), m_window(window), m_dock(window.dockAs<DemoDock>(QStringLiteral("demo"))),
      m_player(new TourPlayer(machine.controller(), this)), m_projector(new ProjectorMode(window, this)) {
    m_dock->setPlayer(*m_player);
    connect(m_player, &TourPlayer::showWanted, this, &DemoWiring::show);
    connect(m_dock, &DemoDock::tourOpened, this, [this] {
        m_window.showPerspective(QStringLiteral("demo"));
        m_window.showDock(QStringLiteral("demo"));
    });
    connect(&window.work(), &OpenWork::courseOpened, this, &DemoWiring::readTours);
    connect(m_projector, &ProjectorMode::changed, m_dock, &DemoDock::setClickerEverywhere);
    connect(&window, &MainWindow::aboutToClose, m_projector, [this] { m_projector->set(false); });
    addCommands();
    readTours();
}

void DemoWiring::readTours() {
    const CourseHandle& course = m_window.work().course();
    if (!course) { return; }
    m_player->setCourse(course);
    m_dock->setTours(tour::toursOf(course->kit));
}

/// The dock that is pointed at comes to the front; the keyboard stays with the tour.
void DemoWiring::show(const tour::Shown& shown) {
    if (!shown.dock.isEmpty()) {
        if (m_window.dock(shown.dock) == nullptr) { return m_player->notShown(shown); }
        m_window.showDock(shown.dock);
    } else if (!m_window.openPlace(shown.place)) {
        m_player->notShown(shown);
    }
    m_dock->page()->setFocus();
}

void DemoWiring::addCommands() {
    QAction* projector =
        m_window.addCommand(Menu::view, Icon::showMe, tr("Pro&jector mode"), QKeySequence(tr("Ctrl+Shift+J")),
                            [this] { m_projector->set(!m_projector->isOn()); });
    projector->setCheckable(true);
    projector->setStatusTip(tr("Full screen, larger text, high contrast. The same key puts everything back."));
    m_window.addAction(projector); // also while the menus are hidden
    connect(m_projector, &ProjectorMode::changed, projector, &QAction::setChecked);
    QAction* tours = m_window.addCommand(Menu::help, Icon::run, tr("&Tours of the machine"), {}, [this] {
        m_window.showPerspective(QStringLiteral("demo"));
        m_window.showDock(QStringLiteral("demo"));
    });
    tours->setStatusTip(tr("Walks through the running machine, step by step"));
}

} // namespace mica::app
