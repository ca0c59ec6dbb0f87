// SPDX-License-Identifier: BSD-2-Clause
// What a loader hands to the nucleus: the structures of the Multiboot Specification 0.6.96, section 3.3. Written by kernel/boot
// (or GRUB, or QEMU's -kernel), read by the nucleus' start-up. All addresses are physical.
#pragma once

#include <cstddef>
#include <cstdint>

namespace mica::multiboot {

inline constexpr std::uint32_t loader_magic = 0x2BADB002; ///< in EAX at the entry of the nucleus

/// Bits of Info::flags: which of its fields are valid.
inline constexpr std::uint32_t has_memory_size = 1U << 0U;
inline constexpr std::uint32_t has_command_line = 1U << 2U;
inline constexpr std::uint32_t has_modules = 1U << 3U;
inline constexpr std::uint32_t has_memory_map = 1U << 6U;

struct Info {
    std::uint32_t flags;
    std::uint32_t lower_kib; ///< memory from 0, KiB
    std::uint32_t upper_kib; ///< memory from 1 MiB up to the first hole, KiB
    std::uint32_t boot_device;
    std::uint32_t command_line; ///< address of a NUL-terminated text
    std::uint32_t module_count;
    std::uint32_t modules; ///< address of module_count Modules
    std::uint32_t symbols[4];
    std::uint32_t memory_map_bytes;
    std::uint32_t memory_map; ///< address of memory_map_bytes of MemoryMapEntry
};
static_assert(offsetof(Info, modules) == 24);
static_assert(offsetof(Info, memory_map_bytes) == 44);
static_assert(sizeof(Info) == 52);

struct Module {
    std::uint32_t begin, end; ///< [begin, end)
    std::uint32_t command_line;
    std::uint32_t reserved;
};
static_assert(sizeof(Module) == 16);

inline constexpr std::uint32_t memory_available = 1; ///< MemoryMapEntry::type of usable RAM

/// One range of the memory map. The next entry follows `size + 4` bytes further: a loader may append fields.
struct [[gnu::packed]] MemoryMapEntry {
    std::uint32_t size; ///< of what follows this field
    std::uint64_t base, length;
    std::uint32_t type;
};
static_assert(offsetof(MemoryMapEntry, base) == 4);
static_assert(sizeof(MemoryMapEntry) == 24);

} // namespace mica::multiboot
