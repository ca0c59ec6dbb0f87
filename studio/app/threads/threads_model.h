// SPDX-License-Identifier: GPL-3.0-or-later
// The tables and lanes of the Threads dock. Pure; used by ThreadsDock and its tests.
#pragma once

#include "app/inspector/cell_model.h"
#include "app/inspector/time_chart.h"
#include "core/debug/stop_state.h"
#include "core/inspect/timeline.h"

namespace mica::app::threads {

/// Thread, what it does, priority (and the inherited one), process, EIP. Pre: now.system.
QList<CellRow> threadRows(const debug::StopState& now, const debug::StopState* before);
/// A row a priority that has ready threads, the highest first.
QList<CellRow> queueRows(const machine::SystemState& system);
/// Every event of the trace in words, the latest first.
QList<CellRow> traceRows(const machine::SystemState& system);
/// Interrupts and faults above, then a lane a thread.
QList<ChartLane> lanes(const inspect::Timeline& timeline);
Token tokenOf(inspect::LaneState state);

} // namespace mica::app::threads
