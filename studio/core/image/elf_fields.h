// SPDX-License-Identifier: GPL-3.0-or-later
// Bounds-checked access to the bytes of an ELF file, and the numbers of the format. Used by elf32.cpp and elf_loadable.cpp.
#pragma once

#include "core/failure.h"

#include <QByteArray>
#include <QString>

namespace mica::image::elf {

// Offsets and values of the ELF32 format (System V ABI, generic part, chapters 4 and 5; i386 supplement, 4).
inline constexpr quint32 headerSize = 52, segmentEntrySize = 32, sectionEntrySize = 40, symbolEntrySize = 16;
inline constexpr quint16 typeRelocatable = 1, typeExecutable = 2, machine386 = 3;
inline constexpr quint32 sectionNull = 0, sectionSymbols = 2, sectionStrings = 3, sectionNoBits = 8;
inline constexpr quint32 sectionFlagExecutable = 4;
inline constexpr quint32 segmentLoad = 1;
inline constexpr quint16 indexUndefined = 0, indexReserved = 0xff00, indexAbsolute = 0xfff1, indexCommon = 0xfff2;

/// Reads little-endian fields. Every read is checked against the file's end: a lie in a field throws, it never reads past it.
class Fields {
public:
    Fields(const QByteArray& bytes, const QString& origin) : m_bytes(bytes), m_origin(origin) {}

    [[noreturn]] void fail(const QString& what) const {
        throw Failure(FailureKind::content, QStringLiteral("not a usable ELF file: ") + what, m_origin);
    }

    /// Throws unless [offset, offset + size) lies inside the file. Computed in 64 bits, so no sum can wrap.
    void requireRange(quint64 offset, quint64 size, const QString& what) const {
        const auto total = static_cast<quint64>(m_bytes.size());
        if (offset > total || size > total - offset) {
            fail(QStringLiteral("%1 (%2 bytes at offset %3) reaches past the end of the file (%4 bytes)")
                     .arg(what)
                     .arg(size)
                     .arg(offset)
                     .arg(total));
        }
    }

    quint8 u8(quint64 offset) const {
        requireRange(offset, 1, QStringLiteral("a field"));
        return static_cast<quint8>(m_bytes[static_cast<qsizetype>(offset)]);
    }
    quint16 u16(quint64 offset) const { return static_cast<quint16>(u8(offset) | (u8(offset + 1) << 8)); }
    quint32 u32(quint64 offset) const { return u16(offset) | (quint32{u16(offset + 2)} << 16); }

    /// The NUL-terminated text at `index` of a string table. Throws when it starts or ends outside the table.
    QByteArray text(quint64 tableOffset, quint64 tableSize, quint64 index, const QString& what) const {
        requireRange(tableOffset, tableSize, QStringLiteral("a string table"));
        if (index >= tableSize) { fail(QStringLiteral("%1 starts outside its string table").arg(what)); }
        const QByteArrayView table{m_bytes.constData() + tableOffset, static_cast<qsizetype>(tableSize)};
        const qsizetype start = static_cast<qsizetype>(index);
        const qsizetype end = table.indexOf('\0', start);
        if (end < 0) { fail(QStringLiteral("%1 does not end inside its string table").arg(what)); }
        return table.sliced(start, end - start).toByteArray();
    }

private:
    const QByteArray& m_bytes;
    const QString& m_origin;
};

} // namespace mica::image::elf
