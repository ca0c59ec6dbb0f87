// SPDX-License-Identifier: GPL-3.0-or-later
// Letting the guest run, and knowing afterwards where it stands: by tick, and in every run the same.
#include "core/machine/machine_private.h"

#include <algorithm>

namespace mica::machine {

namespace {

constexpr qsizetype breakpointLimit = 16; // BX_DBG_MAX_LIN_BPOINTS
constexpr int unexplainedLimit = 1000;
constexpr quint32 interruptFlag = 1U << 9U; // Intel SDM 3A, 2.3
constexpr quint64 wakingSeconds = 2; // the slowest periodic interrupt of a PC, the clock's update, comes every second

QByteArray hex(quint32 value) { return "0x" + QByteArray::number(value, 16); }

} // namespace

void Machine::addBreakpoint(quint32 linear) {
    if (d->breakpoints.contains(linear)) { return; }
    if (d->breakpoints.size() >= breakpointLimit) {
        throw Failure(FailureKind::harness, QStringLiteral("Bochs holds at most %1 breakpoints").arg(breakpointLimit),
                      QStringLiteral("bochs"), QStringLiteral("Remove one first."));
    }
    d->ask("lb " + hex(linear));
    d->breakpoints.insert(linear);
}

void Machine::removeBreakpoint(quint32 linear) {
    if (!d->breakpoints.remove(linear)) { return; }
    for (const replies::Breakpoint& breakpoint : replies::breakpoints(d->ask("blist"))) {
        if (breakpoint.linear == linear) { d->ask("d " + QByteArray::number(breakpoint.number)); }
    }
}

/// Lets the guest run by `line` until it stops by itself or at `goal`. Leaves `clock`, `state` and `cause`, or `ended`.
void Machine::Private::resume(const QByteArray& line, quint64 goal) {
    Debugger::Run run;
    run.resume = line;
    run.after = stateQuestions();
    run.outputAllowance = outputLimit - guestOutput.size();
    run.excessive = [this] { return writesTooMuch(); };
    const TimeBreakpoints::Plan plan = times.prepare(std::min(goal, TimeBreakpoints::never - 1));
    for (const quint64 tick : plan.insert) { run.before += "sba " + QByteArray::number(tick); }
    if (!plan.exact && line == "c") {
        run.resume = "s " + QByteArray::number(goal - clock); // the same ticks, unless a HLT lies on the way
    }
    state.reset();
    Debugger::RunResult result = debugger->run(run, cancel);
    interrupted = result.interrupted;
    if (result.end == Debugger::RunEnd::exited) {
        takeExit(std::move(result.text));
    } else if (result.end == Debugger::RunEnd::excess) {
        guestOutput += result.text.left(outputLimit - guestOutput.size());
        endRun(Ending::outputLimit);
    } else {
        takeStop(result, {times.earliest(), run.resume == "s"});
    }
}

/// The guest stands again. Takes its output, its state and the cause; sees whether that was its end.
void Machine::Private::takeStop(const Debugger::RunResult& result, const StopExpectation& expected) {
    const std::optional<StopReport> report = parseStop(result.text, expected);
    const bool answered = result.after.size() == stateQuestions().size();
    const bool inserted = std::all_of(result.before.begin(), result.before.end(), replies::timeBreakpointSet);
    if (!report || !answered || !inserted) { refuseReply(result.before.join() + result.text.right(200)); }
    clock = report->tick;
    times.reached(clock);
    cause = report->cause;
    takeState(result.after);
    if (activity == replies::Activity::shutDown) {
        takeTripleFault(*report);
        return;
    }
    guestOutput += report->guest;
    const bool ownDoing = interrupted && cause == StopReport::Cause::other;
    if (cause == StopReport::Cause::other && !interrupted && result.resumed == "c") { ++unexplained; }
    if (guestOutput.size() > outputLimit || writesTooMuch() || unexplained > unexplainedLimit) {
        endRun(Ending::outputLimit);
    } else if (!ownDoing && activity == replies::Activity::running) {
        show(clock);
    }
}

quint32 Machine::Private::linearEip() const { return state->segments.cs.base + state->registers.eip; }

/// A breakpoint stops the guest also where Bochs did not look for it, because something else stopped it at the same place.
bool Machine::Private::breakpointReached() const {
    return cause == StopReport::Cause::addressBreakpoint ||
           (activity == replies::Activity::running && breakpoints.contains(linearEip()));
}

/// Whether the processor may take an interrupt before the next instruction.
bool Machine::Private::interruptIsDue() const {
    return (state->registers.eflags & interruptFlag) != 0 && (pics.master.irr & ~pics.master.imr) != 0;
}

/// Goes on from a breakpoint while an interrupt is due. If that is what comes first, its return will show the breakpoint again.
void Machine::Private::leaveBreakpoint(quint64 goal) {
    const Visit here{linearEip(), state->registers.esp};
    const Pic before = pics.master;
    resume("s", goal);
    if (ended) { return; }
    const int newlyInService = pics.master.isr & ~before.isr;
    const int acknowledged = before.irr & ~before.imr & ~pics.master.irr;
    if (newlyInService != 0 || acknowledged != 0) { visit = here; }
}

/// Whether this stop at a breakpoint is only the return of an interrupt to where it came from.
bool Machine::Private::hasReturned() {
    const bool same = visit && visit->linear == linearEip() && visit->esp == state->registers.esp;
    if (same) { visit.reset(); }
    return same;
}

/// Whether the processor waits and has waited for so long after `since` that nothing is going to wake it.
bool Machine::Private::waitsForever(quint64 since) const {
    return activity != replies::Activity::running && clock >= since + wakingSeconds * ticksPerSecond;
}

void Machine::Private::show(quint64 at) {
    needState();
    shownTick = at;
    shownEip = state->registers.eip;
}

Stop Machine::Private::stop(StopReason reason, quint64 at, bool halted) {
    show(at);
    return {reason, shownTick, shownEip, Ending::none, {}, halted};
}

Stop Machine::runUntil(quint64 tick) {
    while (!d->ended) {
        d->cancel.throwIfRequested();
        if (d->clock >= tick && d->activity == replies::Activity::running) {
            return d->stop(StopReason::tickReached, d->clock);
        }
        if (d->waitsForever(tick)) { return d->stop(StopReason::tickReached, tick, true); }
        const quint64 grid = (d->clock / d->sliceTicks + 1) * d->sliceTicks;
        // A processor that waits beyond `tick` is to stop as soon as it wakes.
        const quint64 goal = d->clock >= tick ? d->clock + 1 : std::min(tick, grid);
        d->needState();
        if (d->breakpoints.contains(d->linearEip()) && d->interruptIsDue()) {
            d->leaveBreakpoint(goal);
        } else {
            const quint64 before = d->clock;
            d->resume("c", goal);
            if (!d->ended && d->standsStill(before)) { d->endRun(Ending::windowClosed); }
        }
        if (!d->ended && d->breakpointReached() && !d->hasReturned()) {
            return d->stop(StopReason::breakpoint, d->clock);
        }
    }
    return *d->ended;
}

Stop Machine::step() {
    const quint64 shown = d->shownTick;
    const quint64 start = d->clock;
    while (!d->ended) {
        d->cancel.throwIfRequested();
        d->resume("s", d->clock + d->sliceTicks);
        const bool stillWaiting = d->interrupted && d->activity != replies::Activity::running;
        if (!d->ended && !stillWaiting) { return d->stop(StopReason::tickReached, d->clock); }
        if (!d->ended && d->waitsForever(start)) { return d->stop(StopReason::tickReached, shown, true); }
    }
    return *d->ended;
}

} // namespace mica::machine
