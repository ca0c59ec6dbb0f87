// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspect/typed_address.h"

#include <QHash>

namespace mica::inspect {

namespace {

using namespace Qt::Literals::StringLiterals;

std::optional<quint32> registerValue(const QString& name, const machine::Registers& registers,
                                     const machine::ControlRegisters& control) {
    const QHash<QString, quint32> values{
        {u"eax"_s, registers.eax}, {u"ebx"_s, registers.ebx}, {u"ecx"_s, registers.ecx}, {u"edx"_s, registers.edx},
        {u"esi"_s, registers.esi}, {u"edi"_s, registers.edi}, {u"ebp"_s, registers.ebp}, {u"esp"_s, registers.esp},
        {u"eip"_s, registers.eip}, {u"cr2"_s, control.cr2},   {u"cr3"_s, control.cr3},
    };
    const auto found = values.constFind(name);
    return found == values.cend() ? std::nullopt : std::optional(*found);
}

std::optional<quint32> number(const QString& text) {
    bool ok = false;
    const QString digits = text.startsWith(u"0x"_s) ? text.mid(2) : text;
    const quint32 value = digits.toUInt(&ok, 16);
    const bool plain = ok && digits.front().isLetterOrNumber(); // toUInt would take a sign of its own
    return plain ? std::optional(value) : std::nullopt;
}

} // namespace

std::optional<quint32> typedAddress(const QString& text, const machine::Registers& registers,
                                    const machine::ControlRegisters& control, QString& problem) {
    const QString whole = text.toLower().remove(u' ');
    if (whole.isEmpty()) {
        problem = u"Type an address in hexadecimal, or a register such as esp."_s;
        return std::nullopt;
    }
    quint32 sum = 0;
    qsizetype begin = 0;
    bool minus = false;
    while (begin <= whole.size()) {
        qsizetype end = begin;
        while (end < whole.size() && whole.at(end) != u'+' && whole.at(end) != u'-') { ++end; }
        const QString part = whole.mid(begin, end - begin);
        auto value = registerValue(part, registers, control);
        if (!value && !part.isEmpty()) { value = number(part); }
        if (!value) {
            problem = QStringLiteral("\"%1\" is no address. Type up to eight hexadecimal digits, a register such as "
                                     "esp, or a sum of both.")
                          .arg(text.trimmed());
            return std::nullopt;
        }
        sum = minus ? sum - *value : sum + *value;
        minus = end < whole.size() && whole.at(end) == u'-';
        begin = end + 1;
        if (end == whole.size()) { break; }
    }
    problem.clear();
    return sum;
}

} // namespace mica::inspect
