// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interrupts/interrupts_model.h"

#include "app/inspector/words.h"
#include "core/inspect/gate_remarks.h"
#include "core/inspect/interrupt_lines.h"
#include "core/inspect/timeline.h"

#include <QCoreApplication>

namespace mica::app::interrupts {

namespace {

using Kind = debug::Place::Kind;
using inspect::InterruptLine;

/// In the context that lupdate gives to a function of this namespace.
QString tr(const char* text) { return QCoreApplication::translate("mica::app::interrupts", text); }

/// "about every 10,000 ticks"; empty below two occurrences.
QString rhythm(const QList<quint64>& moments) {
    if (moments.size() < 2) { return {}; }
    const quint64 gap = (moments.last() - moments.first()) / static_cast<quint64>(moments.size() - 1);
    return tr("every %1 ticks on average").arg(ticks(gap));
}

} // namespace

QList<CellRow> lineRows(const debug::StopState& now, const debug::StopState* before) {
    const QList<InterruptLine> lines = inspect::interruptLines(now);
    const QList<InterruptLine> were = before != nullptr ? inspect::interruptLines(*before) : lines;
    QList<CellRow> rows;
    for (const InterruptLine& line : lines) {
        const InterruptLine& was = were.at(line.line);
        const int vector = inspect::firstLineVector + line.line;
        const bool hasGate = vector < now.idt.size();
        CellRow row;
        row.place = placeOf(Kind::interrupt, static_cast<quint64>(vector));
        Cell state =
            words(line.words, tr("IMR %1, IRR %2, ISR %3").arg(line.masked).arg(line.requested).arg(line.inService));
        state.changed = was.masked != line.masked || was.requested != line.requested || was.inService != line.inService;
        Cell gate = words(tr("%1").arg(vector));
        gate.link = placeOf(Kind::vector, static_cast<quint64>(vector));
        Cell handler = words(hasGate ? inspect::handlerName(now, vector) : QString());
        handler.code = true;
        handler.link = hasGate ? inspect::handlerPlace(now, vector) : debug::Place();
        if (handler.text.isEmpty()) { handler = words(tr("no handler")); }
        row.cells = {
            words(tr("IRQ %1").arg(line.line)),
            words(inspect::deviceOfLine(line.line)),
            state,
            gate,
            handler,
            number(static_cast<quint64>(line.ticks.size()), tr("In the trace, which goes back to its oldest event.")),
            words(rhythm(line.ticks))};
        rows += row;
    }
    return rows;
}

QList<CellRow> faultRows(const debug::StopState& now) {
    QMap<int, QList<machine::TraceRecord>> faults;
    for (const machine::TraceRecord& event : now.system->trace) {
        if (event.kind == abi::TraceKind::fault) { faults[event.detail] += event; }
    }
    QList<CellRow> rows;
    for (auto each = faults.cbegin(); each != faults.cend(); ++each) {
        CellRow row;
        row.place = placeOf(Kind::interrupt, static_cast<quint64>(each.key()));
        Cell vector = words(QString::number(each.key()));
        vector.link = placeOf(Kind::vector, static_cast<quint64>(each.key()));
        Cell last = number(each.value().last().tick);
        last.link = placeOf(Kind::tick, each.value().last().tick);
        row.cells = {vector, words(inspect::vectorName(each.key())), number(static_cast<quint64>(each.value().size())),
                     last, words(now.system->textOf(each.value().last()))};
        rows += row;
    }
    return rows;
}

QList<ChartLane> lanes(const debug::StopState& now, QList<int>& vectors) {
    QMap<int, ChartLane> all;
    for (const inspect::TimeMark& mark : inspect::timelineOf(*now.system, now.tick).marks) {
        const int vector =
            mark.isFault ? static_cast<int>(mark.number) : inspect::firstLineVector + static_cast<int>(mark.number);
        ChartLane& lane = all[vector];
        lane.name = tr("%1 %2").arg(vector).arg(inspect::vectorName(vector));
        lane.marks += {mark.tick, mark.isFault ? Token::bad : Token::accent, mark.text};
    }
    vectors = all.keys();
    return all.values();
}

} // namespace mica::app::interrupts
