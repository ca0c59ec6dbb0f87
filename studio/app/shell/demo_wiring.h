// SPDX-License-Identifier: GPL-3.0-or-later
// What tours and the rest of Studio say to each other: the machine they play on, the docks they point at, projector mode. Used by the
// program's main and the tests of the Demo dock.
#pragma once

#include "app/shell/machine_wiring.h"

#include "core/tour/tour_play.h"

class QAction;

namespace mica::app {

class DemoDock;
class ProjectorMode;
class TourPlayer;

/// Lives as long as the window. Pre: the window has the dock, and MachineWiring was made before: its docks see a stop first.
class DemoWiring : public QObject {
    Q_OBJECT
public:
    DemoWiring(MainWindow& window, MachineWiring& machine);

    TourPlayer& player() { return *m_player; }
    ProjectorMode& projector() { return *m_projector; }

private:
    void readTours();
    void show(const tour::Shown& shown);
    void addCommands();

    MainWindow& m_window;
    DemoDock* m_dock;
    TourPlayer* m_player;
    ProjectorMode* m_projector;
};

} // namespace mica::app
