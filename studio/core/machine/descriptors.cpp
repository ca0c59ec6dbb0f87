// SPDX-License-Identifier: GPL-3.0-or-later
// Segment and gate descriptors: eight raw bytes into fields, fields into the words a student reads.
#include "core/machine/snapshot.h"

#include <array>

namespace mica::machine {

namespace {

constexpr quint8 bit(quint64 raw, unsigned position) { return static_cast<quint8>((raw >> position) & 1U); }

/// The type field of a code or data segment (Intel SDM 3A, table 3-1). Bit 0, accessed, is left out.
QString codeOrData(quint8 type) {
    const bool code = (type & 8U) != 0;
    const bool second = (type & 4U) != 0; // conforming, or expand-down
    const bool third = (type & 2U) != 0;  // readable, or writable
    if (code) {
        return (third ? QStringLiteral("code execute/read") : QStringLiteral("code execute-only")) +
               (second ? QStringLiteral(" conforming") : QString());
    }
    return (third ? QStringLiteral("data read/write") : QStringLiteral("data read-only")) +
           (second ? QStringLiteral(" expand-down") : QString());
}

/// The type field of a system descriptor (Intel SDM 3A, table 3-2); nullptr where the manual says "reserved".
const char* systemType(quint8 type) {
    static constexpr std::array<const char*, 16> names = {
        nullptr,
        "16-bit TSS (available)",
        "LDT",
        "16-bit TSS (busy)",
        "16-bit call gate",
        "task gate",
        "16-bit interrupt gate",
        "16-bit trap gate",
        nullptr,
        "32-bit TSS (available)",
        nullptr,
        "32-bit TSS (busy)",
        "32-bit call gate",
        nullptr,
        "32-bit interrupt gate",
        "32-bit trap gate",
    };
    return names[type & 15U];
}

QString invalidType(bool system, quint8 type) {
    const unsigned shown = (system ? 0U : 16U) | type;
    return QStringLiteral("invalid (type 0x%1)").arg(shown, 2, 16, QLatin1Char('0'));
}

QString access(bool present, quint8 dpl, const QString& typeName) {
    return QStringLiteral("P=%1 DPL=%2 %3").arg(present ? 1 : 0).arg(dpl).arg(typeName);
}

} // namespace

SegmentDescriptor SegmentDescriptor::decode(quint64 raw) {
    SegmentDescriptor result;
    result.base = static_cast<quint32>(((raw >> 16U) & 0xffffffU) | ((raw >> 32U) & 0xff000000U));
    result.limit = static_cast<quint32>((raw & 0xffffU) | ((raw >> 32U) & 0xf0000U));
    result.type = static_cast<quint8>((raw >> 40U) & 15U);
    result.system = bit(raw, 44) == 0;
    result.dpl = static_cast<quint8>((raw >> 45U) & 3U);
    result.present = bit(raw, 47) != 0;
    result.big = bit(raw, 54) != 0;
    result.granular = bit(raw, 55) != 0;
    if (result.granular) { result.limit = (result.limit << 12U) | 0xfffU; }
    return result;
}

QString SegmentDescriptor::typeName() const {
    if (!system) { return codeOrData(type); }
    const bool empty = type == 0 && dpl == 0 && base == 0 && limit == 0 && !present && !granular && !big;
    if (empty) { return QStringLiteral("null"); }
    const char* name = systemType(type);
    return name != nullptr ? QString::fromLatin1(name) : invalidType(system, type);
}

QString SegmentDescriptor::display() const {
    QString text =
        access(present, dpl, typeName()) +
        QStringLiteral(" base=0x%1 limit=0x%2").arg(base, 8, 16, QLatin1Char('0')).arg(limit, 8, 16, QLatin1Char('0'));
    if (!system) { text += big ? QStringLiteral(" 32-bit") : QStringLiteral(" 16-bit"); }
    return text;
}

GateDescriptor GateDescriptor::decode(quint64 raw) {
    GateDescriptor result;
    result.offset = static_cast<quint32>((raw & 0xffffU) | ((raw >> 32U) & 0xffff0000U));
    result.selector = static_cast<quint16>((raw >> 16U) & 0xffffU);
    result.type = static_cast<quint8>((raw >> 40U) & 15U);
    result.system = bit(raw, 44) == 0;
    result.dpl = static_cast<quint8>((raw >> 45U) & 3U);
    result.present = bit(raw, 47) != 0;
    return result;
}

QString GateDescriptor::typeName() const {
    if (!system) { return invalidType(system, type); }
    switch (type) {
    case 0x5: return QStringLiteral("task gate");
    case 0x6: return QStringLiteral("16-bit interrupt gate");
    case 0x7: return QStringLiteral("16-bit trap gate");
    case 0xe: return QStringLiteral("interrupt gate");
    case 0xf: return QStringLiteral("trap gate");
    default: break;
    }
    const bool empty = type == 0 && dpl == 0 && offset == 0 && selector == 0 && !present;
    return empty ? QStringLiteral("none") : invalidType(system, type);
}

QString GateDescriptor::display() const {
    return access(present, dpl, typeName()) +
           QStringLiteral(" 0x%1:%2").arg(selector, 4, 16, QLatin1Char('0')).arg(offset, 8, 16, QLatin1Char('0'));
}

} // namespace mica::machine
