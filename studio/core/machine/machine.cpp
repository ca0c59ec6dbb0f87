// SPDX-License-Identifier: GPL-3.0-or-later
// A machine's beginning, end, settings and output.
#include "core/advice.h"
#include "core/machine/dialect.h"
#include "core/machine/emulator_log.h"
#include "core/machine/machine_private.h"
#include "core/machine/plugin_folder.h"
#include "core/machine/run_files.h"
#include "core/machine/run_folder.h"
#include "core/process/sandbox.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace mica::machine {

namespace {

constexpr quint64 checkSlice = 5'000'000; // about 60 ms of host time
constexpr int defaultWallLimit = 30;      // seconds

/// What Bochs said when it did not come up: its last panic, or the end of its standard error.
QString startFailure(const QByteArray& log, const QByteArray& errors) {
    for (const QByteArray& text : {log, errors}) {
        const QList<LogLine> lines = parseLog(text);
        if (const std::optional<LogLine> last = lastWords(lines)) { return QString::fromLocal8Bit(last->message); }
    }
    const QString end = QString::fromLocal8Bit(errors.right(300)).simplified();
    return end.isEmpty() ? QStringLiteral("it said nothing") : end;
}

QByteArray readFile(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What Bochs reads besides the folder of the run; the system's own files the sandbox shows anyway.
QStringList foldersOf(const BochsInstallation& bochs) {
    QStringList folders;
    for (const QString& path : {QFileInfo(bochs.program).absolutePath(), QFileInfo(bochs.bios).absolutePath(),
                                QFileInfo(bochs.vgaBios).absolutePath(), bochs.pluginFolder, pluginFolderFor(bochs)}) {
        if (!path.isEmpty() && !path.startsWith(QStringLiteral("/usr/")) && !folders.contains(path)) {
            folders += path;
        }
    }
    return folders;
}

/// What is confined reaches no network and no display.
void refuseDisplay(const MachineConfig& config) {
    if (config.display == Display::hidden) { return; }
    throw Failure(FailureKind::usage,
                  QStringLiteral("a guest in a sandbox can have no screen that is seen while it runs"),
                  QStringLiteral("bochs"), QStringLiteral("Choose the text screen at each stop."));
}

void confine(process::ChildProcess::Command& command, const BochsInstallation& bochs) {
    process::ChildCommand inner;
    inner.program = command.program;
    inner.arguments = command.arguments;
    inner.directory = command.directory;
    inner.environment = command.environment;
    const process::ChildCommand outer = bochs.sandbox->confined(inner, {command.directory, foldersOf(bochs)});
    command.program = outer.program;
    command.arguments = outer.arguments;
    command.environment = outer.environment;
    command.network = process::Network::ours; // the sandbox's has nothing in it either
}

} // namespace

Machine::Private::Private(const BochsInstallation& bochs, const MachineConfig& config, const QString& workDir,
                          Cancellation cancellation)
    : folder(QDir(workDir).absolutePath()), cancel(std::move(cancellation)), ticksPerSecond(config.ips),
      sliceTicks(config.interactive ? config.ips / 10 : checkSlice), display(config.display) {
    const Dialect* dialect = dialectOf(bochs.major, bochs.minor);
    if (dialect == nullptr) {
        throw Failure(FailureKind::tool, QStringLiteral("Bochs %1 is not a version this kit knows").arg(bochs.version),
                      bochs.program, QStringLiteral("Install Bochs %1.").arg(knownVersions()));
    }
    prepareRunFolder(bochs, config, folder);
    process::ChildProcess::Command command;
    command.program = bochs.program;
    command.arguments = dialect->arguments + QStringList{QStringLiteral("-f"), runfile::configuration};
    command.directory = folder;
    command.environment = runEnvironment(bochs, config);
    command.errorFile = runfile::errors;
    const bool serialByNetwork = !config.serialDevice.isEmpty() && !config.serialDevice.startsWith(u'/');
    if (config.display == Display::network) { command.network = process::Network::served; }
    if (config.display == Display::hidden && !serialByNetwork) { // a window may be shown over the network, too
        command.network = process::Network::nothing;
    }
    if (bochs.sandbox != nullptr) {
        refuseDisplay(config);
        confine(command, bochs);
    }
    process = std::make_unique<process::ChildProcess>(command);
    debugger = std::make_unique<Debugger>(*process, defaultWallLimit);
    if (!debugger->awaitStart(cancel)) {
        failWithoutPort();
        const QString said = startFailure(readFile(file(runfile::log)), readFile(file(runfile::errors)));
        throw Failure(FailureKind::harness, QStringLiteral("ended before it could be used: %1").arg(said),
                      bochs.program, advise(Advice::examineBochs));
    }
}

QString Machine::Private::file(QLatin1StringView name) const { return folder + u'/' + name; }

QList<QByteArray> Machine::Private::ask(const QList<QByteArray>& lines) {
    if (debugger->gone() || (ended && ended->ending != Ending::tripleFault)) {
        throw Failure(FailureKind::harness, QStringLiteral("the machine has ended and cannot be asked any more"),
                      QStringLiteral("bochs"), QStringLiteral("Start it again and stop before its end."));
    }
    try {
        return debugger->ask(lines, cancel);
    } catch (const Failure&) {
        failWithoutPort(); // Bochs looks for one while it is asked already
        throw;
    }
}

void Machine::Private::failWithoutPort() const {
    if (display != Display::network) { return; }
    const std::optional<LogLine> last = lastWords(parseLog(readFile(file(runfile::log))));
    if (last && foundNoPort(*last)) { failForPorts(); }
}

QList<LogLine> Machine::Private::startOfLog() const {
    constexpr qint64 enough = 64 * 1024;
    QFile log(file(runfile::log));
    return log.open(QIODevice::ReadOnly) ? parseLog(log.read(enough)) : QList<LogLine>();
}

QByteArray Machine::Private::ask(const QByteArray& line) {
    const QList<QByteArray> replies = ask(QList<QByteArray>{line});
    return replies.isEmpty() ? QByteArray() : replies.first();
}

void failForPorts() {
    throw Failure(FailureKind::tool, QStringLiteral("found no free port for its screen between 5900 and 5949"),
                  QStringLiteral("bochs"),
                  QStringLiteral("End other programs that share a screen, or do without the live screen."));
}

void refuseReply(const QByteArray& reply) {
    throw Failure(FailureKind::harness,
                  QStringLiteral("said something that is not understood: %1").arg(QString::fromLatin1(reply.left(300))),
                  QStringLiteral("bochs"), advise(Advice::examineBochs));
}

Machine::Machine(const BochsInstallation& bochs, const MachineConfig& config, const QString& workDir,
                 Cancellation cancel)
    : d(std::make_unique<Private>(bochs, config, workDir, std::move(cancel))) {}

Machine::~Machine() = default;

quint64 Machine::tick() { return d->shownTick; }

const QByteArray& Machine::debugPort() const { return d->guestOutput; }

QByteArray Machine::serialOutput() {
    QFile file(d->file(runfile::serial));
    return file.open(QIODevice::ReadOnly) ? file.read(d->outputLimit) : QByteArray();
}

void Machine::setOutputLimit(qsizetype bytes) { d->outputLimit = bytes; }

void Machine::setWallLimit(int seconds) { d->debugger->setWallLimit(seconds); }

void Machine::setSliceTicks(quint64 ticks) { d->sliceTicks = std::max<quint64>(ticks, 1); }

QByteArray Machine::command(const QByteArray& line) {
    const QByteArray reply = d->ask(line);
    d->state.reset();
    return reply;
}

quint16 Machine::screenPort() {
    if (d->screenPort == 0 && d->display == Display::network) {
        d->screenPort = listeningPort(d->startOfLog());
        if (d->screenPort == 0) { d->failWithoutPort(); }
    }
    return d->screenPort;
}

bool Machine::isScreenConnected() { return d->display == Display::network && screenFollowed(d->startOfLog()); }

qint64 Machine::processId() const { return d->process->pid(); }

} // namespace mica::machine
