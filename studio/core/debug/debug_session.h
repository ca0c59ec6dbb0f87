// SPDX-License-Identifier: GPL-3.0-or-later
// A machine under a person's hand: run, pause, step, breakpoints, and back in time by booting anew. Used by MachineController.
// Blocking: use it on one worker thread only, which outlives it. Whoever wants it to pause or end asks by its Requests.
#pragma once

#include "core/check/observations.h"
#include "core/debug/breakpoints.h"
#include "core/debug/code_wish.h"
#include "core/debug/guest_run.h"
#include "core/debug/stepping.h"
#include "core/debug/stop_history.h"

namespace mica::debug {

class DebugSession {
public:
    /// Nothing is started yet. `requests` and what `news` calls outlive the session.
    DebugSession(GuestBoot boot, Requests& requests, RunNews news);
    ~DebugSession();

    // All that follow let the guest run, end at a stop and return it. They throw Failure(harness) when Bochs breaks or vanishes, after
    // which only start() works, Failure(tool) when it cannot be started, and Failure(cancelled) after Requests::end().
    // Those that boot anew throw Failure(usage) where a boot cannot be repeated (GuestBoot::isRepeatable).

    /// Boots; also again, from anywhere, with the history forgotten. Stands before the first instruction.
    Stop start();
    /// To the next breakpoint, to a pause, or to the end.
    Stop run();
    Stop stepInstruction();
    Stop stepLine(Calls calls);
    Stop stepOut();
    /// To the address, whatever calls it; to a line, a function of that name. Failure(usage) when there is no such code.
    Stop runToAddress(quint32 linear);
    Stop runToLine(const QString& file, int line);
    Stop runToSymbol(const QString& symbol);
    /// To the end of the slice in which the guest has written the text to its console since now. Failure(usage) when it does not within
    /// 30 seconds of the guest; the machine stands there then.
    Stop runToText(const QByteArray& text);
    /// Instruction by instruction until code of this ring (0 or 3) is to run next. Failure(usage) when that takes more than 20,000.
    Stop runToRing(int ring);
    /// To just after the first event of the nucleus' trace since now that is `wanted`, by a new boot. Failure(usage) as runToText, after
    /// 10 seconds. Objects have their names as of the end of the slice, 2.5 ms to 10 ms later.
    Stop runToEvent(const std::function<bool(const machine::SystemState&, const machine::TraceRecord&)>& wanted);
    /// Forwards, or back by a new boot. A tick at which the processor sleeps is reached when it wakes.
    Stop goTo(quint64 tick);
    /// To the stop of the history before this one; to the beginning where there is none.
    Stop back();
    Stop instructionBack();
    /// To the last moment before now at which one of the breakpoints is met.
    Stop runBack();

    /// At once where the machine stands, and in every boot to come.
    QList<ResolvedBreakpoint> setBreakpoints(const QList<Breakpoint>& breakpoints);
    /// Keys for the guest's console: handed over as soon as the machine moves and the guest listens.
    void type(const QByteArray& keys) { m_requests.type(keys); }
    /// What a machine fact (core/course/fact_name) is where the machine stands, noted under `mark`.
    check::Observations facts(const QStringList& names, const QString& mark);
    /// What the guest has written to its console since it booted.
    QByteArray said() const { return m_run ? m_run->said() : QByteArray(); }
    /// Bytes from `linear` up to the first page that is not mapped.
    QByteArray memory(quint32 linear, quint32 length);
    /// Code elsewhere than where the machine stands, in the address space that CR3 names now.
    CodeFound findCode(const CodeWish& wish);

    bool isStarted() const { return m_run != nullptr; }
    /// Of Bochs, for tests; 0 when there is none.
    qint64 processId() const { return m_run ? m_run->machine().processId() : 0; }
    const Stop& now() const { return m_now; }
    const StopHistory& history() const { return m_history; }
    const GuestCode& code() const { return *m_boot.code; }

private:
    void boot();
    void needWayBack() const;
    GuestRun& running();
    Stop moved(const std::function<Stop()>& move);
    Stop tried(const std::function<Stop()>& move);
    void arm(const QList<quint32>& addresses);
    quint64 reach(quint64 tick);
    struct Search;
    Stop searched(const Search& search);
    Stop arrived(StopCause cause, const QString& sentence);
    Stop stoppedBy(GuestRun::End end, StopCause goal, const QString& sentence);
    Stop stoppedBy(Stepped stepped, const QString& sentence);
    Stop finished();
    Stop remember(StopState state);
    QString placeText() const;

    GuestBoot m_boot;
    Requests& m_requests;
    RunNews m_news;
    QList<TypedKeys> m_keys;
    QList<quint32> m_stops; ///< addresses of the person's breakpoints
    QList<quint32> m_armed; ///< those that the present machine holds
    StopHistory m_history;
    Stop m_now;
    std::unique_ptr<GuestRun> m_run; ///< last: it uses the others
};

} // namespace mica::debug
