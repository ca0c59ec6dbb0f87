// SPDX-License-Identifier: GPL-3.0-or-later
// Runs one tool to its end: argument list, no shell, its own environment, bounded in time, output and resources.
// Used by builder (ninja), toolchain (versions) and check/source_lookup (addr2line).
#pragma once

#include "core/build/process_tree.h"
#include "core/cancellation.h"

#include <QByteArray>
#include <QProcessEnvironment>
#include <QStringList>

namespace mica::build {

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

/// Environment of a build tool: PATH starting with `toolDir`, LC_ALL=C, temporary files in `tempDir` (absolute; may be empty), and
/// none of the variables by which the user's shell could change what a compiler does.
QProcessEnvironment toolEnvironment(const QString& toolDir, const QString& tempDir);

/// Blocks until the child and everything it started has ended. Throws Failure(tool) when it cannot be started and
/// Failure(cancelled) after ending it.
ChildOutcome runChild(const ChildCommand& command, const Cancellation& cancel = {});

} // namespace mica::build
