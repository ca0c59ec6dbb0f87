// SPDX-License-Identifier: GPL-3.0-or-later
// Runs one tool to its end: argument list, no shell, its own environment, bounded in time, output and resources.
// Used by core/build (ninja, versions of tools) and core/check (addr2line).
#pragma once

#include "core/cancellation.h"
#include "core/process/process_tree.h"

#include <QByteArray>
#include <QProcessEnvironment>
#include <QStringList>

namespace mica::process {

struct ChildCommand {
    QString program; ///< absolute path
    QStringList arguments;
    QString directory; ///< working directory; empty: ours
    QProcessEnvironment environment;
    QByteArray input;                        ///< given on standard input, which is then closed
    int timeoutSeconds = 60;                 ///< wall clock
    qsizetype outputLimit = 4 * 1024 * 1024; ///< bytes; past it the child is ended
    ProcessLimits limits;
};

struct ChildOutcome {
    enum class End { exited, crashed, timedOut, outputLimit };
    End end = End::exited;
    int exitCode = 0;  ///< of `exited`
    QByteArray output; ///< standard output and error, merged in the order they came
};

/// Blocks until the child and everything it started has ended. Throws Failure(tool) when it cannot be started and
/// Failure(cancelled) after ending it.
ChildOutcome runChild(const ChildCommand& command, const Cancellation& cancel = {});

} // namespace mica::process
