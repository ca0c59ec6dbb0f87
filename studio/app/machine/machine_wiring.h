// SPDX-License-Identifier: GPL-3.0-or-later
// What the window, its docks and the machine say to each other. Called once by main().
#pragma once

namespace mica::app {

class MachineController;
class MainWindow;

/// Adds the transport bar and the commands of the Machine menu; passes stops to the inspectors and their wishes to the machine; carries
/// out Show me of a checks dock. The controller belongs to the window.
MachineController& wireMachine(MainWindow& window);

} // namespace mica::app
