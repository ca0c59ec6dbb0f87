// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/disassembly/disassembly_model.h"

#include "app/inspector/words.h"

#include <QCoreApplication>
#include <QRegularExpression>

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

} // namespace

std::optional<quint32> targetOf(const QString& instruction) {
    static const QRegularExpression target(QStringLiteral("^(?:call|j\\w+|loop\\w*) .*\\(0x([0-9a-f]{1,8})\\)$"));
    const auto match = target.match(instruction);
    return match.hasMatch() ? std::optional(match.captured(1).toUInt(nullptr, 16)) : std::nullopt;
}

QList<CellRow> codeRows(const debug::StopState& now, const QSet<quint32>& breakpoints) {
    QList<CellRow> rows;
    QString file;
    int line = 0;
    for (const debug::Instruction& each : now.code) {
        CellRow row;
        row.place = placeOf(Kind::instruction, each.address);
        Cell text = words(each.text);
        text.code = true;
        if (const auto target = targetOf(each.text)) {
            text.link = placeOf(Kind::instruction, *target);
            text.hint = now.functions.value(*target);
        }
        Cell source;
        if (!each.file.isEmpty() && (each.file != file || each.line != line)) {
            source = words(tr("%1:%2").arg(each.file).arg(each.line));
            source.link.kind = Kind::sourceLine;
            source.link.name = each.file;
            source.link.line = each.line;
        }
        file = each.file;
        line = each.line;
        Cell bytes = words(QString::fromLatin1(each.bytes.toHex(' ')));
        bytes.code = true;
        bytes.tone = Tone::dim;
        const bool current = each.address == now.registers.eip;
        row.cells = {markCell(current, breakpoints.contains(each.address)),
                     hexCell(each.address, {}, {}, placeOf(Kind::address, each.address)), bytes, text, source};
        rows += row;
    }
    return rows;
}

} // namespace mica::app::disassembly
