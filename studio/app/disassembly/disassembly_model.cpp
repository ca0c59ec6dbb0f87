// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/disassembly/disassembly_model.h"

#include "app/inspector/words.h"
#include "core/debug/code_reader.h"

#include <QCoreApplication>

#include <algorithm>

namespace mica::app::disassembly {

namespace {

using Kind = debug::Place::Kind;

/// In the context that lupdate gives to a function of this namespace.
QString tr(const char* text) { return QCoreApplication::translate("mica::app::disassembly", text); }

Cell markCell(bool current, bool breakpoint) {
    if (current && breakpoint) {
        return words(tr("\u25cf \u25b6"), tr("The next instruction; a breakpoint is set here."));
    }
    if (current) { return words(tr("\u25b6"), tr("The next instruction.")); }
    Cell cell = breakpoint ? words(tr("\u25cf"), tr("A breakpoint.")) : words({}, tr("Click: a breakpoint."));
    cell.tone = breakpoint ? Tone::bad : Tone::plain;
    return cell;
}

CellRow headingRow(const debug::Instruction& first) {
    Cell name =
        words(first.offset == 0 ? first.function : tr("%1, from +0x%2 on").arg(first.function, hex(first.offset, 1)),
              tr("The function that the following instructions belong to."));
    name.code = true;
    CellRow row;
    row.cells = {words({}), words({}), words({}), name, words({})};
    return row;
}

Cell textCell(const debug::Instruction& each) {
    Cell text = words(each.text);
    text.code = true;
    const std::optional<quint32> target = debug::targetOf(each.text);
    if (!target) { return text; }
    text.link = placeOf(Kind::instruction, *target);
    text.hint = each.targetName.isEmpty() ? tr("Click: the code it leads to.")
                                          : tr("%1. Click: its code.").arg(each.targetName);
    const bool elsewhere = !each.targetName.isEmpty() && each.targetName.section(u'+', 0, 0) != each.function;
    if (elsewhere) { text.text = tr("%1  %2").arg(each.text, each.targetName); }
    return text;
}

Cell sourceCell(const debug::Instruction& each) {
    Cell source = words(tr("%1:%2").arg(each.file).arg(each.line));
    source.link.kind = Kind::sourceLine;
    source.link.name = each.file;
    source.link.line = each.line;
    return source;
}

} // namespace

quint32 eipOf(const debug::StopState& now) { return now.segments.cs.base + now.registers.eip; }

const debug::Instruction* holding(const QList<debug::Instruction>& code, quint32 linear) {
    const auto found = std::find_if(code.cbegin(), code.cend(), [linear](const debug::Instruction& one) {
        return linear - one.address < static_cast<quint32>(one.bytes.size());
    });
    return found == code.cend() ? nullptr : &*found;
}

QList<CellRow> codeRows(const debug::StopState& now, const QList<debug::Instruction>& code,
                        const QSet<quint32>& breakpoints) {
    QList<CellRow> rows;
    QString function, file;
    int line = 0;
    for (const debug::Instruction& each : code) {
        if (each.function != function && !each.function.isEmpty()) { rows += headingRow(each); }
        const bool sameLine = each.file == file && each.line == line && each.function == function;
        function = each.function;
        file = each.file;
        line = each.line;
        Cell bytes = words(QString::fromLatin1(each.bytes.toHex(' ')));
        bytes.code = true;
        bytes.tone = Tone::dim;
        CellRow row;
        row.place = placeOf(Kind::instruction, each.address);
        row.cells = {markCell(each.address == eipOf(now), breakpoints.contains(each.address)),
                     hexCell(each.address, {}, {}, placeOf(Kind::address, each.address)), bytes, textCell(each),
                     sameLine || each.file.isEmpty() ? Cell() : sourceCell(each)};
        rows += row;
    }
    return rows;
}

void Views::begin(const View& first) {
    m_all = {first};
    m_present = 0;
}

void Views::add(const View& next) {
    constexpr qsizetype most = 100;
    m_all.resize(m_present + 1);
    m_all += next;
    if (m_all.size() > most) { m_all.removeFirst(); }
    m_present = m_all.size() - 1;
}

} // namespace mica::app::disassembly
