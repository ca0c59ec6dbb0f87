// SPDX-License-Identifier: GPL-3.0-or-later
// What the Paging dock shows, made from page tables and those of the stop before. Pure; used by PagingDock and its tests.
#pragma once

#include "app/inspector/cell_model.h"
#include "app/paging/page_grid.h"
#include "core/debug/stop_state.h"

namespace mica::app::paging {

/// `before`: the tables of the same space at the last stop, or null.
QList<GridCell> directoryCells(const debug::PageTables& now, const debug::PageTables* before);
/// Of the table of a directory entry; empty where there is none, or it maps 4 MiB at once.
QList<GridCell> tableCells(const debug::PageTables& now, const debug::PageTables* before, int directoryIndex);
/// From, to, size, who, rights, physical. Ranges that were not there before are marked.
QList<CellRow> rangeRows(const debug::PageTables& now, const debug::PageTables* before);
/// Ring, access, what happens, why.
QList<CellRow> accessRows(const inspect::PagePath& path, const machine::ControlRegisters& control);
/// The control registers as they are while that space is the present one.
machine::ControlRegisters controlFor(const debug::StopState& stop, const debug::PageTables& pages);

} // namespace mica::app::paging
