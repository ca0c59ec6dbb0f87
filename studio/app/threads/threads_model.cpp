// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/threads/threads_model.h"

#include "app/inspector/words.h"

#include <QCoreApplication>

namespace mica::app::threads {

namespace {

using Kind = debug::Place::Kind;

/// In the context that lupdate gives to a function of this namespace.
QString tr(const char* text) { return QCoreApplication::translate("mica::app::threads", text); }

Cell linked(const QString& text, const debug::Place& link) {
    Cell cell = words(text);
    cell.link = link;
    return cell;
}

/// Code is to be had of the present address space only.
Cell placeOfCode(const debug::StopState& now, const machine::ProcessState* process, quint32 eip) {
    const bool present = process != nullptr && process->directory == now.pages.base;
    return present ? hexCell(eip, {}, tr("Where it goes on in ring 3."), placeOf(Kind::instruction, eip))
                   : hexCell(eip, {},
                             tr("Where it goes on in ring 3. Its code lies in another address space: it is to be seen "
                                "at a stop in that process."));
}

} // namespace

QList<CellRow> threadRows(const debug::StopState& now, const debug::StopState* before) {
    const machine::SystemState& system = *now.system;
    QList<CellRow> rows;
    for (const machine::ThreadState& thread : system.threads) {
        const machine::SystemState* then = before != nullptr && before->system ? &*before->system : nullptr;
        const machine::ThreadState* was = then != nullptr ? then->thread(thread.address) : nullptr;
        CellRow row;
        row.place = placeOf(Kind::thread, thread.address);
        Cell name = words(system.nameOf(thread.address));
        name.changed = then != nullptr && was == nullptr; // a new one
        Cell activity = words(system.activityOf(thread));
        activity.changed = was != nullptr && then->activityOf(*was) != activity.text;
        if (thread.endpoint != 0) { activity.link = placeOf(Kind::endpoint, thread.endpoint); }
        Cell priority = words(thread.priority == thread.effective
                                  ? QString::number(thread.priority)
                                  : tr("%1, inherits %2").arg(thread.priority).arg(thread.effective),
                              tr("0 is the lowest, 31 the highest."));
        priority.changed = was != nullptr && was->effective != thread.effective;
        const machine::ProcessState* process = system.process(thread.process);
        Cell owner =
            linked(process != nullptr ? process->name : hex(thread.process), placeOf(Kind::process, thread.process));
        const bool running = thread.address == system.current && (now.segments.cs.selector & 3U) == 3;
        const quint32 eip = running ? now.registers.eip : thread.eip;
        const Cell where = placeOfCode(now, process, eip);
        row.cells = {name, activity, priority, owner, where, words(now.functions.value(eip))};
        rows += row;
    }
    return rows;
}

QList<CellRow> queueRows(const machine::SystemState& system) {
    QList<CellRow> rows;
    for (auto queue = system.ready.cend(); queue != system.ready.cbegin();) {
        --queue;
        if (queue.value().isEmpty()) { continue; }
        QStringList names;
        for (const quint32 thread : queue.value()) { names += system.nameOf(thread); }
        CellRow row;
        row.cells = {words(QString::number(queue.key())), number(static_cast<quint64>(names.size())),
                     words(names.join(QStringLiteral(", ")))};
        rows += row;
    }
    return rows;
}

QList<CellRow> traceRows(const machine::SystemState& system) {
    QList<CellRow> rows;
    for (auto event = system.trace.crbegin(); event != system.trace.crend(); ++event) {
        CellRow row;
        row.place = placeOf(Kind::tick, event->tick);
        Cell tick = number(event->tick);
        tick.link = row.place;
        row.cells = {tick, words(system.textOf(*event))};
        rows += row;
    }
    return rows;
}

Token tokenOf(inspect::LaneState state) {
    switch (state) {
    case inspect::LaneState::runs: return Token::threadRuns;
    case inspect::LaneState::ready: return Token::threadReady;
    case inspect::LaneState::calls: return Token::threadCalls;
    case inspect::LaneState::receives: return Token::threadReceives;
    case inspect::LaneState::replies: return Token::threadReplies;
    case inspect::LaneState::stopped: return Token::threadStopped;
    case inspect::LaneState::unknown: break;
    }
    return Token::pageNone;
}

QList<ChartLane> lanes(const inspect::Timeline& timeline) {
    ChartLane interrupts{tr("interrupts"), {}, {}}, faults{tr("faults"), {}, {}};
    for (const inspect::TimeMark& mark : timeline.marks) {
        ChartLane& lane = mark.isFault ? faults : interrupts;
        lane.marks += {mark.tick, mark.isFault ? Token::bad : Token::accent, mark.text};
    }
    QList<ChartLane> all{interrupts};
    if (!faults.marks.isEmpty()) { all += faults; }
    for (const inspect::Lane& lane : timeline.lanes) {
        ChartLane made{lane.name, {}, {}};
        for (const inspect::LaneSpan& span : lane.spans) {
            if (span.state != inspect::LaneState::unknown) {
                made.spans += {span.from, span.to, tokenOf(span.state), inspect::nameOf(span.state)};
            }
        }
        all += made;
    }
    return all;
}

} // namespace mica::app::threads
