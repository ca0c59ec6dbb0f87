// SPDX-License-Identifier: GPL-3.0-or-later
// One user of a folder at a time, over all processes of this computer. Used by builder (a work folder while it builds) and by the
// check engine (while it boots what was built).
#pragma once

#include "core/cancellation.h"

#include <QLockFile>

#include <functional>

namespace mica::build {

using Waiting = std::function<void(const QString& waitingFor)>;

/// Sets when the lock file counts as left behind: at once when its process is gone, whatever its age. One without a process in it was left
/// by a program that was killed while it made it: that shows by its age alone. Call it before each attempt to take the lock.
void letTheDeadGo(QLockFile& lock);

/// Held as long as the object lives. A lock left by a program that died does not count.
class FolderLock {
public:
    /// Makes `folder` if it is not there and takes the lock file `name` in it. While another holds it: blocks, after telling
    /// `waiting` once whom it waits for. Throws Failure(harness) when the folder cannot be written, Failure(cancelled).
    FolderLock(const QString& folder, const QString& name, const Cancellation& cancel, const Waiting& waiting);

private:
    QLockFile m_lock;
};

} // namespace mica::build
