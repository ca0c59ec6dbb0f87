// SPDX-License-Identifier: GPL-3.0-or-later
// Runs until something is seen that has no address: text on the console, an event of the nucleus' trace. And what else tours ask of a session.
#include "core/debug/debug_session.h"

#include "core/check/fact.h"
#include "core/debug/guest_pages.h"
#include "core/machine/guest_objects.h"

#include <algorithm>

namespace mica::debug {

namespace {

constexpr quint64 textSeconds = 30, eventSeconds = 10;
constexpr quint64 textSlices = 20; // a guest second
constexpr quint64 shortSlices = 400,
                  longSlices = 100; // for events: the ring holds 1,024, and a program may live for 5 ms only
constexpr int mostShortSlices = 100;
constexpr int mostSteps = 20'000;
constexpr int mostLate = 64;      // ticks
constexpr quint64 noteTicks = 16; // from an event's RDTSC to the end of its note (nucleus/trace/trace.h)

} // namespace

struct DebugSession::Search {
    std::function<bool()> found; ///< asked after each slice
    quint64 slice, laterSlice;   ///< ticks, of the first hundred and of all others
    quint64 seconds;             ///< of the guest, at most
    QString sought;              ///< for people, at the beginning of a sentence
};

/// Runs slice by slice. Stands where the last one ended, or where the machine stopped by itself.
Stop DebugSession::searched(const Search& search) {
    arm(m_stops);
    quint64 at = running().machine().tick();
    const quint64 last = at + search.seconds * m_boot.config.ips;
    for (int slices = 0; at < last; ++slices) {
        const quint64 slice = slices < mostShortSlices ? search.slice : search.laterSlice;
        at = (at / slice + 1) * slice; // see GuestRun::runUntil
        const GuestRun::End end = running().runUntil(at);
        if (end == GuestRun::End::ended) { return finished(); }
        if (search.found()) { return arrived(StopCause::reached, QStringLiteral("%1 was seen.").arg(search.sought)); }
        if (end != GuestRun::End::goal) { return stoppedBy(end, StopCause::reached, {}); }
        if (m_requests.pauseWanted()) { return stoppedBy(GuestRun::End::paused, StopCause::reached, {}); }
    }
    arrived(StopCause::asked, QStringLiteral("%1 was not seen.").arg(search.sought));
    throw Failure(
        FailureKind::usage,
        QStringLiteral("%1 did not come within %2 seconds of the guest").arg(search.sought).arg(search.seconds), {},
        QStringLiteral("Go back, or restart the machine."));
}

Stop DebugSession::runToText(const QByteArray& text) {
    return moved([this, &text] {
        const qsizetype from = running().said().size();
        const auto found = [&] { return m_run->said().indexOf(text, from) >= 0; };
        const quint64 slice = m_boot.config.ips / textSlices;
        return searched({found, slice, slice, textSeconds,
                         QStringLiteral("\"%1\" on the console").arg(QString::fromUtf8(text).trimmed())});
    });
}

Stop DebugSession::runToRing(int ring) {
    return moved([this, ring] {
        const QString sought = QStringLiteral("Code of ring %1").arg(ring);
        for (int steps = 0; steps < mostSteps; ++steps) {
            if ((running().machine().segments().cs.selector & 3) == ring) {
                return arrived(StopCause::reached, QStringLiteral("%1 runs next.").arg(sought));
            }
            const GuestRun::End end = running().step();
            if (end != GuestRun::End::goal) { return stoppedBy(end, StopCause::reached, {}); }
            if (m_requests.pauseWanted()) { return stoppedBy(GuestRun::End::paused, StopCause::reached, {}); }
        }
        arrived(StopCause::asked, QStringLiteral("%1 was not reached.").arg(sought));
        throw Failure(FailureKind::usage,
                      QStringLiteral("%1 was not reached within %2 instructions").arg(sought).arg(mostSteps));
    });
}

Stop DebugSession::runToEvent(
    const std::function<bool(const machine::SystemState&, const machine::TraceRecord&)>& wanted) {
    needWayBack();
    const std::optional<quint32> description = m_boot.code->address(QStringLiteral("mica_introspection"));
    std::optional<machine::TraceRecord> event;
    QString text;
    const quint64 after = running().machine().tick();
    const auto readSystem = [&]() -> std::optional<machine::SystemState> {
        GuestPages pages(m_run->machine());
        const auto read = [&pages](quint32 linear, quint32 length) { return pages.read(linear, length); };
        return description ? machine::readSystemState(read, *description, m_run->machine().tick()) : std::nullopt;
    };
    const auto found = [&] {
        const auto system = readSystem();
        for (qsizetype i = 0; system && !event && i < system->trace.size(); ++i) {
            const machine::TraceRecord& one = system->trace[i];
            if (one.tick < after || !wanted(*system, one)) { continue; }
            event = one;
            text = system->textOf(one);
        }
        return event.has_value();
    };
    // The slices of the search may have moved it by some ticks.
    const auto isNoted = [&] {
        const auto system = readSystem();
        return system &&
               std::any_of(system->trace.cbegin(), system->trace.cend(), [&](const machine::TraceRecord& one) {
                   return one.tick >= after && one.kind == event->kind && one.subject == event->subject &&
                          one.object == event->object;
               });
    };
    const quint64 second = m_boot.config.ips;
    const Stop seen = moved([&] {
        return searched(
            {found, second / shortSlices, second / longSlices, eventSeconds, QStringLiteral("The event of the trace")});
    });
    if (!event) { return seen; }
    return moved([&] {
        m_history.forget(seen->tick); // where the search ended is no place to come back to
        boot();
        arm({});
        GuestRun::End end = running().runUntil(event->tick + noteTicks);
        for (int steps = 0; steps < mostLate && end == GuestRun::End::goal && !isNoted(); ++steps) {
            end = running().step();
        }
        return stoppedBy(end, StopCause::reached, QStringLiteral("In the trace: %1.").arg(text));
    });
}

check::Observations DebugSession::facts(const QStringList& names, const QString& mark) {
    check::Observations seen;
    check::FactReader reader(running().machine(), m_boot.code->kernel().symbols());
    for (const QString& name : names) { reader.read(name, mark, seen); }
    return seen;
}

} // namespace mica::debug
