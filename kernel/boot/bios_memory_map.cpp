// SPDX-License-Identifier: BSD-2-Clause
// Reads the memory map from the BIOS: int 15h, EAX=E820h (ACPI Specification 6.4, 15.1).
#include "memory_map.h"

#include "bios.h"

namespace mica::boot {
namespace {

constexpr std::uint32_t smap = 0x534D4150; // "SMAP"

struct [[gnu::packed]] AddressRange {
    std::uint64_t base, length;
    std::uint32_t type;
};
static_assert(sizeof(AddressRange) == 20);
AddressRange range;

} // namespace

bool read_memory_map(MemoryMap& map) {
    std::uint32_t continuation = 0;
    do {
        const BiosRegisters result =
            call_bios(0x15, {.eax = 0xE820,
                             .ebx = continuation,
                             .ecx = sizeof range,
                             .edx = smap,
                             .edi = static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(&range))});
        if (result.carry() || result.eax != smap || result.ecx < sizeof range) {
            break; // carry on a later call means only that the previous range was the last
        }
        if (!map.add(range.base, range.length, range.type)) { break; }
        continuation = result.ebx;
    } while (continuation != 0);
    return !map.entries().empty();
}

} // namespace mica::boot
