// SPDX-License-Identifier: GPL-3.0-or-later
// The words for a triple fault: which exception came first, and why neither its handler nor the one for #DF could be entered.
#include "core/check/end_of_run.h"

#include <QRegularExpression>

namespace mica::check {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The vector of the first complaint that names one: "… (vector=0x0d)" or "vector 0x20".
std::optional<quint32> firstVector(const QStringList& log) {
    static const QRegularExpression form(QStringLiteral("vector[ =]+(?:0x)?([0-9a-fA-F]+)"));
    for (const QString& line : log) {
        const auto match = form.match(line);
        if (match.hasMatch()) { return match.captured(1).toUInt(nullptr, 16); }
    }
    return std::nullopt;
}

/// A null pointer called, or a return address of 0: nothing that an IDT has to do with.
QString nowhereText(quint32 eip) {
    constexpr quint32 firstPage = 0x1000;
    return eip >= firstPage
               ? QString()
               : QStringLiteral(" No code is at 0x%1: a function was called through a pointer that is null, "
                                "or a return address was overwritten.")
                     .arg(eip, 8, 16, QLatin1Char('0'));
}

QString lastAddressText(quint32 cr2) {
    return cr2 == 0 ? QString()
                    : QStringLiteral(" CR2, the last address that faulted, is 0x%1.").arg(cr2, 8, 16, QLatin1Char('0'));
}

QString gateText(const TripleFault& fault, quint32 vector) {
    if (vector >= static_cast<quint32>(fault.idt.size())) {
        return QStringLiteral("the IDT ends before entry %1 (its limit is 0x%2)")
            .arg(vector)
            .arg(fault.idtLimit, 0, 16);
    }
    const machine::GateDescriptor& gate = fault.idt[vector];
    if (!gate.present) {
        return QStringLiteral("entry %1 of the IDT is not present (%2)").arg(vector).arg(gate.display());
    }
    return QStringLiteral("entry %1 of the IDT is %2").arg(vector).arg(gate.display());
}

} // namespace

QString tripleFaultText(const TripleFault& fault, const QString& where) {
    QString text =
        QStringLiteral("Triple fault at %1: an exception came, the processor could not enter its handler, could not "
                       "enter the one for the double fault (#DF) either, and gave up. A real PC reboots here.")
            .arg(where) +
        nowhereText(fault.before.registers.eip);
    if (fault.idt.isEmpty() && fault.idtLimit >= 7) {
        return text + QStringLiteral(
                          " The IDT could not be read, neither by us nor by the processor: no page is mapped at its "
                          "address any more. Something has written into the page directory or a page table, or "
                          "loaded another one.");
    }
    if (fault.idt.isEmpty() || fault.idtLimit < 7) {
        return text +
               QStringLiteral(
                   " The IDT was empty (limit 0x%1): with no table loaded, every interrupt and every exception "
                   "ends like this.")
                   .arg(fault.idtLimit, 0, 16) +
               lastAddressText(fault.before.control.cr2);
    }
    if (const auto vector = firstVector(fault.log)) {
        text += QStringLiteral(" It began with %1, and %2.").arg(exceptionName(*vector), gateText(fault, *vector));
    }
    constexpr quint32 doubleFault = 8; // Intel SDM 3A, 6.15
    text += QStringLiteral(" For #DF, %1.").arg(gateText(fault, doubleFault));
    return text + lastAddressText(fault.before.control.cr2);
}

} // namespace mica::check
