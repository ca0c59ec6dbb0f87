// SPDX-License-Identifier: GPL-3.0-or-later
// Who waits for whom: every thread that calls waits for one other at most, so a deadlock is a circle. Used by the IPC dock.
#pragma once

#include "core/machine/system_state.h"

namespace mica::inspect {

struct Wait {
    quint32 thread = 0;
    quint32 on = 0;       ///< the thread that must act first; 0: nobody in particular
    quint32 endpoint = 0; ///< in whose queue it stands; 0: its message has been received
    bool inCircle = false;
    QString text; ///< "sh waits in the queue of names", "sh waits for the reply of names"
};

/// The threads that wait in a call, in the order of SystemState. A server that waits to receive waits for nobody and is not among them.
QList<Wait> waitsOf(const machine::SystemState& system);

} // namespace mica::inspect
