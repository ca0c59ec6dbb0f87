// SPDX-License-Identifier: BSD-2-Clause
// BIOS services from stage 2's protected-mode C++. Used by a20, disk, memory_map and report.
#pragma once

#include <cstddef>
#include <cstdint>

namespace mica::boot {

/// Registers of a BIOS call, in and out. bios_call.S knows the offsets.
struct BiosRegisters {
    std::uint32_t eax = 0, ebx = 0, ecx = 0, edx = 0, esi = 0, edi = 0;
    std::uint32_t es = 0;    ///< only the low half; DS is always 0
    std::uint32_t flags = 0; ///< out only

    bool carry() const { return (flags & 1U) != 0; }
    std::uint8_t ah() const { return static_cast<std::uint8_t>(eax >> 8U); }
};
static_assert(offsetof(BiosRegisters, edi) == 20);
static_assert(offsetof(BiosRegisters, es) == 24);
static_assert(offsetof(BiosRegisters, flags) == 28);

/// Issues `int number` in real mode, with interrupts on meanwhile. Memory passed to the BIOS must lie below 64 KiB.
BiosRegisters call_bios(std::uint8_t number, const BiosRegisters& in);

} // namespace mica::boot
