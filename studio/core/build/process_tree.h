// SPDX-License-Identifier: GPL-3.0-or-later
// A child process together with everything it starts: limits for all of them, and an end for all of them at once.
// The compilers run below ninja, so ending ninja alone would leave them running. Used by child_process.
#pragma once

#include <QtGlobal>

#include <memory>

class QProcess;

namespace mica::build {

/// Bounds for each process of a tree; 0 is no bound. Enforced on Linux and Windows as far as the system can.
struct ProcessLimits {
    qint64 memoryBytes = 0;   ///< address space
    qint64 fileBytes = 0;     ///< size of a file it writes
    int processorSeconds = 0; ///< processor time
};

class ProcessTree {
public:
    /// Prepares a process that has not been started yet.
    ProcessTree(QProcess& process, const ProcessLimits& limits);
    ~ProcessTree(); ///< does not end anything
    ProcessTree(const ProcessTree&) = delete;
    ProcessTree& operator=(const ProcessTree&) = delete;

    /// Call once after QProcess::waitForStarted() succeeded.
    void started();
    /// Ends the process and all its descendants. Returns when none of them runs any more (or cannot be ended).
    void end();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace mica::build
