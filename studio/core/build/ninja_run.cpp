// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/build/ninja_run.h"

#include "core/failure.h"

#include <QDeadlineTimer>
#include <QRegularExpression>
#include <QStorageInfo>

namespace mica::build {

namespace {

using End = process::ChildOutcome::End;

/// Confirms what a tool said: the words alone may stand in a student's file.
bool isFull(const QString& folder) { return QStorageInfo(folder).bytesAvailable() < qint64{4} * 1024 * 1024; }

/// The first line of the text that matches.
QByteArray lineThat(const QRegularExpression& says, const QByteArray& text) {
    for (const QByteArray& line : text.split('\n')) {
        if (says.match(QString::fromUtf8(line)).hasMatch()) { return line.trimmed(); }
    }
    return {};
}

void refuseTrouble(const process::ChildOutcome& outcome, const NinjaOutput& output, const QString& folder) {
    if (outcome.output.contains("No space left on device") && isFull(folder)) {
        throw Failure(FailureKind::harness, QStringLiteral("the disk is full"), folder,
                      QStringLiteral("Make room and try again."));
    }
    if (outcome.end == End::timedOut) { return; }
    if (outcome.end == End::crashed) {
        throw Failure(FailureKind::harness, QStringLiteral("ninja ended unexpectedly"), folder,
                      QStringLiteral("Try again."));
    }
    if (const QByteArray line = notStarted(output); !line.isEmpty()) {
        throw Failure(FailureKind::harness,
                      QStringLiteral("a program of the compiler could not be started: ") + QString::fromUtf8(line),
                      folder,
                      QStringLiteral("Close other programs, wait until a virus scanner is done, and try again."));
    }
    if (outcome.end == End::exited && outcome.exitCode != 0 && output.failed.isEmpty()) {
        throw Failure(FailureKind::harness, QString::fromUtf8(output.rest).trimmed(), folder,
                      QStringLiteral("Remove this folder and try again."));
    }
}

} // namespace

QByteArray notStarted(const NinjaOutput& output) {
    // In the words of ninja 1.11, subprocess-win32.cc and subprocess-posix.cc, and of GCC 12, gcc.cc; each begins with the program's name,
    // so that no text of a student's file can stand for it.
    static const QRegularExpression ninja(QStringLiteral("^ninja: fatal: (?:CreateProcess|posix_spawn)"));
    static const QRegularExpression compiler(QStringLiteral("^\\S*g\\+\\+(?:\\.exe)?: fatal error: cannot execute "));
    QByteArray line = lineThat(ninja, output.rest);
    for (const QByteArray& said : output.byOutput) {
        if (line.isEmpty()) { line = lineThat(compiler, said); }
    }
    return line;
}

NinjaRun runNinja(process::ChildCommand ninja, const QString& folder, const Cancellation& cancel) {
    const QDeadlineTimer deadline(std::chrono::seconds(ninja.timeoutSeconds));
    process::ChildOutcome outcome = process::runChild(ninja, cancel);
    NinjaOutput output = splitNinjaOutput(outcome.output);
    if (outcome.end == End::exited && !notStarted(output).isEmpty()) {
        ninja.timeoutSeconds = std::max(1, static_cast<int>(deadline.remainingTime() / 1000));
        outcome = process::runChild(ninja, cancel);
        NinjaOutput rest = splitNinjaOutput(outcome.output);
        output.rest = rest.rest;
        output.failed = rest.failed;
        output.byOutput.insert(rest.byOutput);
    }
    refuseTrouble(outcome, output, folder);
    return {std::move(output), outcome.end == End::timedOut};
}

} // namespace mica::build
