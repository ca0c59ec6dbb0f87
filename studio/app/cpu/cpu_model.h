// SPDX-License-Identifier: GPL-3.0-or-later
// The CPU dock's tables, made from a stop and the one before it. Pure; used by CpuDock and its tests.
#pragma once

#include "app/inspector/cell_model.h"
#include "core/debug/stop_state.h"

namespace mica::app::cpu {

/// Name and value of two registers a row: the general ones, EIP, EFLAGS, CR2, CR3.
QList<CellRow> registerRows(const debug::StopState& now, const debug::StopState* before);
/// Every named bit of EFLAGS, CR0, CR3 and CR4: register, bit, name, value, what it means.
QList<CellRow> bitRows(const debug::StopState& now, const debug::StopState* before);
/// CS to TR, GDTR and IDTR: selector, base, limit, what the descriptor says.
QList<CellRow> segmentRows(const debug::StopState& now, const debug::StopState* before);
/// The calls, innermost first: function, place, address.
QList<CellRow> callRows(const debug::StopState& now);
/// The sixteen interrupt lines and the timer's frequency.
QList<CellRow> deviceRows(const debug::StopState& now, const debug::StopState* before);

/// The value of "eip", "eflags", "cr0" …; 0 for a name that does not exist.
quint32 registerValue(const debug::StopState& stop, const QString& name);

} // namespace mica::app::cpu
