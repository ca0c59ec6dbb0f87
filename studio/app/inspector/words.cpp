// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/words.h"

#include "core/inspect/page_path.h"

#include <QCoreApplication>
#include <QLocale>

namespace mica::app {

namespace {

/// In the context that lupdate gives to a function of this namespace.
QString tr(const char* text) { return QCoreApplication::translate("mica::app", text); }

constexpr quint32 longestCall = 7;   // bytes: Intel SDM 2A, CALL
constexpr quint32 smallest = 0x1000; // page 0 is never mapped: small values are numbers, not addresses

bool inCode(const debug::StopState& stop, quint32 value) {
    for (const debug::Instruction& each : stop.code) {
        if (each.address == value) { return true; }
    }
    for (const debug::CallFrame& call :
         stop.calls) { // where a call returns to: its address lies inside the instruction
        if (value - call.address <= longestCall && !call.function.isEmpty()) { return true; }
    }
    return stop.functions.contains(value);
}

} // namespace

QString hex(quint32 value, int digits) { return QStringLiteral("%1").arg(value, digits, 16, QChar(u'0')); }

QString ticks(quint64 value) {
    static const QLocale english(QLocale::English, QLocale::UnitedStates);
    return english.toString(value);
}

Cell words(const QString& text, const QString& hint) {
    Cell cell;
    cell.text = text;
    cell.hint = hint;
    return cell;
}

Cell number(quint64 value, const QString& hint) {
    Cell cell = words(ticks(value), hint);
    cell.toTheRight = true;
    return cell;
}

Cell hexCell(quint32 value, std::optional<quint32> before, const QString& hint, const debug::Place& link) {
    Cell cell = words(hex(value), hint);
    cell.code = true;
    cell.link = link;
    cell.changed = before && *before != value;
    if (cell.changed) {
        const QString was = tr("It was %1 at the last stop.").arg(hex(*before));
        cell.hint = hint.isEmpty() ? was : tr("%1\n%2").arg(hint, was);
    }
    return cell;
}

debug::Place placeOf(debug::Place::Kind kind, quint64 value, const QString& field) {
    debug::Place place;
    place.kind = kind;
    place.number = value;
    place.field = field;
    return place;
}

debug::Place registerPlace(const QString& name, const QString& field) {
    debug::Place place;
    place.kind = debug::Place::Kind::cpuRegister;
    place.name = name;
    place.field = field;
    return place;
}

debug::Place linkOfValue(const debug::StopState& stop, quint32 value) {
    if (value < smallest) { return {}; }
    if (inCode(stop, value)) { return placeOf(debug::Place::Kind::instruction, value); }
    const inspect::PagePath path = inspect::pagePath(stop.pages, stop.control, value);
    if (!path.walk.pagingOn || !path.walk.present) { return {}; }
    return placeOf(debug::Place::Kind::address, value);
}

Cell remarksCell(const QList<inspect::Remark>& remarks) {
    using Weight = inspect::Remark::Weight;
    QStringList sentences;
    Weight worst = Weight::note;
    for (const inspect::Remark& remark : remarks) {
        const QString form = remark.weight == Weight::bad    ? tr("Wrong: %1")
                             : remark.weight == Weight::warn ? tr("Odd: %1")
                                                             : tr("%1");
        sentences += form.arg(remark.text);
        worst = std::max(worst, remark.weight);
    }
    Cell cell = words(sentences.join(u' '), sentences.join(u'\n'));
    cell.tone = worst == Weight::bad ? Tone::bad : worst == Weight::warn ? Tone::warn : Tone::dim;
    return cell;
}

} // namespace mica::app
