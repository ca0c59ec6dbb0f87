// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/descriptors/descriptors_model.h"

#include "app/inspector/words.h"
#include "core/inspect/gate_remarks.h"
#include "core/inspect/segment_remarks.h"

#include <QCoreApplication>

namespace mica::app::descriptors {

namespace {

using Kind = debug::Place::Kind;
using machine::GateDescriptor;
using machine::SegmentDescriptor;

/// In the context that lupdate gives to a function of this namespace.
QString tr(const char* text) { return QCoreApplication::translate("mica::app::descriptors", text); }

bool changed(const QList<quint64>& now, const QList<quint64>* before, qsizetype index) {
    return before != nullptr && (index >= before->size() || before->at(index) != now.at(index));
}

Cell code(const QString& text, const QString& hint = {}, const debug::Place& link = {}) {
    Cell cell = words(text, hint);
    cell.code = true;
    cell.link = link;
    return cell;
}

/// Marks every cell but the first of a row whose descriptor is not what it was.
void markChanged(CellRow& row, bool isChanged) {
    for (qsizetype i = 1; isChanged && i < row.cells.size() - 1; ++i) { row.cells[i].changed = true; }
}

CellRow unusedRow(int first, int last) {
    CellRow row;
    const QString vectors = first == last ? QString::number(first) : tr("%1 to %2").arg(first).arg(last);
    row.cells = {words(vectors), words({}), words(tr("none"))};
    for (Cell& cell : row.cells) { cell.tone = Tone::dim; }
    row.cells += QList<Cell>(5);
    row.place = placeOf(Kind::vector, static_cast<quint64>(first));
    return row;
}

CellRow gateRow(const debug::StopState& now, int vector) {
    const GateDescriptor gate = GateDescriptor::decode(now.idt.at(vector));
    const bool task = gate.system && gate.type == 5;
    CellRow row;
    row.place = placeOf(Kind::vector, static_cast<quint64>(vector));
    row.cells = {words(QString::number(vector), tr("0x%1").arg(vector, 2, 16, QChar(u'0'))),
                 words(inspect::vectorName(vector)),
                 words(gate.typeName()),
                 words(QString::number(gate.dpl),
                       tr("The highest ring number that may reach it by INT. Intel SDM 3A, 6.12.1.1.")),
                 words(QString::number(gate.present ? 1 : 0), tr("Present.")),
                 code(hex(gate.selector, 4), {}, placeOf(Kind::selector, gate.selector)),
                 code(inspect::handlerName(now, vector), task ? QString() : hex(gate.offset),
                      inspect::handlerPlace(now, vector)),
                 remarksCell(inspect::gateRemarks(now, vector))};
    return row;
}

CellRow taskRow(const QString& name, const QString& field, const Cell& value, const QString& meaning) {
    CellRow row;
    row.place = placeOf(Kind::taskState, 0, field);
    row.cells = {words(name), value, words(meaning, tr("Intel SDM 3A, 7.2.1"))};
    return row;
}

} // namespace

QList<CellRow> segmentRows(const debug::StopState& now, const debug::StopState* before) {
    QList<CellRow> rows;
    for (int i = 0; i < now.gdt.size(); ++i) {
        const SegmentDescriptor segment = SegmentDescriptor::decode(now.gdt.at(i));
        const QString used = inspect::usersOfSegment(now, i).join(QStringLiteral(", "));
        CellRow row;
        row.place = placeOf(Kind::selector, static_cast<quint64>(i) * 8);
        const QString width = segment.system ? QString() : segment.big ? tr("32-bit") : tr("16-bit");
        row.cells = {words(QString::number(i)),
                     code(hex(static_cast<quint32>(i) * 8, 4), tr("The selector with RPL 0.")),
                     words(segment.typeName()),
                     words(QString::number(segment.dpl)),
                     words(QString::number(segment.present ? 1 : 0)),
                     code(hex(segment.base)),
                     code(hex(segment.limit)),
                     words(width),
                     words(used),
                     remarksCell(inspect::segmentRemarks(now, i))};
        markChanged(row, changed(now.gdt, before != nullptr ? &before->gdt : nullptr, i));
        rows += row;
    }
    return rows;
}

QList<CellRow> gateRows(const debug::StopState& now, const debug::StopState* before) {
    QList<CellRow> rows;
    const QList<quint64>* was = before != nullptr ? &before->idt : nullptr;
    const int count = static_cast<int>(now.idt.size());
    const auto isUnused = [&](int vector) {
        return now.idt.at(vector) == 0 && inspect::gateRemarks(now, vector).isEmpty() && !changed(now.idt, was, vector);
    };
    for (int vector = 0; vector < count; ++vector) {
        int last = vector;
        while (last < count && isUnused(last)) { ++last; }
        if (last > vector) {
            rows += unusedRow(vector, last - 1);
            vector = last - 1;
            continue;
        }
        CellRow row = gateRow(now, vector);
        markChanged(row, changed(now.idt, was, vector));
        rows += row;
    }
    return rows;
}

QList<CellRow> handlerRows(const debug::StopState& now) {
    QMap<QString, QList<int>> groups;
    for (int vector = 0; vector < now.idt.size(); ++vector) {
        const QString handler = inspect::handlerName(now, vector);
        if (!handler.isEmpty()) { groups[handler] += vector; }
    }
    QList<CellRow> rows;
    for (auto group = groups.cbegin(); group != groups.cend(); ++group) {
        QStringList vectors;
        for (const int vector : group.value()) { vectors += QString::number(vector); }
        const int first = group.value().first();
        CellRow row = gateRow(now, first);
        const Cell handler = row.cells.at(6);
        row.cells = {handler, number(static_cast<quint64>(vectors.size())), words(vectors.join(QStringLiteral(", "))),
                     words(inspect::vectorName(first))};
        rows += row;
    }
    std::stable_sort(rows.begin(), rows.end(), [](const CellRow& a, const CellRow& b) {
        const bool several = a.cells.at(1).text != QStringLiteral("1"),
                   others = b.cells.at(1).text != QStringLiteral("1");
        return several != others ? several : a.place.number < b.place.number;
    });
    return rows;
}

QList<CellRow> taskRows(const debug::StopState& now, const debug::StopState* before) {
    if (!now.task) { return {}; }
    const debug::TaskState& task = *now.task;
    const debug::TaskState was = before != nullptr && before->task ? *before->task : task;
    const auto address = [&now](quint32 value, quint32 old) {
        return hexCell(value, old, {}, linkOfValue(now, value));
    };
    const Cell where = hexCell(task.base, was.base, {}, placeOf(Kind::address, task.base));
    QList<CellRow> rows{
        taskRow(tr("base"), QStringLiteral("base"), where, tr("Where the TSS is: TR names its descriptor.")),
        taskRow(tr("limit"), QStringLiteral("limit"), hexCell(task.limit, was.limit),
                tr("Its last byte; at least 0x67.")),
        taskRow(tr("ESP0"), QStringLiteral("esp0"), address(task.esp0, was.esp0),
                tr("The stack that an interrupt in ring 3 switches to.")),
        taskRow(tr("SS0"), QStringLiteral("ss0"), hexCell(task.ss0, was.ss0, {}, placeOf(Kind::selector, task.ss0)),
                tr("The segment of that stack.")),
        taskRow(tr("CR3"), QStringLiteral("cr3"), hexCell(task.cr3, was.cr3),
                tr("Loaded by a switch to this task; not used otherwise.")),
        taskRow(tr("EIP"), QStringLiteral("eip"), address(task.eip, was.eip),
                tr("Where a switch to this task goes on.")),
        taskRow(tr("ESP"), QStringLiteral("esp"), address(task.esp, was.esp), tr("Its stack then.")),
        taskRow(tr("link"), QStringLiteral("link"), hexCell(task.previousTask, was.previousTask),
                tr("The task that was interrupted, for IRET with NT=1.")),
        taskRow(
            tr("I/O bitmap"), QStringLiteral("iomap"), hexCell(task.ioMapBase, was.ioMapBase),
            tr("Where the bits of the ports begin, counted from the base. Behind the limit: ring 3 may use no port.")),
    };
    for (const inspect::Remark& remark : inspect::taskRemarks(now)) {
        CellRow row;
        row.cells = {words(tr("remark")), words({}), remarksCell({remark})};
        rows += row;
    }
    return rows;
}

QList<CellRow> fieldRows(const QList<machine::BitField>& fields) {
    QList<CellRow> rows;
    for (const machine::BitField& field : fields) {
        QStringList bits;
        for (const machine::BitRange& range : field.bits) {
            bits +=
                range.high == range.low ? QString::number(range.low) : tr("%1 to %2").arg(range.high).arg(range.low);
        }
        CellRow row;
        row.place.field = field.name.toLower();
        row.cells = {words(field.name), words(bits.join(tr(" and "))), code(tr("0x%1").arg(field.value, 0, 16)),
                     words(field.meaning)};
        rows += row;
    }
    return rows;
}

int gateRowOf(const QList<CellRow>& rows, quint64 vector) {
    int found = -1;
    for (qsizetype i = 0; i < rows.size() && rows.at(i).place.number <= vector; ++i) { found = static_cast<int>(i); }
    return vector > 255 ? -1 : found;
}

} // namespace mica::app::descriptors
