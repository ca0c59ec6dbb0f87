// SPDX-License-Identifier: BSD-2-Clause
// The control registers and the bits of them that matter here (Intel SDM 3A, 2.5). Used by paging, exceptions and
// probes.
#pragma once

#include <cstdint>

namespace mica::arch {

inline constexpr std::uint32_t cr0_no_fpu = 1U << 2U;          ///< EM: every FPU instruction is exception 7
inline constexpr std::uint32_t cr0_alignment_mask = 1U << 18U; ///< ring 3 may ask for alignment checks (AC in EFLAGS)
inline constexpr std::uint32_t cr0_write_protect = 1U << 16U;  ///< read-only pages are read-only for ring 0 as well

/// Control register `number`. CR2 is the linear address of the last page fault, CR3 the physical address of the page
/// directory. (`%c`: the number as it is, to become part of the register's name.)
template <unsigned number> std::uint32_t read_cr() {
    std::uint32_t value;
    asm volatile("movl %%cr%c1, %0" : "=r"(value) : "i"(number) : "memory");
    return value;
}

/// Writing CR3 also drops every cached translation.
template <unsigned number> void write_cr(std::uint32_t value) {
    asm volatile("movl %0, %%cr%c1" : : "r"(value), "i"(number) : "memory");
}

} // namespace mica::arch
