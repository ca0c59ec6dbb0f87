// SPDX-License-Identifier: BSD-2-Clause
// The nucleus' symbol table, kernel.sym of the boot bundle: which function an address lies in. Used by the panic report.
#pragma once

#include <abi/symbol_table.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace mica::diagnostics {

/// A view of a table in memory; the bytes must outlive it. Default: no symbols.
class SymbolTable {
public:
    SymbolTable() = default;

    /// Checks the header, the order of the records and every name. Nothing when `bytes` is not a symbol table.
    [[nodiscard]] static std::optional<SymbolTable> open(std::span<const std::byte> bytes);

    /// Sorted by address, strictly ascending.
    [[nodiscard]] std::span<const abi::SymbolRecord> records() const { return m_records; }

    /// Pre: `record` is one of records().
    [[nodiscard]] std::string_view name(const abi::SymbolRecord& record) const;

private:
    std::span<const abi::SymbolRecord> m_records;
    std::string_view m_names;
};

/// Takes kernel.sym, the bytes of the boot bundle's file, for symbols(). Called once by the start-up. Returns false, and
/// leaves symbols() empty, when they are not a symbol table.
bool load_symbols(std::span<const std::byte> kernel_sym);

/// The nucleus' own symbols; empty until load_symbols().
[[nodiscard]] const SymbolTable& symbols();

} // namespace mica::diagnostics
