// SPDX-License-Identifier: GPL-3.0-or-later
// The Descriptors dock's tables, made from a stop and the one before it. Pure; used by DescriptorsDock and its tests.
#pragma once

#include "app/inspector/cell_model.h"
#include "core/debug/stop_state.h"
#include "core/machine/descriptor_fields.h"

namespace mica::app::descriptors {

QList<CellRow> segmentRows(const debug::StopState& now, const debug::StopState* before);
/// A row a gate; neighbouring entries that are all unused share one, whose place is the first's.
QList<CellRow> gateRows(const debug::StopState& now, const debug::StopState* before);
/// A row a handler, with all vectors that lead to it; those with several vectors first.
QList<CellRow> handlerRows(const debug::StopState& now);
/// The fields of the TSS that a system without hardware task switching uses. Empty without a TSS.
QList<CellRow> taskRows(const debug::StopState& now, const debug::StopState* before);
/// Field, bits, value, meaning.
QList<CellRow> fieldRows(const QList<machine::BitField>& fields);

/// The row of gateRows() that shows the vector, in a run of unused ones, too; -1: none.
int gateRowOf(const QList<CellRow>& rows, quint64 vector);

} // namespace mica::app::descriptors
