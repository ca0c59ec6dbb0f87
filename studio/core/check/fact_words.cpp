// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/fact_words.h"

#include "core/course/fact_name.h"

namespace mica::check {

using namespace Qt::Literals::StringLiterals;
using course::FactName;

namespace {

QString registerOfController(const QString& field) {
    const QString chip = field.section(u'.', 0, 0);
    const QString which = field.section(u'.', 1);
    const QString what = which == "imr"_L1   ? u"mask register (IMR)"_s
                         : which == "isr"_L1 ? u"in-service register (ISR)"_s
                                             : u"request register (IRR)"_s;
    return QStringLiteral("%1 of the %2 PIC").arg(what, chip);
}

/// "33 (0x21)", "0 to 255": vectors are written in both bases.
QString vectors(const FactName& fact) {
    return fact.first == fact.last ? QStringLiteral("%1 (0x%2)").arg(fact.first).arg(fact.first, 0, 16)
                                   : QStringLiteral("%1 to %2").arg(fact.first).arg(fact.last);
}

QString numbers(const FactName& fact) { return fact.first == fact.last ? QString::number(fact.first) : vectors(fact); }

QString withField(const QString& thing, const FactName& fact) {
    return fact.field.isEmpty() ? thing : thing + u", "_s + fact.field;
}

QString ofTable(const FactName& fact) {
    if (fact.root == "idt"_L1) { return withField(QStringLiteral("IDT entry %1").arg(vectors(fact)), fact); }
    return withField(QStringLiteral("GDT entry %1").arg(numbers(fact)), fact);
}

QString ofDevice(const FactName& fact) {
    if (fact.root == "pic"_L1) { return registerOfController(fact.field); }
    if (fact.root == "pit"_L1) { return u"frequency of the PIT's counter 0 in hertz"_s; }
    if (fact.root == "vga.row"_L1) { return QStringLiteral("row %1 of the screen").arg(numbers(fact)); }
    return fact.root == "serial.line"_L1 ? QStringLiteral("line %1 of the serial output").arg(numbers(fact))
                                         : u"the serial output"_s;
}

QString ofMemory(const FactName& fact) {
    if (fact.root == "page"_L1) {
        return QStringLiteral("page of address 0x%1, %2").arg(fact.first, 8, 16, QLatin1Char('0')).arg(fact.field);
    }
    return QStringLiteral("%1 at %2").arg(fact.root.section(u'.', 1), fact.symbol);
}

} // namespace

QString nameInWords(const QString& name) {
    QString error;
    const auto fact = course::isMachineFact(name) ? course::parseFactName(name, error) : std::nullopt;
    if (!fact) { return name; }
    if (fact->root == "run"_L1) {
        return fact->field == "end"_L1 ? u"end of the run"_s : u"length of the run in instructions"_s;
    }
    if (fact->root == "gdt"_L1 || fact->root == "idt"_L1) { return ofTable(*fact); }
    if (fact->root == "page"_L1 || fact->root.startsWith("memory."_L1)) { return ofMemory(*fact); }
    const bool isDevice = fact->root == "pic"_L1 || fact->root == "pit"_L1 || fact->root.contains(u'.');
    if (isDevice) { return ofDevice(*fact); }
    const bool isBit =
        fact->root.startsWith("cr"_L1) || fact->root == "eflags"_L1; // written in capitals in every manual
    return isBit ? name.toUpper() : name;
}

} // namespace mica::check
