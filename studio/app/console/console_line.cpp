// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console_line.h"

#include "app/console/console_dock.h"
#include "app/machine/machine_controller.h"

namespace mica::app {

void connectConsole(MachineController& machine, ConsoleDock& console) {
    QObject::connect(&machine, &MachineController::consoleCleared, &console, &ConsoleDock::clearAll);
    QObject::connect(&machine, &MachineController::guestWrote, &console, &ConsoleDock::write);
    QObject::connect(&console, &ConsoleDock::typed, &machine, &MachineController::type);
}

} // namespace mica::app
