// SPDX-License-Identifier: GPL-3.0-or-later
// What the system counts of processes: their processor time and their memory. Used by the benches, whose wall time says little on a
// computer that others use as well.
#pragma once

#include <QtGlobal>

namespace mica::bench {

/// What a program leaves running becomes this one's child when the program has ended, and is counted like it: bubblewrap leaves
/// the sandbox to its own end. Call once, before anything is started.
void inheritOrphans();

/// Takes note of the orphans that have ended by now; leaves `child`, for whom somebody else waits. Call now and then.
void countEndedOrphans(qint64 child);

/// Processor time, user and system, of all processes that this one started and that have ended, with theirs, in seconds.
double endedChildrenSeconds();

/// The most memory that a running process has had at once, its children not counted, in bytes; 0 when it has ended.
qint64 peakMemory(qint64 pid);

/// The memory that a running process has now, its children not counted, in bytes; 0 when it has ended.
qint64 presentMemory(qint64 pid);

/// Processor time so far of the calling thread, and of all threads of this process, in seconds.
double threadSeconds();
double ownSeconds();

} // namespace mica::bench
