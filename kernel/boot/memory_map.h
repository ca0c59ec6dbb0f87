// SPDX-License-Identifier: BSD-2-Clause
// The machine's memory map as the BIOS tells it, in Multiboot's form. Read by stage 2, which places the kernel by it and hands it on.
#pragma once

#include <formats/multiboot.h>

#include <array>
#include <cstdint>
#include <span>

namespace mica::boot {

class MemoryMap {
public:
    static constexpr std::uint32_t capacity = 64;

    /// Returns false when the map is full. Empty ranges are left out.
    bool add(std::uint64_t base, std::uint64_t length, std::uint32_t type);

    std::span<const multiboot::MemoryMapEntry> entries() const { return {m_entries.data(), m_count}; }

    /// Whether every byte of [begin, end) is available RAM, possibly told in several ranges, and none is told to be anything else.
    bool is_ram(std::uint64_t begin, std::uint64_t end) const;

    /// End of the available RAM that begins at `begin` without a hole; `begin` itself when that byte is none.
    std::uint64_t end_of_ram_from(std::uint64_t begin) const;

private:
    std::array<multiboot::MemoryMapEntry, capacity> m_entries{};
    std::uint32_t m_count = 0;
};

/// Asks the BIOS (int 15h, E820). Returns whether it answered with at least one range.
[[nodiscard]] bool read_memory_map(MemoryMap& map);

} // namespace mica::boot
