// SPDX-License-Identifier: GPL-3.0-or-later
// How a run ends before its time: triple fault, shutdown, panic, endless output, a Bochs that is killed.
#include "core/machine/emulator_log.h"
#include "core/machine/machine_private.h"
#include "core/machine/run_files.h"

#include <QFile>
#include <QFileInfo>

namespace mica::machine {

namespace {

constexpr qint64 logLimit = 4 * 1024 * 1024; // a guest that makes Bochs complain without end would fill the disk
constexpr qint64 logTail = 64 * 1024;

QList<LogLine> readLog(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) { return {}; }
    file.seek(std::max<qint64>(file.size() - logTail, 0));
    return parseLog(file.readAll());
}

} // namespace

bool Machine::Private::writesTooMuch() const {
    return QFileInfo(file(runfile::serial)).size() > outputLimit || QFileInfo(file(runfile::log)).size() > logLimit;
}

/// Bochs has ended by itself, or was ended by someone else; `text` is what came since it was told to run.
void Machine::Private::takeExit(QByteArray text) {
    const QList<LogLine> log = readLog(file(runfile::log));
    const std::optional<LogLine> last = lastWords(log);
    if (last) {
        const std::optional<replies::Instruction> at = cutTrace(text);
        shownTick = last->tick;
        shownEip = at ? at->offset : shownEip;
    }
    guestOutput += text;
    if (last && foundNoPort(*last)) { failForPorts(); }
    if (guestOutput.size() > outputLimit) {
        endRun(Ending::outputLimit);
    } else if (!last && display == Display::window) {
        endRun(Ending::windowClosed); // it dies with its window, or with the screen that showed it, and logs nothing
    } else if (last) {
        endRun(endingOf(*last), complaintsAt(log, last->tick));
    } else {
        endRun(Ending::killed);
    }
}

/// Bochs with its debugger outlives a closed window, but executes nothing any more and never comes back from a run.
/// Time stands still then, which it does not do for a processor that only sleeps.
bool Machine::Private::standsStill(quint64 before) {
    constexpr int enough = 5; // each of them 60 ms or longer
    const bool still =
        display == Display::window && interrupted && clock == before && cause == StopReport::Cause::other;
    stillness = still ? stillness + 1 : 0;
    return stillness >= enough;
}

/// The processor has given up, and Bochs stopped in front of the instruction that it could not complete. Everything can be read.
void Machine::Private::takeTripleFault(const StopReport& report) {
    QByteArray text = report.guest;
    const std::optional<replies::Instruction> at = cutTrace(text);
    const QList<LogLine> log = readLog(file(runfile::log));
    const std::optional<LogLine> panic = processorPanic(log);
    guestOutput += text;
    show(at && at->tick ? *at->tick : panic ? panic->tick : clock);
    const QStringList complaints = panic ? complaintsAt(log, panic->tick) : QStringList();
    ended = Stop{StopReason::ended, shownTick, shownEip, Ending::tripleFault, complaints, false};
}

/// There is nothing more to see: Bochs is ended if it still runs.
void Machine::Private::endRun(Ending ending, const QStringList& log) {
    process->end();
    state.reset();
    guestOutput.truncate(std::min(guestOutput.size(), outputLimit));
    ended = Stop{StopReason::ended, shownTick, shownEip, ending, log, false};
}

} // namespace mica::machine
