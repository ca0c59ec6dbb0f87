// SPDX-License-Identifier: GPL-3.0-or-later
// Reduces a linked kernel to what the boot disk carries: header, program headers, PT_LOAD segments. No names, no debug info.
#include "core/image/elf32.h"
#include "core/image/elf_fields.h"

#include <QtEndian>

namespace mica::image {

namespace {

/// Segments start at multiples of this in the reduced file, so that stage 2 copies whole words.
constexpr qsizetype segmentAlignment = 16;

/// Overlapping segments could blow a small file up; a kernel of this size would not boot anyway.
constexpr qint64 loadableLimit = qint64{64} * 1024 * 1024;

void append16(QByteArray& bytes, quint16 value) {
    char raw[2];
    qToLittleEndian(value, raw);
    bytes.append(raw, sizeof raw);
}

void append32(QByteArray& bytes, quint32 value) {
    char raw[4];
    qToLittleEndian(value, raw);
    bytes.append(raw, sizeof raw);
}

void padTo(QByteArray& bytes, qsizetype alignment) {
    bytes.append((alignment - bytes.size() % alignment) % alignment, '\0');
}

QByteArray headerFor(const QByteArray& original, quint32 entry, quint16 segmentCount) {
    QByteArray header = original.first(16); // e_ident
    append16(header, elf::typeExecutable);
    append16(header, elf::machine386);
    append32(header, 1);               // e_version
    append32(header, entry);           // e_entry
    append32(header, elf::headerSize); // e_phoff: right behind the header
    append32(header, 0);               // e_shoff: no sections
    append32(header, 0);               // e_flags
    append16(header, elf::headerSize); // e_ehsize
    append16(header, elf::segmentEntrySize);
    append16(header, segmentCount);
    append16(header, 0); // e_shentsize
    append16(header, 0); // e_shnum
    append16(header, 0); // e_shstrndx
    return header;
}

} // namespace

QByteArray Elf32::loadable() const {
    QList<ElfSegment> loads;
    for (const ElfSegment& segment : m_segments) {
        if (segment.type == elf::segmentLoad && segment.memorySize != 0) { loads.append(segment); }
    }
    if (isRelocatable() || loads.isEmpty()) {
        throw Failure(FailureKind::content,
                      QStringLiteral("the file has no segment to load, so it is not a linked kernel"));
    }
    QByteArray result = headerFor(m_bytes, m_entry, static_cast<quint16>(loads.size()));
    QByteArray data;
    const auto dataStart = static_cast<qsizetype>(elf::headerSize) + loads.size() * qsizetype{elf::segmentEntrySize};
    const qsizetype firstOffset = dataStart + (segmentAlignment - dataStart % segmentAlignment) % segmentAlignment;
    for (const ElfSegment& segment : std::as_const(loads)) {
        padTo(data, segmentAlignment);
        append32(result, segment.type);
        append32(result, static_cast<quint32>(firstOffset + data.size()));
        append32(result, segment.virtualAddress);
        append32(result, segment.physicalAddress);
        append32(result, segment.fileSize);
        append32(result, segment.memorySize);
        append32(result, segment.flags);
        append32(result, 1); // p_align: offsets and addresses are unrelated here
        if (data.size() + qint64{segment.fileSize} > loadableLimit) {
            throw Failure(FailureKind::content, QStringLiteral("the kernel is larger than 64 MiB"));
        }
        data += m_bytes.sliced(static_cast<qsizetype>(segment.offset), static_cast<qsizetype>(segment.fileSize));
    }
    padTo(result, segmentAlignment);
    return result + data;
}

} // namespace mica::image
