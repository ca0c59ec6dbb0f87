// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses to function names and back, for evidence, breakpoints and the kernel's own backtraces.
#include "core/image/elf32.h"
#include "core/image/elf_fields.h"

#include "abi/symbol_table.h"

#include <QHash>
#include <QtEndian>

#include <algorithm>

namespace mica::image {

namespace {

struct Candidate {
    const ElfSymbol* symbol;
    quint32 sectionEnd;
};

bool isFunction(const ElfSymbol& symbol) {
    return symbol.type == SymbolType::function || symbol.type == SymbolType::ifunc;
}

int bindingRank(SymbolBinding binding) {
    switch (binding) {
    case SymbolBinding::global: return 0;
    case SymbolBinding::weak: return 1;
    case SymbolBinding::local:
    case SymbolBinding::other: return 2;
    }
    return 2;
}

/// Code symbols: functions, and the untyped labels of assembly that lie inside an executable section.
std::optional<Candidate> codeSymbol(const ElfSymbol& symbol, const QList<ElfSection>& sections) {
    if (symbol.section == elf::indexUndefined || symbol.section >= sections.size() || symbol.name.isEmpty()) {
        return std::nullopt;
    }
    const ElfSection& section = sections[symbol.section];
    const bool executable = (section.flags & elf::sectionFlagExecutable) != 0;
    const quint64 end = quint64{section.address} + section.size;
    const bool inside = symbol.value >= section.address && symbol.value < end;
    if (!inside || !(isFunction(symbol) || (symbol.type == SymbolType::none && executable))) { return std::nullopt; }
    return Candidate{&symbol, static_cast<quint32>(std::min<quint64>(end, 0xffffffffU))};
}

/// By address; at one address the name a person would choose first: a function before a label, global before local.
bool before(const Candidate& left, const Candidate& right) {
    const auto key = [](const Candidate& c) {
        return std::tuple(c.symbol->value, isFunction(*c.symbol) ? 0 : 1, bindingRank(c.symbol->binding));
    };
    return key(left) != key(right) ? key(left) < key(right) : left.symbol->name < right.symbol->name;
}

} // namespace

SymbolMap::SymbolMap(const Elf32& elf) {
    readFunctions(elf);
    readAddresses(elf);
}

void SymbolMap::readFunctions(const Elf32& elf) {
    QList<Candidate> candidates;
    for (const ElfSymbol& symbol : elf.symbols()) {
        if (const auto candidate = codeSymbol(symbol, elf.sections())) { candidates.append(*candidate); }
    }
    std::sort(candidates.begin(), candidates.end(), before);
    QList<quint32> sectionEnds;
    quint64 sizedEnd = 0; // where the last function that knows its size ends: labels before that lie inside it
    for (const Candidate& candidate : std::as_const(candidates)) {
        const ElfSymbol& symbol = *candidate.symbol;
        const bool alias = !m_functions.isEmpty() && m_functions.last().address == symbol.value;
        if (alias || (!isFunction(symbol) && symbol.value < sizedEnd)) { continue; }
        m_functions.append({symbol.value, symbol.size, withoutParameters(demangle(symbol.name))});
        sectionEnds.append(candidate.sectionEnd);
        sizedEnd = std::max(sizedEnd, quint64{symbol.value} + symbol.size);
    }
    for (qsizetype i = 0; i < m_functions.size(); ++i) { // a label reaches to the next function or the section's end
        Function& function = m_functions[i];
        const bool hasNext = i + 1 < m_functions.size();
        const quint32 limit = hasNext ? std::min(m_functions[i + 1].address, sectionEnds[i]) : sectionEnds[i];
        const quint32 room = limit - function.address;
        function.size = function.size == 0 ? room : std::min(function.size, room);
    }
}

void SymbolMap::readAddresses(const Elf32& elf) {
    QList<const ElfSymbol*> named;
    for (const ElfSymbol& symbol : elf.symbols()) {
        const bool plain = symbol.type != SymbolType::section && symbol.type != SymbolType::file;
        if (symbol.isDefined() && plain && !symbol.name.isEmpty() && symbol.section != elf::indexCommon) {
            named.append(&symbol);
        }
    }
    std::sort(named.begin(), named.end(), [](const ElfSymbol* left, const ElfSymbol* right) {
        return std::tuple(bindingRank(left->binding), left->value, left->name) <
               std::tuple(bindingRank(right->binding), right->value, right->name);
    });
    const auto remember = [this](const QString& name, quint32 value) {
        if (!m_addresses.contains(name)) { m_addresses.insert(name, value); }
    };
    for (const ElfSymbol* symbol : std::as_const(named)) { remember(symbol->name, symbol->value); }
    for (const ElfSymbol* symbol : std::as_const(named)) {
        const QString readable = demangle(symbol->name);
        remember(readable, symbol->value);
        remember(withoutParameters(readable), symbol->value);
    }
}

QString SymbolMap::Place::display() const {
    return offset == 0 ? symbol : QStringLiteral("%1+0x%2").arg(symbol, QString::number(offset, 16));
}

std::optional<SymbolMap::Place> SymbolMap::at(quint32 address) const {
    auto next = std::upper_bound(m_functions.begin(), m_functions.end(), address,
                                 [](quint32 value, const Function& function) { return value < function.address; });
    if (next == m_functions.begin()) { return std::nullopt; }
    const Function& function = *std::prev(next);
    const quint32 offset = address - function.address;
    if (offset >= function.size) { return std::nullopt; }
    return Place{function.name, offset};
}

std::optional<quint32> SymbolMap::address(const QString& name) const {
    const auto found = m_addresses.constFind(name);
    return found == m_addresses.constEnd() ? std::nullopt : std::optional(*found);
}

QList<SymbolMap::Named> SymbolMap::functionsNamed(const QString& name) const {
    QList<Named> whole, lastPart;
    const QString end = QStringLiteral("::") + name;
    for (const Function& function : m_functions) {
        if (function.name == name) { whole += {function.name, function.address}; }
        if (function.name.endsWith(end)) { lastPart += {function.name, function.address}; }
    }
    return whole.isEmpty() ? lastPart : whole;
}

QByteArray SymbolMap::bootTable() const {
    QByteArray records, names;
    QHash<QString, quint32> offsets;
    const auto append = [](QByteArray& bytes, quint32 value) {
        char raw[4];
        qToLittleEndian(value, raw);
        bytes.append(raw, sizeof raw);
    };
    for (const Function& function : m_functions) {
        auto offset = offsets.constFind(function.name);
        if (offset == offsets.constEnd()) {
            offset = offsets.insert(function.name, static_cast<quint32>(names.size()));
            names += function.name.toUtf8() + '\0';
        }
        append(records, function.address);
        append(records, function.size);
        append(records, *offset);
    }
    QByteArray table;
    append(table, abi::symbol_table_magic);
    append(table, static_cast<quint32>(m_functions.size()));
    append(table, static_cast<quint32>(names.size()));
    return table + records + names;
}

} // namespace mica::image
