// SPDX-License-Identifier: GPL-3.0-or-later
// A descriptor's eight bytes and a page entry's four, taken apart: which bits are which field, its value, its meaning. Used by the
// Descriptors and Paging docks.
#pragma once

#include <QList>
#include <QString>

namespace mica::machine {

struct BitRange {
    unsigned high, low; ///< both within the field
    bool operator==(const BitRange&) const = default;
};

struct BitField {
    QString name;         ///< "base", "DPL", "P"
    QList<BitRange> bits; ///< where it lies, its highest part first; a base lies in two
    quint64 value = 0;    ///< put together
    QString meaning;      ///< "ring 0 alone may load it"
};

/// An entry of the GDT (Intel SDM 3A, 3.4.5), the highest bits first. Every bit is in exactly one field.
QList<BitField> segmentFields(quint64 raw);
/// An entry of the IDT (Intel SDM 3A, 6.11), likewise. A task gate has no offset: those bits are reserved.
QList<BitField> gateFields(quint64 raw);
/// An entry of a page directory or a page table (Intel SDM 3A, 4.3), likewise. `large`: it maps 4 MiB.
QList<BitField> directoryEntryFields(quint32 raw, bool large);
QList<BitField> tableEntryFields(quint32 raw);

} // namespace mica::machine
