// SPDX-License-Identifier: GPL-3.0-or-later
// Builder of sample ELF files; deliberately independent of the reader under test.
#include "elf_sample.h"

#include <QtEndian>

namespace mica::test {

namespace {

void add16(QByteArray& bytes, quint32 value) {
    char raw[2];
    qToLittleEndian(static_cast<quint16>(value), raw);
    bytes.append(raw, 2);
}

void add32(QByteArray& bytes, quint32 value) {
    char raw[4];
    qToLittleEndian(value, raw);
    bytes.append(raw, 4);
}

struct Section {
    QByteArray name;
    quint32 type, flags, address, offset, size, link, entrySize;
};

QByteArray symbolTable(const QList<SampleSymbol>& symbols, QByteArray& names) {
    QByteArray table(symbolEntry, '\0');
    for (const SampleSymbol& symbol : symbols) {
        add32(table, static_cast<quint32>(names.size()));
        names += symbol.name + '\0';
        add32(table, symbol.value);
        add32(table, symbol.size);
        table.append(static_cast<char>(symbol.info));
        table.append('\0');
        add16(table, symbol.section);
    }
    return table;
}

} // namespace

QByteArray SampleElf::bytes() const {
    QByteArray programHeaders, body;
    const auto bodyStart = static_cast<quint32>(headerSize + segments.size() * segmentEntry);
    QList<quint32> offsets;
    for (const SampleSegment& segment : segments) {
        offsets.append(bodyStart + static_cast<quint32>(body.size()));
        for (const quint32 field : {1U, offsets.last(), segment.virtualAddress, segment.physicalAddress,
                                    static_cast<quint32>(segment.data.size()), segment.memorySize, 5U, 0x1000U}) {
            add32(programHeaders, field);
        }
        body += segment.data;
    }
    QByteArray names("\0", 1), sectionNames("\0", 1);
    const QByteArray table = symbolTable(symbols, names);
    const quint32 tableAt = bodyStart + static_cast<quint32>(body.size());
    body += table;
    const quint32 namesAt = bodyStart + static_cast<quint32>(body.size());
    body += names;
    QList<Section> sections{{"", 0, 0, 0, 0, 0, 0, 0}};
    const QList<QByteArray> loaded{".text", ".data"};
    for (int i = 0; i < 2; ++i) {
        const bool has = i < segments.size();
        sections.append({loaded[i], 1, i == 0 ? 6U : 3U, has ? segments[i].virtualAddress : 0,
                         has ? offsets[i] : bodyStart, has ? static_cast<quint32>(segments[i].data.size()) : 0, 0, 0});
    }
    sections.append({".bss", 8, 3, 0xc0101004, 0x7fffffff, 0x3c, 0, 0});
    sections.append({".symtab", 2, 0, 0, tableAt, static_cast<quint32>(table.size()), 5, symbolEntry});
    sections.append({".strtab", 3, 0, 0, namesAt, static_cast<quint32>(names.size()), 0, 0});
    const quint32 sectionNamesAt = bodyStart + static_cast<quint32>(body.size());
    QList<quint32> nameOffsets;
    sections.append({".shstrtab", 3, 0, 0, sectionNamesAt, 0, 0, 0});
    for (const Section& section : std::as_const(sections)) {
        nameOffsets.append(section.name.isEmpty() ? 0 : static_cast<quint32>(sectionNames.size()));
        sectionNames += section.name.isEmpty() ? QByteArray() : section.name + '\0';
    }
    sections.last().size = static_cast<quint32>(sectionNames.size());
    body += sectionNames;

    QByteArray file = QByteArray("\x7f"
                                 "ELF\1\1\1",
                                 7)
                          .leftJustified(16, '\0');
    add16(file, type);
    add16(file, 3);
    for (const quint32 field :
         {1U, entry, static_cast<quint32>(headerSize), bodyStart + static_cast<quint32>(body.size()), 0U}) {
        add32(file, field);
    }
    for (const quint32 field : {52U, 32U, static_cast<quint32>(segments.size()), 40U,
                                static_cast<quint32>(sections.size()), static_cast<quint32>(sections.size()) - 1}) {
        add16(file, field);
    }
    file += programHeaders + body;
    for (qsizetype i = 0; i < sections.size(); ++i) {
        const Section& s = sections[i];
        for (const quint32 field :
             {nameOffsets[i], s.type, s.flags, s.address, s.offset, s.size, s.link, 0U, 1U, s.entrySize}) {
            add32(file, field);
        }
    }
    return file;
}

quint32 get32(const QByteArray& bytes, qsizetype offset) {
    return qFromLittleEndian<quint32>(bytes.constData() + offset);
}

void put32(QByteArray& bytes, qsizetype offset, quint32 value) { qToLittleEndian(value, bytes.data() + offset); }

void put16(QByteArray& bytes, qsizetype offset, quint16 value) { qToLittleEndian(value, bytes.data() + offset); }

qsizetype sectionHeaderAt(const QByteArray& elf, int index) {
    return static_cast<qsizetype>(get32(elf, 32)) + index * sectionEntry;
}

} // namespace mica::test
