// SPDX-License-Identifier: BSD-2-Clause
// Opens kernel.sym. The table comes from a disk, so every field is checked once; after that it is trusted.
#include <nucleus/diagnostics/backtrace.h>

namespace mica::diagnostics {

static constinit SymbolTable nucleus_symbols;

static bool are_usable(std::span<const abi::SymbolRecord> records, std::string_view names) {
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (records[i].name >= names.size() || (i > 0 && records[i].address <= records[i - 1].address)) {
            return false;
        }
    }
    return records.empty() || names.back() == '\0'; // then every name ends inside the area
}

std::optional<SymbolTable> SymbolTable::open(std::span<const std::byte> bytes) {
    if (bytes.size() < sizeof(abi::SymbolTableHeader) || reinterpret_cast<std::uintptr_t>(bytes.data()) % 4 != 0) {
        return std::nullopt;
    }
    const auto* header = reinterpret_cast<const abi::SymbolTableHeader*>(bytes.data());
    const std::size_t rest = bytes.size() - sizeof(abi::SymbolTableHeader);
    if (header->magic != abi::symbol_table_magic || header->count > rest / sizeof(abi::SymbolRecord) ||
        header->names_size > rest - header->count * sizeof(abi::SymbolRecord)) {
        return std::nullopt;
    }
    SymbolTable table;
    table.m_records = {reinterpret_cast<const abi::SymbolRecord*>(header + 1), header->count};
    table.m_names = {reinterpret_cast<const char*>(table.m_records.data() + header->count), header->names_size};
    if (!are_usable(table.m_records, table.m_names)) { return std::nullopt; }
    return table;
}

std::string_view SymbolTable::name(const abi::SymbolRecord& record) const {
    const std::string_view from_here = m_names.substr(record.name);
    return from_here.substr(0, from_here.find('\0'));
}

void load_symbols(std::span<const std::byte> kernel_sym) {
    nucleus_symbols = SymbolTable::open(kernel_sym).value_or(SymbolTable{});
}

const SymbolTable& symbols() { return nucleus_symbols; }

} // namespace mica::diagnostics
