// SPDX-License-Identifier: GPL-3.0-or-later
// The guest's screen while it runs: the choice of it, the connection to Bochs, and the dock that shows it. Used by the program's main and
// the tests of the whole window.
#pragma once

#include "app/screen/display_finder.h"
#include "app/screen/screen_link.h"
#include "app/shell/machine_wiring.h"

namespace mica::app {

class ScreenDock;

/// Lives as long as the window. Pre: the window has the dock.
class ScreenWiring : public QObject {
    Q_OBJECT
public:
    ScreenWiring(MainWindow& window, MachineWiring& machine);

    ScreenLink& link() { return m_link; }

private:
    void connectChoices();
    void connectLink();
    /// `reason`: why there is no picture, as a sentence.
    void goWithoutScreen(const QString& reason);
    void showState(MachineController::State state);
    void chooseLive(bool chosen);

    MainWindow& m_window;
    MachineWiring& m_machine;
    ScreenDock* m_dock;
    DisplayFinder m_finder;
    ScreenLink m_link;
};

} // namespace mica::app
