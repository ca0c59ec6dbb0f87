// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the Memory dock. Pure; used by MemoryDock and its tests.
#pragma once

#include "app/inspector/cell_model.h"
#include "core/inspect/guest_bytes.h"

namespace mica::app::memory {

inline constexpr quint32 bytesInRow = 16, rowsShown = 64, bytesShown = bytesInRow * rowsShown;

/// Address, four groups of four bytes, letters; from `begin` (a multiple of 16) on. `words`: the groups as little-endian words, which lead
/// where they point. A group that was read at the last stop, too, and differs is marked.
QList<CellRow> byteRows(const debug::StopState& stop, const inspect::GuestBytes& now, const inspect::GuestBytes& before,
                        quint32 begin, bool words);

/// The words from ESP on: address, distance from ESP, value, what it is. As far as memory was read, at most 64.
QList<CellRow> stackRows(const debug::StopState& stop, const inspect::GuestBytes& now,
                         const inspect::GuestBytes& before);

} // namespace mica::app::memory
