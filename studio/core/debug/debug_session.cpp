// SPDX-License-Identifier: GPL-3.0-or-later
// Forwards: run, steps, breakpoints, and what a stop is called.
#include "core/debug/debug_session.h"

#include "core/debug/code_reader.h"
#include "core/debug/stop_reader.h"
#include "core/machine/page_entry.h"
#include "core/waiting.h"

#include <QScopeGuard>

namespace mica::debug {

namespace {

constexpr quint64 forEver = std::numeric_limits<quint64>::max();

[[noreturn]] void noSuchCode(const QString& what) {
    throw Failure(FailureKind::usage, QStringLiteral("there is no code for it in this machine"), what,
                  QStringLiteral("Choose a line inside a function that this machine's kernel holds."));
}

} // namespace

DebugSession::DebugSession(GuestBoot boot, Requests& requests, RunNews news)
    : m_boot(std::move(boot)), m_requests(requests), m_news(std::move(news)) {}

DebugSession::~DebugSession() = default;

void DebugSession::boot() {
    aboutToWait("a machine to start");
    m_run.reset(); // two machines in one folder would write the same files
    m_armed.clear();
    m_run = std::make_unique<GuestRun>(m_boot, m_keys, m_requests, m_news);
}

GuestRun& DebugSession::running() {
    if (!m_run) {
        throw Failure(FailureKind::usage, QStringLiteral("There is no machine."), {},
                      QStringLiteral("Press Run first."));
    }
    return *m_run;
}

/// Carries out a move of the machine. When Bochs breaks, there is no machine any more.
Stop DebugSession::moved(const std::function<Stop()>& move) {
    const auto forget = qScopeGuard([this] { m_requests.forgetPause(); });
    return tried(move);
}

Stop DebugSession::tried(const std::function<Stop()>& move) {
    try {
        return move();
    } catch (const Failure& failure) {
        if (failure.kind() != FailureKind::usage) { m_run.reset(); }
        throw;
    }
}

void DebugSession::arm(const QList<quint32>& addresses) {
    GuestRun& run = running();
    for (const quint32 address : std::as_const(m_armed)) {
        if (!addresses.contains(address)) { run.machine().removeBreakpoint(address); }
    }
    for (const quint32 address : addresses) {
        if (!m_armed.contains(address)) { run.machine().addBreakpoint(address); }
    }
    m_armed = addresses;
}

QString DebugSession::placeText() const {
    const machine::Registers registers = m_run->machine().registers();
    return m_boot.code->places().text(m_run->machine().segments().cs.base + registers.eip);
}

Stop DebugSession::remember(StopState state) {
    m_now = std::make_shared<const StopState>(std::move(state));
    m_history.add(*m_now);
    return m_now;
}

Stop DebugSession::arrived(StopCause cause, const QString& sentence) {
    return remember(readStopState(m_run->machine(), *m_boot.code, {cause, machine::Ending::none, sentence}));
}

Stop DebugSession::stoppedBy(GuestRun::End end, StopCause goal, const QString& sentence) {
    switch (end) {
    case GuestRun::End::goal: return arrived(goal, sentence);
    case GuestRun::End::breakpoint:
        return arrived(StopCause::breakpoint, QStringLiteral("Breakpoint in %1.").arg(placeText()));
    case GuestRun::End::paused: return arrived(StopCause::asked, QStringLiteral("Paused in %1.").arg(placeText()));
    case GuestRun::End::halted:
        return arrived(StopCause::halted,
                       QStringLiteral("The processor is halted in %1 and nothing will wake it.").arg(placeText()));
    case GuestRun::End::ended: break;
    }
    return finished();
}

Stop DebugSession::stoppedBy(Stepped stepped, const QString& sentence) {
    switch (stepped) {
    case Stepped::done: return stoppedBy(GuestRun::End::goal, StopCause::stepped, sentence);
    case Stepped::breakpoint: return stoppedBy(GuestRun::End::breakpoint, StopCause::stepped, sentence);
    case Stepped::paused: return stoppedBy(GuestRun::End::paused, StopCause::stepped, sentence);
    case Stepped::halted: return stoppedBy(GuestRun::End::halted, StopCause::stepped, sentence);
    case Stepped::ended: break;
    }
    return finished();
}

Stop DebugSession::start() {
    m_history.clear();
    m_keys.clear();
    m_now.reset();
    return tried([this] { // a pause that comes meanwhile is for the run behind it
        boot();
        arm(m_stops);
        return arrived(StopCause::started, QStringLiteral("Before the first instruction."));
    });
}

Stop DebugSession::run() {
    return moved([this] {
        arm(m_stops);
        const qsizetype typed = m_keys.size();
        const quint64 from = m_now ? m_now->tick : 0;
        const GuestRun::End end = running().runUntil(forEver, true);
        if (m_keys.size() != typed) { m_history.forgetAfter(from); }
        return stoppedBy(end, StopCause::reached, {});
    });
}

Stop DebugSession::stepInstruction() {
    return moved(
        [this] { return stoppedBy(Stepper(running(), m_stops).instruction(), QStringLiteral("One instruction on.")); });
}

Stop DebugSession::stepLine(Calls calls) {
    return moved([this, calls] {
        arm(m_stops);
        const Stepped stepped = Stepper(running(), m_stops).line(calls);
        return stoppedBy(stepped, QStringLiteral("Now in %1.").arg(m_run->over() ? QString() : placeText()));
    });
}

Stop DebugSession::stepOut() {
    return moved([this] {
        arm(m_stops);
        const quint64 before = running().machine().tick();
        const Stepped stepped = Stepper(running(), m_stops).out();
        const bool moved = m_run->over() || m_run->machine().tick() != before;
        return stoppedBy(stepped, moved ? QStringLiteral("Out of the function.")
                                        : QStringLiteral("Nobody who called this function can be made out."));
    });
}

Stop DebugSession::runToAddress(quint32 linear) {
    return moved([this, linear] {
        arm(m_stops);
        return stoppedBy(Stepper(running(), m_stops).to(linear),
                         QStringLiteral("Reached %1.").arg(m_boot.code->places().text(linear)));
    });
}

Stop DebugSession::runToLine(const QString& file, int line) {
    const std::optional<LineCode> code = m_boot.code->codeOf(file, line);
    if (!code) { noSuchCode(QStringLiteral("%1:%2").arg(file).arg(line)); }
    return moved([this, &code] {
        QList<quint32> stops = m_stops;
        for (const quint32 address : code->addresses) {
            if (!stops.contains(address) && stops.size() <= breakpointLimit) { stops += address; }
        }
        arm(stops);
        const GuestRun::End end = running().runUntil(forEver, true);
        const bool met = end == GuestRun::End::breakpoint && code->addresses.contains(m_run->stop().eip);
        return stoppedBy(met ? GuestRun::End::goal : end, StopCause::reached,
                         QStringLiteral("Reached line %1 of %2.").arg(code->line).arg(code->file));
    });
}

Stop DebugSession::runToSymbol(const QString& symbol) {
    const std::optional<quint32> address = m_boot.code->address(symbol);
    if (!address) { noSuchCode(symbol); }
    return runToAddress(*address);
}

QList<ResolvedBreakpoint> DebugSession::setBreakpoints(const QList<Breakpoint>& breakpoints) {
    const QList<ResolvedBreakpoint> resolved = resolve(breakpoints, *m_boot.code);
    m_stops.clear();
    for (const ResolvedBreakpoint& one : resolved) {
        for (const quint32 address : one.addresses) {
            if (!m_stops.contains(address)) { m_stops += address; }
        }
    }
    if (m_run && !m_run->over()) { arm(m_stops); }
    return resolved;
}

QByteArray DebugSession::memory(quint32 linear, quint32 length) {
    aboutToWait("guest memory");
    return GuestPages(running().machine()).readablePart(linear, length);
}

CodeFound DebugSession::findCode(const CodeWish& wish) {
    aboutToWait("guest code");
    machine::Machine& machine = running().machine();
    GuestPages pages(machine);
    const bool pagingOn = (machine.controlRegisters().cr0 & machine::cr0Paging) != 0;
    return CodeReader(machine, pages, *m_boot.code, pagingOn).find(wish);
}

} // namespace mica::debug
