// SPDX-License-Identifier: BSD-2-Clause
// Opens kernel.sym. The table comes from a disk, so every field is checked once; after that it is trusted.
#include <nucleus/diagnostics/backtrace.h>

namespace mica::diagnostics {

static bool are_usable(std::span<const abi::SymbolRecord> records, std::string_view names) {
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (records[i].name >= names.size() || (i > 0 && records[i].address <= records[i - 1].address)) {
            return false;
        }
    }
    return records.empty() || names.back() == '\0'; // then every name ends inside the area
}

SymbolTable::SymbolTable(std::span<const std::byte> bytes) {
    if (bytes.size() < sizeof(abi::SymbolTableHeader) || reinterpret_cast<std::uintptr_t>(bytes.data()) % 4 != 0) {
        return;
    }
    const auto* header = reinterpret_cast<const abi::SymbolTableHeader*>(bytes.data());
    const std::size_t rest = bytes.size() - sizeof(abi::SymbolTableHeader);
    if (header->magic != abi::symbol_table_magic || header->count > rest / sizeof(abi::SymbolRecord) ||
        header->names_size > rest - header->count * sizeof(abi::SymbolRecord)) {
        return;
    }
    const std::span records{reinterpret_cast<const abi::SymbolRecord*>(header + 1), header->count};
    const std::string_view names{reinterpret_cast<const char*>(records.data() + records.size()), header->names_size};
    if (are_usable(records, names)) {
        m_records = records;
        m_names = names;
    }
}

std::string_view SymbolTable::name(const abi::SymbolRecord& record) const {
    const std::string_view from_here = m_names.substr(record.name);
    return from_here.substr(0, from_here.find('\0'));
}

} // namespace mica::diagnostics
