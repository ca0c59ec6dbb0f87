// SPDX-License-Identifier: BSD-2-Clause
// ELF files of 32 bits as far as loaders read them (System V ABI, chapters 4 and 5). Used by stage 2, the nucleus and the
// runtime of user land.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace mica::elf {

struct Header { // Elf32_Ehdr
    std::array<std::uint8_t, 16> identification;
    std::uint16_t type, machine;
    std::uint32_t version, entry, program_headers, section_headers, flags;
    std::uint16_t header_bytes, program_header_bytes, program_header_count;
    std::uint16_t section_header_bytes, section_header_count, section_names;
};
static_assert(sizeof(Header) == 52);

struct ProgramHeader { // Elf32_Phdr
    std::uint32_t type, offset, virtual_address, physical_address, file_bytes, memory_bytes, flags, alignment;
};
static_assert(sizeof(ProgramHeader) == 32);

/// How Header::identification begins: magic; 32 bits, little-endian, version 1.
inline constexpr std::array<std::uint8_t, 4> magic{0x7F, 'E', 'L', 'F'};
inline constexpr std::array<std::uint8_t, 3> class_32_little_endian{1, 1, 1};

inline constexpr std::uint16_t type_executable = 2, machine_i386 = 3;           ///< Header
inline constexpr std::uint32_t loadable = 1, interpreter = 3;                   ///< ProgramHeader::type
inline constexpr std::uint32_t flag_execute = 1, flag_write = 2, flag_read = 4; ///< ProgramHeader::flags

/// Whether the file begins as an ELF file does.
constexpr bool has_magic(const Header& header) {
    return std::equal(magic.begin(), magic.end(), header.identification.begin());
}

/// Whether it is one of 32 bits and little-endian.
constexpr bool is_32_bit(const Header& header) {
    return std::equal(class_32_little_endian.begin(), class_32_little_endian.end(), header.identification.begin() + 4);
}

/// What stands at `at` of the file; nothing where the file ends before it does.
template <typename T> std::optional<T> read(std::span<const std::byte> file, std::uint64_t at) {
    if (at + sizeof(T) > file.size()) { return std::nullopt; }
    T value;
    std::copy_n(file.begin() + static_cast<std::ptrdiff_t>(at), sizeof(T), reinterpret_cast<std::byte*>(&value));
    return value;
}

} // namespace mica::elf
