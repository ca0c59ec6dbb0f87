// SPDX-License-Identifier: GPL-3.0-or-later
// The sixteen interrupt lines: whose they are, what both PICs say of them, how often they came. Used by the CPU and Interrupts docks.
#pragma once

#include "core/debug/stop_state.h"

namespace mica::inspect {

inline constexpr int lineCount = 16;
inline constexpr int firstLineVector =
    32; ///< where the nucleus has the PICs deliver line 0 (nucleus/interrupts/vectors.h)

/// "timer", "keyboard" …: what is wired to the line in a PC.
QString deviceOfLine(int line);

struct InterruptLine {
    int line = 0;
    bool masked = false, requested = false, inService = false; ///< IMR, IRR, ISR of its PIC (8259A)
    QList<quint64> ticks;                                      ///< when it came, as far as the trace goes back
    QString words;                                             ///< "masked", "waits for an end of interrupt" …
};

/// All sixteen, in order.
QList<InterruptLine> interruptLines(const debug::StopState& stop);

} // namespace mica::inspect
