// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/memory_model.h"

#include "app/inspector/words.h"

#include <QCoreApplication>

namespace mica::app::memory {

namespace {

using Kind = debug::Place::Kind;
using inspect::GuestBytes;

/// In the context that lupdate gives to a function of this namespace.
QString tr(const char* text) { return QCoreApplication::translate("mica::app::memory", text); }

QString byteText(const GuestBytes& bytes, quint32 at) {
    const std::optional<quint8> byte = bytes.at(at);
    return byte ? hex(*byte, 2) : bytes.isKnown(at) ? QStringLiteral("--") : QStringLiteral("..");
}

bool differs(const GuestBytes& now, const GuestBytes& before, quint32 at) {
    for (quint32 i = 0; i < 4; ++i) {
        const auto one = now.at(at + i), other = before.at(at + i);
        if (one && other && *one != *other) { return true; }
    }
    return false;
}

Cell group(const debug::StopState& stop, const GuestBytes& now, const GuestBytes& before, quint32 at, bool asWord) {
    Cell cell;
    const std::optional<quint32> word = now.word(at);
    if (asWord && word) {
        cell = hexCell(*word, before.word(at), stop.functions.value(*word), linkOfValue(stop, *word));
    } else {
        QStringList parts;
        for (quint32 i = 0; i < 4; ++i) { parts += byteText(now, at + i); }
        cell.text = parts.join(u' ');
        if (!word) { cell.tone = Tone::dim; }
        if (!word && now.isKnown(at)) { cell.hint = tr("Not mapped."); }
    }
    cell.code = true;
    cell.changed = differs(now, before, at);
    return cell;
}

QString letters(const GuestBytes& now, quint32 begin) {
    QString text;
    for (quint32 i = 0; i < bytesInRow; ++i) {
        const quint8 byte = now.at(begin + i).value_or(0);
        text += byte >= 0x20 && byte < 0x7f ? QChar(char16_t{byte}) : QChar(u'.');
    }
    return text;
}

QString meaningOf(const debug::StopState& stop, quint32 at, quint32 value) {
    if (at == stop.registers.ebp) { return tr("EBP points here: the caller's frame"); }
    if (at == stop.registers.ebp + 4) { return tr("where this function returns to"); }
    for (const debug::CallFrame& call : stop.calls) {
        if (value - call.address <= 5 && !call.function.isEmpty()) { return tr("into %1").arg(call.function); }
    }
    return stop.functions.value(value);
}

} // namespace

QList<CellRow> byteRows(const debug::StopState& stop, const GuestBytes& now, const GuestBytes& before, quint32 begin,
                        bool asWords) {
    QList<CellRow> rows;
    for (quint32 i = 0; i < rowsShown; ++i) {
        const quint32 at = begin + i * bytesInRow;
        CellRow row;
        row.place = placeOf(Kind::address, at);
        row.cells = {hexCell(at, {}, {}, placeOf(Kind::page, at))};
        for (quint32 part = 0; part < bytesInRow; part += 4) {
            row.cells += group(stop, now, before, at + part, asWords);
        }
        Cell text = words(letters(now, at));
        text.code = true;
        row.cells += text;
        rows += row;
    }
    return rows;
}

QList<CellRow> stackRows(const debug::StopState& stop, const GuestBytes& now, const GuestBytes& before) {
    QList<CellRow> rows;
    const quint32 esp = stop.registers.esp;
    for (quint32 offset = 0; offset < 4 * rowsShown; offset += 4) {
        const std::optional<quint32> value = now.word(esp + offset);
        if (!value) { break; }
        CellRow row;
        row.place = placeOf(Kind::address, esp + offset);
        row.cells = {hexCell(esp + offset, {}), words(offset == 0 ? tr("ESP") : tr("+%1").arg(hex(offset, 1))),
                     hexCell(*value, before.word(esp + offset), {}, linkOfValue(stop, *value)),
                     words(meaningOf(stop, esp + offset, *value))};
        rows += row;
    }
    return rows;
}

} // namespace mica::app::memory
