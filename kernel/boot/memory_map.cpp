// SPDX-License-Identifier: BSD-2-Clause
// Questions to a memory map. Pure: also compiled into the host's unit tests.
#include "memory_map.h"

namespace mica::boot {
namespace {

std::uint64_t end_of(const multiboot::MemoryMapEntry& entry) {
    const std::uint64_t end = entry.base + entry.length;
    return end < entry.base ? ~std::uint64_t{0} : end;
}

} // namespace

bool MemoryMap::add(std::uint64_t base, std::uint64_t length, std::uint32_t type) {
    if (length == 0) { return true; }
    if (m_count == capacity) { return false; }
    constexpr std::uint32_t size = sizeof(multiboot::MemoryMapEntry) - sizeof(multiboot::MemoryMapEntry::size);
    m_entries[m_count++] = {.size = size, .base = base, .length = length, .type = type};
    return true;
}

std::uint64_t MemoryMap::end_of_ram_from(std::uint64_t begin) const {
    std::uint64_t reached = begin;
    bool grew = true;
    while (grew) {
        grew = false;
        for (const multiboot::MemoryMapEntry& entry : entries()) {
            if (entry.type == multiboot::memory_available && entry.base <= reached && end_of(entry) > reached) {
                reached = end_of(entry);
                grew = true;
            }
        }
    }
    for (const multiboot::MemoryMapEntry& entry : entries()) {
        if (entry.type != multiboot::memory_available && entry.base < reached && end_of(entry) > begin) {
            reached = entry.base > begin ? static_cast<std::uint64_t>(entry.base) : begin;
        }
    }
    return reached;
}

bool MemoryMap::is_ram(std::uint64_t begin, std::uint64_t end) const {
    return begin <= end && end_of_ram_from(begin) >= end;
}

} // namespace mica::boot
