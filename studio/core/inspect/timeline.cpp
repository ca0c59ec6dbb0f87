// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspect/timeline.h"

#include <QHash>

#include <utility>

namespace mica::inspect {

namespace {

using namespace Qt::Literals::StringLiterals;
using abi::TraceKind;
using machine::TraceRecord;

LaneState stateOf(const machine::SystemState& system, const machine::ThreadState& thread) {
    if (thread.suspended) { return LaneState::stopped; }
    switch (thread.state) {
    case abi::ThreadState::ready: return thread.address == system.current ? LaneState::runs : LaneState::ready;
    case abi::ThreadState::calling: return LaneState::calls;
    case abi::ThreadState::receiving: return LaneState::receives;
    case abi::ThreadState::replying: return LaneState::replies;
    case abi::ThreadState::dead: return LaneState::stopped;
    }
    return LaneState::unknown;
}

/// Folds the events into spans, thread by thread. A call hands the processor to the server without a switch; who waits leaves it at once.
class Folder {
public:
    explicit Folder(quint64 from) : m_from(from), m_idleSince(from) {}

    void take(const TraceRecord& event) {
        const quint32 replied = std::exchange(m_replied, 0);
        switch (event.kind) {
        case TraceKind::switch_to:
            // A reply_recv whose client goes on at once: the server waits again, which is not noted.
            if (replied != 0 && replied == event.object) { wait(replied, event.tick, LaneState::receives); }
            run(event.subject, event.tick, LaneState::ready);
            break;
        case TraceKind::queue: wait(event.subject, event.tick, LaneState::calls); break;
        case TraceKind::receive:
            wait(event.subject, event.tick, LaneState::receives);
            m_receiver[event.object] = event.subject;
            break;
        case TraceKind::call:
            wait(event.subject, event.tick, LaneState::replies);
            run(event.object, event.tick, LaneState::receives);
            break;
        case TraceKind::reply:
            change(m_rows[event.object], event.tick, LaneState::replies, LaneState::ready);
            m_replied = event.subject;
            break;
        case TraceKind::notify:
        case TraceKind::timer: wake(event); break;
        case TraceKind::create: create(event); break;
        default: break;
        }
    }

    /// `last`: the state of a thread that the trace does not speak of.
    Lane finish(quint32 thread, const QString& name, quint64 to, LaneState last) {
        Row& row = m_rows[thread];
        if (!row.touched) { row.state = last; }
        close(row, to);
        return {thread, name, row.spans};
    }
    /// Where no thread ran for longer than a switch takes; without spans when that never was.
    Lane finishIdle(quint64 to) {
        if (m_running == 0) { endIdle(to); }
        Lane lane{0, QStringLiteral("idle"), {}};
        quint64 reached = m_from;
        for (const LaneSpan& span : m_idle) {
            if (span.from > reached) { lane.spans += {reached, span.from, LaneState::unknown}; }
            lane.spans += span;
            reached = span.to;
        }
        if (reached < to && !m_idle.isEmpty()) { lane.spans += {reached, to, LaneState::unknown}; }
        return lane;
    }

private:
    struct Row {
        LaneState state = LaneState::unknown;
        bool touched = false;
        quint64 since = 0;
        QList<LaneSpan> spans;
    };
    static constexpr quint64 longestSwitch = 500; ///< ticks

    void run(quint32 thread, quint64 tick, LaneState was) {
        if (m_running != 0 && m_running != thread) {
            change(m_rows[m_running], tick, LaneState::runs, LaneState::ready);
        }
        if (m_running == 0) { endIdle(tick); }
        change(m_rows[thread], tick, was, LaneState::runs);
        m_running = thread;
    }
    void wait(quint32 thread, quint64 tick, LaneState next) {
        change(m_rows[thread], tick, LaneState::runs, next);
        if (m_running == thread || !m_known) {
            m_running = 0;
            m_idleSince = tick;
        }
        m_known = true;
    }
    void wake(const TraceRecord& event) {
        const auto receiver = m_receiver.constFind(event.subject);
        if (receiver == m_receiver.cend()) { return; }
        Row& row = m_rows[*receiver];
        if (row.state == LaneState::receives) { change(row, event.tick, LaneState::receives, LaneState::ready); }
    }
    void create(const TraceRecord& event) {
        if (event.detail != static_cast<quint16>(abi::ObjectType::thread)) { return; }
        change(m_rows[event.subject], event.tick, LaneState::unknown, LaneState::ready);
    }
    void endIdle(quint64 tick) {
        if (m_known && tick > m_idleSince + longestSwitch) { m_idle += {m_idleSince, tick, LaneState::runs}; }
        m_known = true;
    }

    /// `was`: the state until now where the trace does not know it yet.
    void change(Row& row, quint64 tick, LaneState was, LaneState next) {
        if (!row.touched) { row.state = was; }
        row.touched = true;
        if (row.state == next) { return; }
        close(row, tick);
        row.state = next;
    }
    void close(Row& row, quint64 tick) {
        row.since = std::max(row.since, m_from);
        if (tick <= row.since) { return; }
        if (!row.spans.isEmpty() && row.spans.last().state == row.state) {
            row.spans.last().to = tick;
        } else {
            row.spans += {row.since, tick, row.state};
        }
        row.since = tick;
    }

    quint64 m_from, m_idleSince;
    quint32 m_running = 0;
    quint32 m_replied = 0; ///< the server, where the event before was its reply
    bool m_known = false;  ///< whether m_running means something yet
    QList<LaneSpan> m_idle;
    QHash<quint32, Row> m_rows;
    QHash<quint32, quint32> m_receiver; ///< endpoint to the thread that waits there
};

void appendMark(const machine::SystemState& system, const TraceRecord& event, QList<TimeMark>& marks) {
    if (event.kind == TraceKind::interrupt) {
        marks += {event.tick, false, event.subject, event.object, system.textOf(event)};
    } else if (event.kind == TraceKind::fault) {
        marks += {event.tick, true, event.detail, event.subject, system.textOf(event)};
    }
}

} // namespace

QString nameOf(LaneState state) {
    switch (state) {
    case LaneState::unknown: return u"not known"_s;
    case LaneState::runs: return u"runs"_s;
    case LaneState::ready: return u"ready"_s;
    case LaneState::calls: return u"waits in a queue"_s;
    case LaneState::receives: return u"waits to receive"_s;
    case LaneState::replies: return u"waits for a reply"_s;
    case LaneState::stopped: return u"suspended or dead"_s;
    }
    return {};
}

Timeline timelineOf(const machine::SystemState& system, quint64 now) {
    Timeline timeline;
    if (system.trace.isEmpty()) { return timeline; }
    timeline.from = system.trace.first().tick;
    timeline.to = std::max(now, system.trace.last().tick);
    Folder folder(timeline.from);
    for (const TraceRecord& event : system.trace) {
        folder.take(event);
        appendMark(system, event, timeline.marks);
    }
    for (const machine::ThreadState& thread : system.threads) {
        timeline.lanes +=
            folder.finish(thread.address, system.nameOf(thread.address), timeline.to, stateOf(system, thread));
    }
    const Lane idle = folder.finishIdle(timeline.to);
    if (!idle.spans.isEmpty()) { timeline.lanes += idle; }
    return timeline;
}

} // namespace mica::inspect
