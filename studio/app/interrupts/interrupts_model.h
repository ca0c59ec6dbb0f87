// SPDX-License-Identifier: GPL-3.0-or-later
// The table and lanes of the Interrupts dock. Pure; used by InterruptsDock and its tests.
#pragma once

#include "app/inspector/cell_model.h"
#include "app/inspector/time_chart.h"
#include "core/debug/stop_state.h"

namespace mica::app::interrupts {

/// Line, device, state of its PIC, IDT entry, handler, how often and how regularly it came in the trace.
QList<CellRow> lineRows(const debug::StopState& now, const debug::StopState* before);
/// Faults of ring 3 in the trace: vector, name, how often, the last one in words.
QList<CellRow> faultRows(const debug::StopState& now);
/// A lane a vector that came, in the order of vectors; `vectors` receives which.
QList<ChartLane> lanes(const debug::StopState& now, QList<int>& vectors);

} // namespace mica::app::interrupts
