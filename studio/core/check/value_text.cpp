// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/value_text.h"

#include <QStringList>

#include <algorithm>

namespace mica::check {

namespace {

enum class Form { decimal, hex, byteBits };

bool endsWithOneOf(const QString& name, std::initializer_list<QLatin1StringView> ends) {
    return std::any_of(ends.begin(), ends.end(), [&name](QLatin1StringView end) { return name.endsWith(end); });
}

Form formOf(const QString& name) {
    using namespace Qt::Literals::StringLiterals;
    if (endsWithOneOf(name, {".imr"_L1, ".isr"_L1, ".irr"_L1})) { return Form::byteBits; }
    const bool wholeRegister =
        name == "cr0"_L1 || name == "cr2"_L1 || name == "cr3"_L1 || name == "cr4"_L1 || name == "eflags"_L1;
    if (wholeRegister || name.startsWith("memory."_L1) ||
        endsWithOneOf(name, {".offset"_L1, ".selector"_L1, ".base"_L1, ".limit"_L1, ".physical"_L1, ".address"_L1,
                             ".eip"_L1, ".cr2"_L1, ".hex"_L1})) {
        return Form::hex;
    }
    return Form::decimal;
}

QString hex(qint64 number, int digits) {
    return QStringLiteral("0x%1").arg(static_cast<quint64>(number), digits, 16, QLatin1Char('0'));
}

/// A number this large is more often an address or a pattern of bits than a count.
QString inBothBases(qint64 number) {
    constexpr qint64 large = 0x100000;
    const bool both = number >= large && number <= 0xffffffff;
    return both ? QStringLiteral("%1 (%2)").arg(number).arg(hex(number, 8)) : QString::number(number);
}

} // namespace

QString valueText(const QString& name, const Value& value) {
    if (!value.isNumber()) { return value.display(); }
    const qint64 number = value.number();
    switch (formOf(name)) {
    case Form::byteBits:
        if (number >= 0 && number <= 0xff) {
            return QStringLiteral("%1 (%2 %3)")
                .arg(hex(number, 2))
                .arg(number >> 4, 4, 2, QLatin1Char('0'))
                .arg(number & 15, 4, 2, QLatin1Char('0'));
        }
        return hex(number, 2);
    case Form::hex: return hex(number, number > 0xffff ? 8 : 4);
    case Form::decimal: break;
    }
    return inBothBases(number);
}

QString valuesText(const QString& name, const QList<Value>& values) {
    constexpr qsizetype shown = 12; // more than fits on a line tells no more
    QStringList texts;
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (values.size() > shown && i == shown / 2) {
            texts.append(QStringLiteral("… (%1 more) …").arg(values.size() - shown));
            i = values.size() - shown / 2;
        }
        texts.append(valueText(name, values[i]));
    }
    return texts.join(QStringLiteral(", "));
}

} // namespace mica::check
