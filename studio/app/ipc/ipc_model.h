// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of the IPC dock. Pure; used by IpcDock and its tests.
#pragma once

#include "app/inspector/cell_model.h"
#include "core/debug/stop_state.h"
#include "core/inspect/messages.h"
#include "core/inspect/waits.h"

namespace mica::app::ipc {

/// Tick, kind, what happened.
QList<CellRow> messageRows(const QList<inspect::Message>& messages);
/// Thread, what it waits for, whether it is in a circle.
QList<CellRow> waitRows(const machine::SystemState& system, const QList<inspect::Wait>& waits);
/// Endpoint, server, callers in its queue, doorbells. Marked where the queue or the doorbells changed.
QList<CellRow> endpointRows(const machine::SystemState& now, const machine::SystemState* before);
/// Process, handle, object, rights, badge.
QList<CellRow> handleRows(const machine::SystemState& system);
/// "call, grant": the names of abi/rights.h.
QString rightsText(quint16 rights);

} // namespace mica::app::ipc
