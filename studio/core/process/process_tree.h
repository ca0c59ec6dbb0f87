// SPDX-License-Identifier: GPL-3.0-or-later
// A child process together with everything it starts: bounds for all of them, an end for all of them at once, and none that
// outlives us. The compilers run below ninja, so ending ninja alone would leave them running. Used by run_child and child_process.
#pragma once

#include <QtGlobal>

#include <memory>

class QProcess;

namespace mica::process {

/// Bounds for each process of a tree; 0 is no bound. Enforced on Linux and Windows as far as the system can.
struct ProcessLimits {
    qint64 memoryBytes = 0;   ///< address space
    qint64 fileBytes = 0;     ///< size of a file it writes
    int processorSeconds = 0; ///< processor time
    int processes = 0;        ///< of the whole tree at once; on Linux the sandbox bounds them (sandbox.h)
};

enum class Network {
    ours,
    nothing, ///< one of its own with nothing in it, where the system has such a thing to give
    served, ///< ours, and others connect to the program: one who leaves while it writes does not end it (SIGPIPE is ignored)
};

class ProcessTree {
public:
    /// Prepares a process that has not been started yet. It will die with the thread that starts it, and with this program.
    ProcessTree(QProcess& process, const ProcessLimits& limits, Network network = Network::ours);
    ~ProcessTree(); ///< does not end anything
    ProcessTree(const ProcessTree&) = delete;
    ProcessTree& operator=(const ProcessTree&) = delete;

    /// Call once after QProcess::waitForStarted() succeeded. Throws Failure(harness) when the system does not let us hold the tree.
    void started();
    /// Asks the child to stop what it is doing, as Ctrl-C on a terminal would; of a chain of programs that each started one other
    /// (a sandbox around a program) the last. False where that is not possible.
    bool interrupt();
    /// Ends the process and all its descendants. Returns when none of them runs any more (or cannot be ended).
    void end();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace mica::process
