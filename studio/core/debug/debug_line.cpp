// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/debug/debug_line.h"

#include "core/debug/dwarf_bytes.h"

#include <QHash>

#include <algorithm>

namespace mica::debug {

namespace {

// DWARF 5, 7.22
constexpr quint8 copy = 1, advancePc = 2, advanceLine = 3, setFile = 4, setColumn = 5, negateStatement = 6,
                 constAddPc = 8, fixedAdvancePc = 9, setIsa = 12;
constexpr quint8 endSequence = 1, setAddress = 2;
constexpr quint64 contentPath = 1, contentDirectory = 2;
// DWARF 5, 7.5.6
constexpr quint64 formBlock = 0x09, formData1 = 0x0b, formData2 = 0x05, formData4 = 0x06, formData8 = 0x07,
                  formData16 = 0x1e, formString = 0x08, formStrp = 0x0e, formLineStrp = 0x1f, formUdata = 0x0f;

struct Sections {
    QByteArray line, lineStrings, strings;
};

QString stringAt(const QByteArray& section, quint64 offset) {
    if (offset >= static_cast<quint64>(section.size())) { return {}; }
    return QString::fromUtf8(section.constData() + offset);
}

struct Header {
    quint16 version = 0;
    quint8 minimum = 1, lineRange = 1, opcodeBase = 1;
    qint8 lineBase = 0;
    bool startsAsStatement = true;
    QByteArray lengths; ///< of the standard opcodes: how many operands each has
    QStringList directories, files;
};

QString joined(const QStringList& directories, quint64 index, const QString& name) {
    if (name.startsWith(u'/')) { return name; }
    const QString base = directories.value(0);
    const QString folder = directories.value(static_cast<qsizetype>(index));
    const bool whole = index == 0 || folder.startsWith(u'/') || base.isEmpty();
    const QString path = whole ? folder : base + u'/' + folder;
    return path.isEmpty() ? name : path + u'/' + name;
}

/// One value of the tables of version 5: a string, or a number.
struct Value {
    QString text;
    quint64 number = 0;
};

Value readValue(DwarfBytes& bytes, quint64 form, const Sections& sections) {
    switch (form) {
    case formString: return {bytes.text(), 0};
    case formLineStrp: return {stringAt(sections.lineStrings, bytes.u32()), 0};
    case formStrp: return {stringAt(sections.strings, bytes.u32()), 0};
    case formUdata: return {{}, bytes.uleb()};
    case formData1: return {{}, bytes.u8()};
    case formData2: return {{}, bytes.u16()};
    case formData4: return {{}, bytes.u32()};
    case formData8: bytes.skip(8); return {};
    case formData16: bytes.skip(16); return {};
    case formBlock: bytes.skip(bytes.uleb()); return {};
    default: bytes.fail(); return {};
    }
}

/// A table of version 5: what each entry holds, then the entries. DWARF 5, 6.2.4.1.
QList<std::pair<QString, quint64>> readEntries(DwarfBytes& bytes, const Sections& sections) {
    QList<std::pair<quint64, quint64>> formats;
    for (int left = bytes.u8(); left > 0 && bytes.good(); --left) {
        const quint64 content = bytes.uleb();
        formats.append({content, bytes.uleb()});
    }
    QList<std::pair<QString, quint64>> entries;
    for (quint64 left = bytes.uleb(); left > 0 && bytes.good() && !formats.isEmpty(); --left) {
        std::pair<QString, quint64> entry;
        for (const auto& [content, form] : std::as_const(formats)) {
            const Value value = readValue(bytes, form, sections);
            if (content == contentPath) { entry.first = value.text; }
            if (content == contentDirectory) { entry.second = value.number; }
        }
        entries.append(entry);
    }
    return entries;
}

void readTablesOf5(DwarfBytes& bytes, const Sections& sections, Header& header) {
    for (const auto& [name, unused] : readEntries(bytes, sections)) { header.directories += name; }
    for (const auto& [name, folder] : readEntries(bytes, sections)) {
        header.files += joined(header.directories, folder, name);
    }
}

/// Before version 5 folder 0 is the compilation's, which this section does not name, and files are counted from 1.
void readTablesBefore5(DwarfBytes& bytes, Header& header) {
    header.directories = {QString()};
    for (QString name = bytes.text(); !name.isEmpty() && bytes.good(); name = bytes.text()) {
        header.directories += name;
    }
    header.files = {QString()};
    for (QString name = bytes.text(); !name.isEmpty() && bytes.good(); name = bytes.text()) {
        const quint64 folder = bytes.uleb();
        bytes.uleb(); // time
        bytes.uleb(); // size
        header.files += joined(header.directories, folder, name);
    }
}

/// Leaves `bytes` at the first opcode.
std::optional<Header> readHeader(DwarfBytes& bytes, const Sections& sections) {
    Header header;
    header.version = bytes.u16();
    if (header.version < 3 || header.version > 5) { return std::nullopt; }
    if (header.version == 5) { bytes.skip(2); } // sizes of an address and of a segment selector
    const quint32 headerLength = bytes.u32();
    const qsizetype program = bytes.position() + qsizetype{headerLength};
    header.minimum = bytes.u8();
    if (header.version >= 4) { bytes.u8(); } // operations an instruction: 1, as i386 has no bundles
    header.startsAsStatement = bytes.u8() != 0;
    header.lineBase = static_cast<qint8>(bytes.u8());
    header.lineRange = bytes.u8();
    header.opcodeBase = bytes.u8();
    for (int i = 1; i < header.opcodeBase; ++i) { header.lengths.append(static_cast<char>(bytes.u8())); }
    if (header.version == 5) {
        readTablesOf5(bytes, sections, header);
    } else {
        readTablesBefore5(bytes, header);
    }
    if (!bytes.good() || header.lineRange == 0) { return std::nullopt; }
    bytes.seek(program);
    return header;
}

/// The state machine of one unit. DWARF 5, 6.2.2 and 6.2.5.
class LineProgram {
public:
    LineProgram(const Header& header, QList<int> files, QList<LineRow>& rows)
        : m_header(header), m_files(std::move(files)), m_rows(rows) {
        reset();
    }

    void run(DwarfBytes& bytes) {
        while (bytes.good() && !bytes.atEnd()) {
            const quint8 opcode = bytes.u8();
            if (opcode >= m_header.opcodeBase) {
                special(opcode);
            } else if (opcode == 0) {
                extended(bytes);
            } else {
                standard(bytes, opcode);
            }
        }
    }

private:
    void reset() {
        m_now = {0, 1, 1, m_header.startsAsStatement, false};
        m_sequence.clear();
    }

    void emitRow() {
        LineRow row = m_now;
        row.file = m_files.value(m_now.file, -1);
        m_sequence += row;
    }

    void advance(quint64 operations) { m_now.address += static_cast<quint32>(operations * m_header.minimum); }

    void special(quint8 opcode) {
        const int adjusted = opcode - m_header.opcodeBase;
        advance(static_cast<quint64>(adjusted / m_header.lineRange));
        m_now.line += m_header.lineBase + adjusted % m_header.lineRange;
        emitRow();
    }

    void extended(DwarfBytes& bytes) {
        const quint64 length = bytes.uleb();
        const qsizetype next = bytes.position() + static_cast<qsizetype>(length);
        const quint8 opcode = length == 0 ? quint8{0} : bytes.u8();
        if (opcode == endSequence) {
            m_now.end = true;
            emitRow();
            if (m_sequence.first().address != 0) { m_rows += m_sequence; }
            reset();
        } else if (opcode == setAddress) {
            m_now.address = bytes.u32();
        }
        bytes.seek(next);
    }

    void standard(DwarfBytes& bytes, quint8 opcode) {
        switch (opcode) {
        case copy: emitRow(); break;
        case advancePc: advance(bytes.uleb()); break;
        case advanceLine: m_now.line += static_cast<int>(bytes.sleb()); break;
        case setFile: m_now.file = static_cast<int>(bytes.uleb()); break;
        case negateStatement: m_now.statement = !m_now.statement; break;
        case constAddPc: advance(static_cast<quint64>((255 - m_header.opcodeBase) / m_header.lineRange)); break;
        case fixedAdvancePc: m_now.address += bytes.u16(); break;
        case setColumn:
        case setIsa: bytes.uleb(); break;
        default: // flags without operands, and what later versions may add
            for (int left = static_cast<quint8>(m_header.lengths.at(opcode - 1)); left > 0; --left) { bytes.uleb(); }
            break;
        }
    }

    const Header& m_header;
    QList<int> m_files;
    QList<LineRow>& m_rows;
    LineRow m_now;
    QList<LineRow> m_sequence;
};

QByteArray dataOf(const image::Elf32& elf, QLatin1StringView name) {
    const auto found = std::find_if(elf.sections().begin(), elf.sections().end(),
                                    [name](const image::ElfSection& section) { return section.name == name; });
    return found == elf.sections().end() ? QByteArray() : elf.sectionData(*found);
}

} // namespace

DebugLines readDebugLines(const image::Elf32& elf) {
    using namespace Qt::Literals::StringLiterals;
    const Sections sections{dataOf(elf, ".debug_line"_L1), dataOf(elf, ".debug_line_str"_L1),
                            dataOf(elf, ".debug_str"_L1)};
    DebugLines lines;
    QHash<QString, int> known;
    DwarfBytes all(sections.line);
    while (!all.atEnd()) {
        const quint32 length = all.u32();
        DwarfBytes unit(all.take(length));
        if (!all.good()) { break; }
        const std::optional<Header> header = readHeader(unit, sections);
        if (!header) { continue; }
        QList<int> files;
        for (const QString& path : header->files) {
            if (!known.contains(path)) {
                known.insert(path, static_cast<int>(lines.files.size()));
                lines.files += path;
            }
            files += known.value(path);
        }
        LineProgram(*header, files, lines.rows).run(unit);
    }
    return lines;
}

} // namespace mica::debug
