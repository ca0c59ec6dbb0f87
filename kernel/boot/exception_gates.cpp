// SPDX-License-Identifier: BSD-2-Clause
// Fills stage 2's IDT; stage2_entry.S and bios_call.S load its address.
#include "exception_gates.h"

#include "selectors.h"

#include <cstdint>

extern "C" {
std::uint64_t boot_idt[32];
void boot_exception();
}

namespace mica::boot {

void install_exception_gates() {
    // An interrupt gate (Intel SDM 3A, 6.11): offset halves around selector and type; stage 2 lies below 64 KiB.
    const auto offset = reinterpret_cast<std::uintptr_t>(&boot_exception);
    const std::uint64_t gate = (offset & 0xFFFFU) | (std::uint64_t{CODE32} << 16U) | (std::uint64_t{0x8E00} << 32U);
    for (std::uint64_t& entry : boot_idt) { entry = gate; }
}

} // namespace mica::boot
