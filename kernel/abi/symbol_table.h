// SPDX-License-Identifier: BSD-2-Clause
// `kernel.sym`, the file of the boot bundle by which a panic names functions. Made by the host from the linked ELF.
// Layout, little-endian: SymbolTableHeader, then `count` SymbolRecords sorted by address (functions only), then the names.
#pragma once

#include <cstdint>
#include <string_view>

namespace mica::abi {

inline constexpr std::string_view symbol_table_name = "kernel.sym";
inline constexpr std::uint32_t symbol_table_magic = 0x4d59534d; // "MSYM" read as bytes

struct SymbolTableHeader {
    std::uint32_t magic;
    std::uint32_t count;
    std::uint32_t names_size; ///< bytes of the name area
};
static_assert(sizeof(SymbolTableHeader) == 12);

struct SymbolRecord {
    std::uint32_t address; ///< linear address of the first byte
    std::uint32_t size;    ///< bytes; 0 when unknown
    std::uint32_t name;    ///< offset in the name area of a NUL-terminated, demangled name without its parameter list
};
static_assert(sizeof(SymbolRecord) == 12);

} // namespace mica::abi
