// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspect/timeline.h"

#include <QHash>

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

/// Folds the events into spans, thread by thread.
class Folder {
public:
    explicit Folder(quint64 from) : m_from(from) {}

    void take(const TraceRecord& event) {
        switch (event.kind) {
        case TraceKind::switch_to: switchTo(event); break;
        case TraceKind::queue: leave(event.subject, event.tick, LaneState::calls); break;
        case TraceKind::receive:
            leave(event.subject, event.tick, LaneState::receives);
            m_receiver[event.object] = event.subject;
            break;
        case TraceKind::call:
            become(event.object, event.tick, LaneState::receives, LaneState::ready);
            leave(event.subject, event.tick, LaneState::replies);
            break;
        case TraceKind::reply: become(event.object, event.tick, LaneState::replies, LaneState::ready); break;
        case TraceKind::notify: wake(event); break;
        case TraceKind::timer: wake(event); break;
        default: break;
        }
    }

    Lane finish(quint32 thread, const QString& name, quint64 to, LaneState last) {
        Row& row = m_rows[thread];
        if (!row.touched) { row.state = last; } // it did nothing in all that time
        close(row, to);
        return {thread, name, row.spans};
    }
    bool knows(quint32 thread) const { return m_rows.contains(thread); }

private:
    struct Row {
        LaneState state = LaneState::unknown;
        LaneState pending = LaneState::unknown; ///< what it will be in when it stops running
        bool touched = false;
        quint64 since = 0;
        QList<LaneSpan> spans;
    };

    void switchTo(const TraceRecord& event) {
        Row& before = row(event.object);
        if (before.touched || event.object != 0) {
            const LaneState next = before.pending == LaneState::unknown ? LaneState::ready : before.pending;
            change(before, event.tick, LaneState::runs, event.object == 0 ? LaneState::unknown : next);
        }
        change(row(event.subject), event.tick, LaneState::ready, LaneState::runs);
    }
    /// A running thread notes why it waits before another one is switched to.
    void leave(quint32 thread, quint64 tick, LaneState next) {
        Row& it = row(thread);
        if (it.state == LaneState::unknown || it.state == LaneState::runs) {
            it.pending = next;
            if (it.state == LaneState::unknown) { change(it, tick, LaneState::runs, LaneState::runs, next); }
        } else {
            change(it, tick, it.state, next);
        }
    }
    void become(quint32 thread, quint64 tick, LaneState was, LaneState next) {
        Row& it = row(thread);
        if (it.state == LaneState::runs) {
            it.pending = LaneState::unknown; // woken before it was switched away from
            return;
        }
        change(it, tick, was, next);
    }
    void wake(const TraceRecord& event) {
        const auto receiver = m_receiver.constFind(event.subject);
        if (receiver == m_receiver.cend()) { return; }
        const Row& it = row(*receiver);
        const bool waits = it.state == LaneState::receives || it.pending == LaneState::receives;
        if (waits) { become(*receiver, event.tick, LaneState::receives, LaneState::ready); }
    }

    Row& row(quint32 thread) {
        Row& it = m_rows[thread];
        if (it.since < m_from) { it.since = m_from; }
        return it;
    }
    /// `was`: the state until now where the trace does not know it yet.
    void change(Row& it, quint64 tick, LaneState was, LaneState next, LaneState pending = LaneState::unknown) {
        if (!it.touched) { it.state = was; }
        it.touched = true;
        it.pending = pending;
        if (it.state == next) { return; }
        close(it, tick);
        it.state = next;
    }
    void close(Row& it, quint64 tick) {
        if (it.since < m_from) { it.since = m_from; }
        if (tick > it.since) {
            if (!it.spans.isEmpty() && it.spans.last().state == it.state) {
                it.spans.last().to = tick;
            } else {
                it.spans += {it.since, tick, it.state};
            }
            it.since = tick;
        }
    }

    quint64 m_from;
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
    if (folder.knows(0)) { timeline.lanes += folder.finish(0, u"idle"_s, timeline.to, LaneState::unknown); }
    return timeline;
}

} // namespace mica::inspect
