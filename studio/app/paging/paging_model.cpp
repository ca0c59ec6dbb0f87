// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paging/paging_model.h"

#include "app/inspector/words.h"
#include "core/inspect/spaces.h"

#include <QCoreApplication>

namespace mica::app::paging {

namespace {

using inspect::entryAt;

/// In the context that lupdate gives to a function of this namespace.
QString tr(const char* text) { return QCoreApplication::translate("mica::app::paging", text); }

constexpr quint32 present = 1, writable = 2, user = 4, large = 1U << 7U,
                  used = 0x60; ///< `used`: A and D, set by the processor itself

QString rangeText(quint32 first, quint64 bytes) {
    return tr("%1 to %2").arg(hex(first), hex(static_cast<quint32>(first + bytes - 1)));
}

/// A and D change all the time without anybody's doing: they are no difference worth a mark.
bool differs(quint32 now, quint32 before) { return (now & ~used) != (before & ~used); }

QString sizeText(quint64 bytes) {
    return bytes % (1U << 20U) == 0 ? tr("%1 MiB").arg(ticks(bytes >> 20U)) : tr("%1 KiB").arg(ticks(bytes >> 10U));
}

} // namespace

QList<GridCell> directoryCells(const debug::PageTables& now, const debug::PageTables* before) {
    QList<GridCell> cells;
    if (now.directory.isEmpty()) { return cells; }
    for (quint32 i = 0; i < 1024; ++i) {
        const quint32 entry = entryAt(now.directory, i);
        const bool maps = (entry & large) != 0 && now.largePages;
        GridCell cell;
        cell.kind = inspect::kindOf(entry, (entry & writable) != 0, (entry & user) != 0);
        cell.table = (entry & present) != 0 && !maps;
        const int index = static_cast<int>(i);
        cell.changed = before != nullptr && (differs(entry, entryAt(before->directory, i)) ||
                                             now.tables.contains(index) != before->tables.contains(index));
        const QString what = (entry & present) == 0 ? tr("nothing")
                             : maps                 ? tr("a page of 4 MiB, %1").arg(inspect::nameOf(cell.kind))
                                                    : tr("a page table, %1").arg(inspect::nameOf(cell.kind));
        cell.hint =
            tr("Directory entry %1: %2, %3. Raw: %4").arg(i).arg(rangeText(i << 22U, 1U << 22U), what, hex(entry));
        cells += cell;
    }
    return cells;
}

QList<GridCell> tableCells(const debug::PageTables& now, const debug::PageTables* before, int directoryIndex) {
    QList<GridCell> cells;
    const QByteArray table = now.tables.value(directoryIndex);
    if (table.isEmpty()) { return cells; }
    const auto upper = static_cast<quint32>(directoryIndex);
    const quint32 above = entryAt(now.directory, upper);
    const QByteArray was = before != nullptr ? before->tables.value(directoryIndex) : table;
    for (quint32 i = 0; i < 1024; ++i) {
        const quint32 entry = entryAt(table, i), both = entry & above;
        GridCell cell;
        cell.kind = inspect::kindOf(entry, (both & writable) != 0, (both & user) != 0);
        cell.changed = differs(entry, entryAt(was, i));
        const QString what = cell.kind == inspect::PageKind::none
                                 ? tr("nothing")
                                 : tr("%1, frame %2").arg(inspect::nameOf(cell.kind), hex(entry & 0xfffff000U));
        cell.hint = tr("Table entry %1: %2, %3. Raw: %4")
                        .arg(i)
                        .arg(rangeText(upper << 22U | i << 12U, 4096), what, hex(entry));
        cells += cell;
    }
    return cells;
}

QList<CellRow> rangeRows(const debug::PageTables& now, const debug::PageTables* before) {
    const QList<machine::MappedRange> were =
        before != nullptr ? inspect::rangesOf(*before) : QList<machine::MappedRange>();
    QList<CellRow> rows;
    for (const machine::MappedRange& range : inspect::rangesOf(now)) {
        CellRow row;
        row.place = placeOf(debug::Place::Kind::page, range.linear);
        Cell from = hexCell(range.linear, {}, {}, row.place);
        Cell to = hexCell(static_cast<quint32>(range.linear + range.bytes - 1), {});
        Cell physical = hexCell(range.physical, {},
                                range.together ? tr("The frames follow each other.")
                                               : tr("The frames are scattered; this is the first."));
        if (!range.together) { physical.text = tr("%1, scattered").arg(physical.text); }
        Cell size = words(sizeText(range.bytes));
        size.toTheRight = true;
        row.cells = {from,
                     to,
                     size,
                     words(range.user ? tr("ring 3") : tr("nucleus")),
                     words(range.writable ? tr("read and write") : tr("read-only")),
                     physical,
                     words(range.largePages ? tr("4 MiB") : tr("4 KiB")),
                     words(range.global ? tr("global") : QString())};
        const bool isNew = before != nullptr && !were.contains(range);
        for (Cell& cell : row.cells) { cell.changed = isNew; }
        rows += row;
    }
    return rows;
}

QList<CellRow> accessRows(const inspect::PagePath& path, const machine::ControlRegisters& control) {
    QList<CellRow> rows;
    for (const inspect::AccessVerdict& verdict : inspect::accessVerdicts(path, control)) {
        CellRow row;
        Cell result = words(verdict.allowed ? tr("works")
                            : path.known    ? tr("page fault, error code %1").arg(verdict.errorCode)
                                            : tr("not known"),
                            tr("Bit 0: the page is present. Bit 1: a write. Bit 2: from ring 3. Intel SDM 3A, 4.7."));
        result.tone = verdict.allowed ? Tone::good : path.known ? Tone::bad : Tone::dim;
        row.cells = {words(tr("ring %1").arg(verdict.ring)), words(inspect::nameOf(verdict.access)), result,
                     words(verdict.why, verdict.why)};
        rows += row;
    }
    return rows;
}

machine::ControlRegisters controlFor(const debug::StopState& stop, const debug::PageTables& pages) {
    machine::ControlRegisters control = stop.control;
    if (!pages.directory.isEmpty()) { control.cr3 = pages.base; }
    return control;
}

} // namespace mica::app::paging
