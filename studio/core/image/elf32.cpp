// SPDX-License-Identifier: GPL-3.0-or-later
// Parses an ELF32 file. Every field is taken for a lie until it is checked: objects come from student sources.
#include "core/image/elf32.h"

#include "core/image/elf_fields.h"

namespace mica::image {

namespace {

/// Names may overlap in a string table, so a small file could ask for gigabytes of them. No compiler output comes near this.
constexpr qint64 nameBytesLimit = qint64{64} * 1024 * 1024;

struct Header {
    quint16 type;
    quint32 entry, segmentOffset, sectionOffset;
    quint16 segmentCount, sectionCount, nameSection;
};

Header readHeader(const elf::Fields& fields) {
    fields.requireRange(0, elf::headerSize, QStringLiteral("the ELF header"));
    if (fields.u32(0) != 0x464c457f) { // 0x7f 'E' 'L' 'F'
        fields.fail(QStringLiteral("it does not start with the ELF magic"));
    }
    if (fields.u8(4) != 1 || fields.u8(5) != 1 || fields.u8(6) != 1) {
        fields.fail(QStringLiteral("it is not 32-bit little-endian ELF version 1"));
    }
    if (fields.u16(18) != elf::machine386) {
        fields.fail(QStringLiteral("it is for machine %1, not for i386").arg(fields.u16(18)));
    }
    const Header header{fields.u16(16), fields.u32(24), fields.u32(28), fields.u32(32),
                        fields.u16(44), fields.u16(48), fields.u16(50)};
    if (header.type != elf::typeRelocatable && header.type != elf::typeExecutable) {
        fields.fail(QStringLiteral("it is neither an object nor an executable (type %1)").arg(header.type));
    }
    if (header.segmentCount != 0 && fields.u16(42) != elf::segmentEntrySize) {
        fields.fail(QStringLiteral("program headers are %1 bytes long, not 32").arg(fields.u16(42)));
    }
    if (header.sectionCount != 0 && fields.u16(46) != elf::sectionEntrySize) {
        fields.fail(QStringLiteral("section headers are %1 bytes long, not 40").arg(fields.u16(46)));
    }
    if (header.segmentCount == 0xffff || (header.sectionCount == 0 && header.sectionOffset != 0) ||
        header.sectionCount >= elf::indexReserved) {
        fields.fail(QStringLiteral("it has more headers than an ELF header can count"));
    }
    return header;
}

QList<ElfSegment> readSegments(const elf::Fields& fields, const Header& header) {
    fields.requireRange(header.segmentOffset, quint64{header.segmentCount} * elf::segmentEntrySize,
                        QStringLiteral("the program header table"));
    QList<ElfSegment> segments;
    for (quint32 i = 0; i < header.segmentCount; ++i) {
        const quint64 at = quint64{header.segmentOffset} + quint64{i} * elf::segmentEntrySize;
        const ElfSegment segment{fields.u32(at),      fields.u32(at + 4),  fields.u32(at + 8),  fields.u32(at + 12),
                                 fields.u32(at + 16), fields.u32(at + 20), fields.u32(at + 24), fields.u32(at + 28)};
        const QString what = QStringLiteral("segment %1").arg(i);
        fields.requireRange(segment.offset, segment.fileSize, what);
        if (segment.type == elf::segmentLoad) {
            if (segment.fileSize > segment.memorySize) {
                fields.fail(what + QStringLiteral(" is larger in the file than in memory"));
            }
            const quint64 highest = qMax(segment.virtualAddress, segment.physicalAddress);
            if (highest + segment.memorySize > 0x1'0000'0000U) {
                fields.fail(what + QStringLiteral(" reaches past the end of the address space"));
            }
        }
        segments.append(segment);
    }
    return segments;
}

void readSectionNames(const elf::Fields& fields, const Header& header, const QList<quint32>& nameOffsets,
                      QList<ElfSection>& sections) {
    if (header.nameSection >= sections.size() || sections[header.nameSection].type != elf::sectionStrings) {
        fields.fail(QStringLiteral("its section-name table is missing"));
    }
    const ElfSection table = sections[header.nameSection];
    qint64 nameBytes = 0;
    for (qsizetype i = 0; i < sections.size(); ++i) {
        const QByteArray name =
            fields.text(table.offset, table.size, nameOffsets[i], QStringLiteral("the name of section %1").arg(i));
        nameBytes += name.size();
        if (nameBytes > nameBytesLimit) { fields.fail(QStringLiteral("its section names add up to more than 64 MiB")); }
        sections[i].name = QString::fromUtf8(name);
    }
}

QList<ElfSection> readSections(const elf::Fields& fields, const Header& header) {
    fields.requireRange(header.sectionOffset, quint64{header.sectionCount} * elf::sectionEntrySize,
                        QStringLiteral("the section header table"));
    QList<ElfSection> sections;
    QList<quint32> nameOffsets;
    for (quint32 i = 0; i < header.sectionCount; ++i) {
        const quint64 at = quint64{header.sectionOffset} + quint64{i} * elf::sectionEntrySize;
        nameOffsets.append(fields.u32(at));
        ElfSection section{{},
                           fields.u32(at + 4),
                           fields.u32(at + 8),
                           fields.u32(at + 12),
                           fields.u32(at + 16),
                           fields.u32(at + 20),
                           fields.u32(at + 24),
                           fields.u32(at + 28)};
        if (section.type != elf::sectionNull && section.type != elf::sectionNoBits) {
            fields.requireRange(section.offset, section.size, QStringLiteral("section %1").arg(i));
        }
        sections.append(section);
    }
    if (!sections.isEmpty()) { readSectionNames(fields, header, nameOffsets, sections); }
    return sections;
}

SymbolBinding bindingOf(quint8 info) {
    switch (info >> 4) {
    case 0: return SymbolBinding::local;
    case 1: return SymbolBinding::global;
    case 2: return SymbolBinding::weak;
    default: return SymbolBinding::other;
    }
}

SymbolType typeOf(quint8 info) {
    switch (info & 0xf) {
    case 0: return SymbolType::none;
    case 1: return SymbolType::object;
    case 2: return SymbolType::function;
    case 3: return SymbolType::section;
    case 4: return SymbolType::file;
    case 5: return SymbolType::common;
    case 10: return SymbolType::ifunc;
    default: return SymbolType::other;
    }
}

QList<ElfSymbol> readSymbolTable(const elf::Fields& fields, const QList<ElfSection>& sections,
                                 const ElfSection& table) {
    if (table.size % elf::symbolEntrySize != 0) { fields.fail(QStringLiteral("its symbol table holds half a symbol")); }
    if (table.link >= static_cast<quint64>(sections.size()) || sections[table.link].type != elf::sectionStrings) {
        fields.fail(QStringLiteral("its symbol table has no string table"));
    }
    const ElfSection& strings = sections[table.link];
    QList<ElfSymbol> symbols;
    qint64 nameBytes = 0;
    for (quint32 i = 1; i < table.size / elf::symbolEntrySize; ++i) { // symbol 0 is the undefined one
        const quint64 at = quint64{table.offset} + quint64{i} * elf::symbolEntrySize;
        const QByteArray name =
            fields.text(strings.offset, strings.size, fields.u32(at), QStringLiteral("the name of symbol %1").arg(i));
        nameBytes += name.size();
        if (nameBytes > nameBytesLimit) { fields.fail(QStringLiteral("its symbol names add up to more than 64 MiB")); }
        const quint8 info = fields.u8(at + 12);
        const ElfSymbol symbol{QString::fromUtf8(name), fields.u32(at + 4), fields.u32(at + 8),
                               bindingOf(info),         typeOf(info),       fields.u16(at + 14)};
        if (symbol.section >= sections.size() && symbol.section < elf::indexReserved) {
            fields.fail(
                QStringLiteral("symbol %1 lies in section %2, which does not exist").arg(i).arg(symbol.section));
        }
        symbols.append(symbol);
    }
    return symbols;
}

} // namespace

Elf32 Elf32::parse(const QByteArray& bytes, const QString& origin) {
    const elf::Fields fields(bytes, origin);
    const Header header = readHeader(fields);
    Elf32 result;
    result.m_bytes = bytes;
    result.m_type = header.type;
    result.m_entry = header.entry;
    result.m_segments = readSegments(fields, header);
    result.m_sections = readSections(fields, header);
    bool found = false;
    for (const ElfSection& section : std::as_const(result.m_sections)) {
        if (section.type != elf::sectionSymbols) { continue; }
        if (found) { fields.fail(QStringLiteral("it has two symbol tables")); }
        found = true;
        result.m_symbols = readSymbolTable(fields, result.m_sections, section);
    }
    return result;
}

QByteArray Elf32::sectionData(const ElfSection& section) const {
    if (section.type == elf::sectionNull || section.type == elf::sectionNoBits) { return {}; }
    const QString origin = QStringLiteral("section ") + section.name;
    elf::Fields(m_bytes, origin).requireRange(section.offset, section.size, QStringLiteral("its data"));
    return m_bytes.sliced(static_cast<qsizetype>(section.offset), static_cast<qsizetype>(section.size));
}

} // namespace mica::image
