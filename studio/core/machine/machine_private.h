// SPDX-License-Identifier: GPL-3.0-or-later
// What the files machine*.cpp share. Not for others.
#pragma once

#include "core/machine/debugger.h"
#include "core/machine/machine.h"
#include "core/machine/stop_report.h"
#include "core/machine/time_breakpoints.h"
#include "core/process/child_process.h"

#include <QSet>

namespace mica::machine {

struct LogLine;

class Machine::Private {
public:
    Private(const BochsInstallation& bochs, const MachineConfig& config, const QString& workDir,
            Cancellation cancellation);

    // machine.cpp
    QByteArray ask(const QByteArray& line);
    QList<LogLine> startOfLog() const; ///< of Bochs, as far as it is written
    void failWithoutPort() const; ///< throws Failure(tool) when Bochs ended because it found no port for its screen
    QList<QByteArray> ask(const QList<QByteArray>& lines);
    QString file(QLatin1StringView name) const;

    // machine_state.cpp: what every stop tells about the processor
    static QList<QByteArray> stateQuestions();
    void takeState(const QList<QByteArray>& replies);
    void needState(); ///< asks when it is not known since the last stop or command

    // machine_run.cpp
    void resume(const QByteArray& line, quint64 goal);
    void takeStop(const Debugger::RunResult& result, const StopExpectation& expected);
    quint32 linearEip() const;
    bool breakpointReached() const;
    bool interruptIsDue() const;
    void leaveBreakpoint(quint64 goal);
    bool hasReturned();
    bool waitsForever(quint64 since) const;
    void show(quint64 at); ///< the present state is what the outside sees, as of tick `at`
    Stop stop(StopReason reason, quint64 at, bool halted = false);

    // machine_ending.cpp: how a run can end
    bool writesTooMuch() const; ///< to COM1, or makes Bochs log
    void takeExit(QByteArray text);
    bool standsStill(quint64 before); ///< since the last resume(): Bochs' window was closed
    void takeTripleFault(const StopReport& report);
    void endRun(Ending ending, const QStringList& log = {});

    QString folder;
    Cancellation cancel;
    std::unique_ptr<process::ChildProcess> process;
    std::unique_ptr<Debugger> debugger;

    QSet<quint32> breakpoints;
    TimeBreakpoints times;
    quint64 ticksPerSecond = 0;
    quint64 sliceTicks = 0;
    Display display = Display::hidden;
    quint16 screenPort = 0; ///< once it is known
    int stillness = 0;      ///< runs that were interrupted and had not moved the guest at all, one after another

    quint64 clock = 0; ///< Bochs' own tick
    quint64 shownTick =
        0; ///< the last stop that every run of this image makes: `clock` differs where we interrupted a HLT
    quint32 shownEip = 0;
    std::optional<Snapshot> state; ///< its tick is not used
    replies::Pics pics;            ///< belongs to `state`
    replies::Activity activity = replies::Activity::running;
    StopReport::Cause cause = StopReport::Cause::other; ///< of the last stop
    bool interrupted = false;                           ///< we interrupted the last run
    int unexplained = 0; ///< stops without a cause: the guest wrote 'D' to port 0x8900, which means "debugger" to Bochs
    std::optional<Stop> ended;

    /// An interrupt came between a breakpoint's stop and its instruction: when it returns there, that is the same visit.
    struct Visit {
        quint32 linear, esp;
    };
    std::optional<Visit> visit;

    QByteArray guestOutput;
    qsizetype outputLimit = 1024 * 1024;
};

/// Throws Failure(tool): Bochs' display found no port to listen on.
[[noreturn]] void failForPorts();

/// Throws Failure(harness): Bochs said something no version we know says.
[[noreturn]] void refuseReply(const QByteArray& reply);

} // namespace mica::machine
