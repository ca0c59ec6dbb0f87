// SPDX-License-Identifier: GPL-3.0-or-later
// Back in time. Runs are deterministic, so an earlier moment is reached by booting anew and running to its tick.
#include "core/debug/debug_session.h"

#include "core/debug/stop_reader.h"

namespace mica::debug {

namespace {

constexpr int longestSearch = 20'000; // single steps: a few seconds

QString endingText(const machine::Stop& stop) {
    const QString log = stop.log.isEmpty() ? QString() : QStringLiteral(" Bochs says: %1.").arg(stop.log.last());
    switch (stop.ending) {
    case machine::Ending::guestShutdown: return QStringLiteral("The system has switched itself off.");
    case machine::Ending::tripleFault:
        return QStringLiteral(
                   "Triple fault: an exception came while the processor was handling two already, and it gave up.") +
               log;
    case machine::Ending::outputLimit: return QStringLiteral("The guest wrote without end, and was ended.");
    case machine::Ending::biosPanic: return QStringLiteral("The BIOS found nothing to boot.") + log;
    case machine::Ending::devicePanic:
        return QStringLiteral("The guest used a device in a way that Bochs does not know.") + log;
    case machine::Ending::windowClosed:
        return QStringLiteral("Bochs' window was closed, and the machine ended with it.");
    case machine::Ending::none:
    case machine::Ending::killed: break;
    }
    const QString said = stop.log.isEmpty() ? QString() : QStringLiteral(". It says: ") + stop.log.last();
    throw Failure(FailureKind::harness, QStringLiteral("ended in mid-run") + said, QStringLiteral("Bochs"),
                  QStringLiteral("Start the machine again; if this happens each time, look at the Doctor page."));
}

} // namespace

/// Throws where a second boot would not go the way of this one.
void DebugSession::needWayBack() const {
    if (m_boot.isRepeatable()) { return; }
    throw Failure(
        FailureKind::usage, QStringLiteral("There is no way back in this run"), {},
        QStringLiteral("What is typed into the guest's screen has no tick, so a second boot would go another way. "
                       "Start the machine without a live screen and without Bochs' window to have the way back."));
}

/// In the present boot, forwards only; where the machine then stands.
quint64 DebugSession::reach(quint64 tick) {
    running().runUntil(tick);
    return m_run->over() ? m_run->stop().tick : m_run->machine().tick();
}

/// The run is over. After a triple fault the machine can still be read; after the others it is brought to the instruction that did it.
Stop DebugSession::finished() {
    const machine::Stop end = m_run->stop();
    const QString sentence = endingText(end);
    if (end.ending != machine::Ending::tripleFault) {
        if (m_boot.isRepeatable()) {
            boot();
            m_requests.forgetPause(); // it was for the run that is over
            reach(end.tick);
        }
        if (m_run->over()) { // its last instruction cannot be stood before
            StopState state;
            state.tick = end.tick;
            state.cause = StopCause::ended;
            state.ending = end.ending;
            state.sentence = sentence;
            return remember(std::move(state));
        }
    }
    return remember(readStopState(m_run->machine(), *m_boot.code, {StopCause::ended, end.ending, sentence}));
}

Stop DebugSession::goTo(quint64 tick) {
    return moved([this, tick] {
        const bool backwards = !m_run || m_run->over() || (m_now && tick < m_now->tick);
        if (backwards) {
            needWayBack();
            boot();
        }
        arm({});
        const GuestRun::End end = tick == 0 ? GuestRun::End::goal : running().runUntil(tick);
        return stoppedBy(end, StopCause::reached, QStringLiteral("At tick %1.").arg(tick));
    });
}

Stop DebugSession::back() {
    const std::optional<PastStop> before = m_now ? m_history.before(m_now->tick) : std::nullopt;
    return goTo(before ? before->tick : 0);
}

Stop DebugSession::instructionBack() {
    const quint64 now = m_now ? m_now->tick : 0;
    if (now == 0) { return goTo(0); }
    needWayBack();
    return moved([this, now] {
        // The tick before is where it was, unless the processor has slept since: then from a while before, instruction by instruction.
        const quint64 second = m_boot.config.ips;
        for (const quint64 distance : {quint64{1}, second / 200, second / 50, second / 5, 2 * second}) {
            const quint64 from = now > distance ? now - distance : 0;
            boot();
            quint64 at = from == 0 ? 0 : reach(from);
            if (m_requests.pauseWanted()) { break; }
            if (at >= now) { continue; }
            quint64 last = at;
            for (int steps = 0; distance > 1 && at < now && steps < longestSearch && !m_run->over(); ++steps) {
                last = at;
                running().step();
                at = m_run->over() ? now : m_run->machine().tick();
            }
            if (at >= now) {
                boot();
                reach(last);
            }
            break;
        }
        return arrived(m_requests.pauseWanted() ? StopCause::asked : StopCause::reached,
                       QStringLiteral("One instruction back."));
    });
}

Stop DebugSession::runBack() {
    const quint64 now = m_now ? m_now->tick : 0;
    needWayBack();
    return moved([this, now] {
        boot();
        arm(m_stops);
        std::optional<quint64> last;
        GuestRun::End end = GuestRun::End::goal;
        while (now > 0) {
            end = running().runUntil(now);
            if (end != GuestRun::End::breakpoint || m_run->machine().tick() >= now) { break; }
            last = m_run->machine().tick();
        }
        if (end == GuestRun::End::paused) { return stoppedBy(end, StopCause::reached, {}); }
        if (!last) {
            return arrived(StopCause::reached, m_stops.isEmpty()
                                                   ? QStringLiteral("There is no breakpoint to run back to.")
                                                   : QStringLiteral("No breakpoint was met before this moment."));
        }
        boot();
        const quint64 reached = reach(*last);
        return arrived(m_requests.pauseWanted() ? StopCause::asked : StopCause::reached,
                       QStringLiteral("Back at the breakpoint in %1, tick %2.").arg(placeText()).arg(reached));
    });
}

} // namespace mica::debug
