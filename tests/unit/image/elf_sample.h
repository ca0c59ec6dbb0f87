// SPDX-License-Identifier: GPL-3.0-or-later
// Makes small ELF files, field by field, for the tests of core/image.
#pragma once

#include <QByteArray>
#include <QList>

namespace mica::test {

struct SampleSymbol {
    QByteArray name;
    quint32 value = 0, size = 0;
    quint8 info = 0x12; ///< binding << 4 | type; 0x12: global function
    quint16 section = 1;
};

struct SampleSegment {
    quint32 virtualAddress = 0, physicalAddress = 0;
    QByteArray data;
    quint32 memorySize = 0;
};

/// A linked kernel: segments, then .text (section 1, the first segment's bytes), .data (2), .bss (3, NOBITS), symbols and names.
struct SampleElf {
    quint16 type = 2;
    quint32 entry = 0xc0100000;
    QList<SampleSegment> segments{{0xc0100000, 0x00100000, QByteArray(0x200, '\x90'), 0x200},
                                  {0xc0101000, 0x00101000, QByteArray("data"), 0x40}};
    QList<SampleSymbol> symbols;
    QByteArray bytes() const;
};

// Where the fields lie in the file that bytes() makes.
inline constexpr qsizetype headerSize = 52, segmentEntry = 32, sectionEntry = 40, symbolEntry = 16;
qsizetype sectionHeaderAt(const QByteArray& elf, int index);
quint32 get32(const QByteArray& bytes, qsizetype offset);
void put32(QByteArray& bytes, qsizetype offset, quint32 value);
void put16(QByteArray& bytes, qsizetype offset, quint16 value);

} // namespace mica::test
