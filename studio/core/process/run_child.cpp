// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/run_child.h"

#include "core/advice.h"
#include "core/failure.h"
#include "core/waiting.h"

#include <QDeadlineTimer>
#include <QProcess>

namespace mica::process {

namespace {

constexpr int pollMilliseconds = 50;

/// Collects the child's output until it ends or must be ended.
ChildOutcome attend(QProcess& process, ProcessTree& tree, const ChildCommand& command, const Cancellation& cancel) {
    const QDeadlineTimer deadline(std::chrono::seconds(command.timeoutSeconds));
    ChildOutcome outcome;
    while (process.state() != QProcess::NotRunning) {
        process.waitForFinished(pollMilliseconds);
        outcome.output += process.readAll();
        if (process.state() == QProcess::NotRunning) { break; }
        if (cancel.requested()) {
            tree.end();
            cancel.throwIfRequested();
        }
        if (deadline.hasExpired() || outcome.output.size() > command.outputLimit) {
            outcome.end = deadline.hasExpired() ? ChildOutcome::End::timedOut : ChildOutcome::End::outputLimit;
            tree.end();
            outcome.output += process.readAll();
            outcome.output.truncate(command.outputLimit);
            return outcome;
        }
    }
    outcome.output += process.readAll();
    outcome.end = process.exitStatus() == QProcess::CrashExit ? ChildOutcome::End::crashed : ChildOutcome::End::exited;
    outcome.exitCode = process.exitCode();
    return outcome;
}

} // namespace

ChildOutcome runChild(const ChildCommand& command, const Cancellation& cancel) {
    aboutToWait("a program to end");
    cancel.throwIfRequested();
    QProcess process;
    process.setProgram(command.program);
    process.setArguments(command.arguments);
    process.setWorkingDirectory(command.directory);
    process.setProcessEnvironment(command.environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    ProcessTree tree(process, command.limits);
    process.start();
    if (!process.waitForStarted()) {
        throw Failure(FailureKind::tool, QStringLiteral("does not start: %1").arg(process.errorString()),
                      command.program, advise(Advice::examineTools));
    }
    tree.started();
    process.write(command.input);
    process.closeWriteChannel();
    return attend(process, tree, command, cancel);
}

} // namespace mica::process
