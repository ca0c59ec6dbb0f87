// SPDX-License-Identifier: GPL-3.0-or-later
// The wire between the machine's serial line and the console dock. Used by the window's wiring.
#pragma once

namespace mica::app {

class ConsoleDock;
class MachineController;

/// What the guest writes is shown, what is typed goes to it, and a boot begins with an empty console.
void connectConsole(MachineController& machine, ConsoleDock& console);

} // namespace mica::app
