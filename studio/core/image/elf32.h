// SPDX-License-Identifier: GPL-3.0-or-later
// Reads ELF32 little-endian i386 files: linked kernels and relocatable objects. Never trusts a field; bad input throws.
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace mica::image {

struct ElfSection {
    QString name;
    quint32 type = 0, flags = 0, address = 0, offset = 0, size = 0, link = 0, info = 0;
};

struct ElfSegment {
    quint32 type = 0, offset = 0, virtualAddress = 0, physicalAddress = 0, fileSize = 0, memorySize = 0, flags = 0,
            align = 0;
};

enum class SymbolBinding { local, global, weak, other };
enum class SymbolType { none, object, function, section, file, common, ifunc, other };

struct ElfSymbol {
    QString name; ///< as in the file (mangled)
    quint32 value = 0, size = 0;
    SymbolBinding binding = SymbolBinding::local;
    SymbolType type = SymbolType::none;
    quint16 section = 0; ///< 0: undefined; 0xfff1: absolute; 0xfff2: common
    bool isDefined() const { return section != 0; }
};

class Elf32 {
public:
    /// Throws Failure(content) naming `origin` and what is wrong.
    static Elf32 parse(const QByteArray& bytes, const QString& origin);

    bool isRelocatable() const { return m_type == 1; }
    quint32 entry() const { return m_entry; }
    const QList<ElfSection>& sections() const { return m_sections; }
    const QList<ElfSegment>& segments() const { return m_segments; }
    const QList<ElfSymbol>& symbols() const { return m_symbols; }
    QByteArray sectionData(const ElfSection& section) const; ///< empty for NOBITS

    /// A file with the header, program headers and PT_LOAD segments only: what the boot disk carries.
    QByteArray loadable() const;

private:
    QByteArray m_bytes;
    quint16 m_type = 0;
    quint32 m_entry = 0;
    QList<ElfSection> m_sections;
    QList<ElfSegment> m_segments;
    QList<ElfSymbol> m_symbols;
};

/// Names and addresses of a linked kernel, for people and for breakpoints.
class SymbolMap {
public:
    explicit SymbolMap(const Elf32& elf);
    SymbolMap() = default;

    struct Place {
        QString symbol; ///< demangled, without parameters: "mica::pic::end_of_interrupt"
        quint32 offset = 0;
        QString display() const; ///< "mica::pic::end_of_interrupt+0x1c"
    };
    std::optional<Place> at(quint32 address) const; ///< the function that holds the address
    std::optional<quint32>
    address(const QString& name) const; ///< by mangled name, or demangled with or without parameters
    struct Named {
        QString name; ///< as Place::symbol
        quint32 address = 0;
        bool operator==(const Named&) const = default;
    };
    /// The functions called so, by address: with the whole name, or, where none is, with this last part ("start" of "mica::pit::start").
    QList<Named> functionsNamed(const QString& name) const;
    QByteArray bootTable() const; ///< kernel.sym, see kernel/abi/symbol_table.h

private:
    struct Function {
        quint32 address, size; ///< size in bytes; of an assembly label: up to the next function or its section's end
        QString name;
    };
    void readFunctions(const Elf32& elf);
    void readAddresses(const Elf32& elf);

    QList<Function> m_functions; ///< sorted by address, not overlapping
    QMap<QString, quint32> m_addresses;
};

/// "_ZN4mica3pic4maskEh" -> "mica::pic::mask(unsigned char)"; a name that is not mangled comes back as it is.
QString demangle(const QString& symbol);
QString withoutParameters(const QString& demangled);

} // namespace mica::image
