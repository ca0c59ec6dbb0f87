// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/child_process.h"

#include "core/advice.h"
#include "core/failure.h"
#include "core/process/process_tree.h"
#include "core/waiting.h"

#include <QDir>
#include <QProcess>

namespace mica::process {

class ChildProcess::Private {
public:
    explicit Private(Network network) : tree(process, {}, network) {}
    QProcess process;
    ProcessTree tree;
    bool drained = false;
};

ChildProcess::ChildProcess(const Command& command) : d(std::make_unique<Private>(command.network)) {
    aboutToWait("a program to start");
    QProcess& process = d->process;
    process.setProgram(command.program);
    process.setArguments(command.arguments);
    process.setWorkingDirectory(command.directory);
    process.setProcessEnvironment(command.environment);
    process.setStandardErrorFile(command.errorFile.isEmpty() ? QProcess::nullDevice()
                                                             : QDir(command.directory).filePath(command.errorFile));
    process.start();
    if (!process.waitForStarted()) {
        throw Failure(FailureKind::tool, QStringLiteral("does not start: %1").arg(process.errorString()),
                      command.program, advise(Advice::examineTools));
    }
    d->tree.started();
}

ChildProcess::~ChildProcess() { ChildProcess::end(); }

void ChildProcess::write(const QByteArray& bytes) {
    aboutToWait("a program to take what it is told");
    if (d->process.state() == QProcess::NotRunning) { return; }
    d->process.write(bytes);
    while (d->process.bytesToWrite() > 0 && d->process.waitForBytesWritten(1000)) {}
}

void ChildProcess::closeInput() { d->process.closeWriteChannel(); }

QByteArray ChildProcess::read(int milliseconds) {
    aboutToWait("what a program says");
    if (d->process.bytesAvailable() == 0 && d->process.state() != QProcess::NotRunning) {
        d->process.waitForReadyRead(milliseconds);
    }
    QByteArray bytes = d->process.readAll();
    d->drained = bytes.isEmpty() && d->process.state() == QProcess::NotRunning;
    return bytes;
}

bool ChildProcess::atEnd() const { return d->drained; }

bool ChildProcess::interrupt() { return d->process.state() == QProcess::Running && d->tree.interrupt(); }

void ChildProcess::end() {
    if (d->process.state() == QProcess::NotRunning) { return; }
    d->tree.end();
}

qint64 ChildProcess::pid() const { return d->process.processId(); }

} // namespace mica::process
