// SPDX-License-Identifier: GPL-3.0-or-later
// What is odd about an entry of the GDT and about the TSS, seen together with the segment registers. Used by the Descriptors dock.
#pragma once

#include "core/debug/stop_state.h"
#include "core/inspect/remark.h"

#include <QStringList>

namespace mica::inspect {

/// The registers that hold a selector of this entry: "CS", "TR" …
QStringList usersOfSegment(const debug::StopState& stop, int index);

/// Pre: 0 <= index < stop.gdt.size().
QList<Remark> segmentRemarks(const debug::StopState& stop, int index);

/// About the TSS that TR names: its stack for ring 0, or, where a task gate leads to it and no ring 3 runs in it, its own stack. Pre: stop.task.
QList<Remark> taskRemarks(const debug::StopState& stop);

} // namespace mica::inspect
