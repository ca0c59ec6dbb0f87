// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/descriptor_fields.h"

#include "core/machine/snapshot.h"

namespace mica::machine {

namespace {

using namespace Qt::Literals::StringLiterals;

quint64 part(quint64 raw, BitRange range) {
    return raw >> range.low & ((quint64{1} << (range.high - range.low + 1)) - 1);
}

BitField field(quint64 raw, const QString& name, const QList<BitRange>& bits, const QString& meaning = {}) {
    quint64 value = 0;
    for (const BitRange& range : bits) { value = value << (range.high - range.low + 1) | part(raw, range); }
    return {name, bits, value, meaning};
}

/// One bit, with what it says when set and when clear.
BitField flag(quint64 raw, const QString& name, unsigned bit, const QString& set, const QString& clear) {
    return field(raw, name, {{bit, bit}}, (raw >> bit & 1U) != 0 ? set : clear);
}

QString hex(quint64 value) { return QStringLiteral("0x%1").arg(value, 8, 16, QChar(u'0')); }

QString ringsUpTo(quint64 level, const QString& what) {
    return level == 0 ? QStringLiteral("ring 0 alone may %1").arg(what)
                      : QStringLiteral("rings 0 to %1 may %2").arg(level).arg(what);
}

BitField present(quint64 raw) { return flag(raw, u"P"_s, 47, u"present"_s, u"not present: using it raises #NP"_s); }

/// Whatever a page entry says of caches and use, alike on both levels (bits 3, 4, 5).
QList<BitField> sharedPageBits(quint32 raw) {
    return {flag(raw, u"A"_s, 5, u"accessed"_s, u"not accessed since it was cleared"_s),
            flag(raw, u"PCD"_s, 4, u"not cached"_s, u"cached"_s),
            flag(raw, u"PWT"_s, 3, u"write-through"_s, u"write-back"_s),
            flag(raw, u"U"_s, 2, u"ring 3, too, as far as the other level agrees"_s, u"rings 0 to 2 alone"_s),
            flag(raw, u"W"_s, 1, u"may be written, as far as the other level agrees"_s, u"read-only"_s),
            flag(raw, u"P"_s, 0, u"present"_s, u"not present: using it raises #PF; all other bits are free"_s)};
}

} // namespace

QList<BitField> segmentFields(quint64 raw) {
    const SegmentDescriptor decoded = SegmentDescriptor::decode(raw);
    const bool codeOrData = !decoded.system;
    const QString width = codeOrData ? (decoded.big ? u"32-bit"_s : u"16-bit"_s) : u"without meaning here"_s;
    return {
        field(raw, u"base"_s, {{63, 56}, {39, 16}}, QStringLiteral("the segment begins at %1").arg(hex(decoded.base))),
        flag(raw, u"G"_s, 55, u"the limit counts pages of 4 KiB"_s, u"the limit counts bytes"_s),
        field(raw, u"D/B"_s, {{54, 54}}, width),
        flag(raw, u"L"_s, 53, u"64-bit code; reserved here"_s, u"not 64-bit code"_s),
        field(raw, u"AVL"_s, {{52, 52}}, u"free for the system's use"_s),
        field(raw, u"limit"_s, {{51, 48}, {15, 0}}, QStringLiteral("the last offset is %1").arg(hex(decoded.limit))),
        present(raw),
        field(raw, u"DPL"_s, {{46, 45}}, ringsUpTo(decoded.dpl, u"use it"_s)),
        flag(raw, u"S"_s, 44, u"code or data"_s, u"a system descriptor"_s),
        field(raw, u"type"_s, {{43, 40}}, decoded.typeName()),
    };
}

QList<BitField> gateFields(quint64 raw) {
    const GateDescriptor decoded = GateDescriptor::decode(raw);
    const bool task = decoded.system && decoded.type == 5;
    const QString selector = QStringLiteral("%1 %2, RPL %3")
                                 .arg((decoded.selector & 4U) != 0 ? u"LDT entry"_s : u"GDT entry"_s)
                                 .arg(decoded.selector >> 3U)
                                 .arg(decoded.selector & 3U);
    const BitField offset =
        task ? field(raw, u"reserved"_s, {{63, 48}, {15, 0}}, u"a task gate names a TSS, not a place in it"_s)
             : field(raw, u"offset"_s, {{63, 48}, {15, 0}},
                     QStringLiteral("the handler is at %1").arg(hex(decoded.offset)));
    return {
        offset,
        present(raw),
        field(raw, u"DPL"_s, {{46, 45}}, ringsUpTo(decoded.dpl, u"reach it by INT"_s)),
        flag(raw, u"S"_s, 44, u"wrong: a gate is a system descriptor, S must be 0"_s, u"a system descriptor"_s),
        field(raw, u"type"_s, {{43, 40}}, decoded.typeName()),
        field(raw, u"zero"_s, {{39, 32}}, u"bits 39 to 37 must be 0, 36 to 32 are reserved"_s),
        field(raw, u"selector"_s, {{31, 16}}, selector),
    };
}

QList<BitField> directoryEntryFields(quint32 raw, bool large) {
    QList<BitField> fields;
    if (large) {
        fields += field(raw, u"frame"_s, {{31, 22}}, QStringLiteral("4 MiB at %1").arg(hex(raw & 0xffc00000U)));
        fields += field(raw, u"PSE-36"_s, {{21, 13}}, u"address bits above 32 on later processors; else 0"_s);
        fields += field(raw, u"PAT"_s, {{12, 12}}, u"kind of cache on later processors"_s);
        fields += field(raw, u"free"_s, {{11, 9}}, u"free for the system's use"_s);
        fields += flag(raw, u"G"_s, 8, u"global: stays in the TLB when CR3 is loaded"_s, u"not global"_s);
    } else {
        fields +=
            field(raw, u"table"_s, {{31, 12}}, QStringLiteral("the page table is at %1").arg(hex(raw & 0xfffff000U)));
        fields += field(raw, u"free"_s, {{11, 8}}, u"free for the system's use"_s);
    }
    fields += flag(raw, u"PS"_s, 7, large ? u"maps 4 MiB"_s : u"set, but CR4.PSE is clear: ignored"_s,
                   u"names a page table"_s);
    fields += large ? flag(raw, u"D"_s, 6, u"written to"_s, u"not written to since it was cleared"_s)
                    : field(raw, u"-"_s, {{6, 6}}, u"ignored"_s);
    return fields + sharedPageBits(raw);
}

QList<BitField> tableEntryFields(quint32 raw) {
    QList<BitField> fields{
        field(raw, u"frame"_s, {{31, 12}}, QStringLiteral("the frame is at %1").arg(hex(raw & 0xfffff000U))),
        field(raw, u"free"_s, {{11, 9}}, u"free for the system's use"_s),
        flag(raw, u"G"_s, 8, u"global: stays in the TLB when CR3 is loaded"_s, u"not global"_s),
        field(raw, u"PAT"_s, {{7, 7}}, u"kind of cache on later processors"_s),
        flag(raw, u"D"_s, 6, u"written to"_s, u"not written to since it was cleared"_s),
    };
    return fields + sharedPageBits(raw);
}

} // namespace mica::machine
