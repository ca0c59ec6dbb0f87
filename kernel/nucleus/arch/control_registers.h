// SPDX-License-Identifier: BSD-2-Clause
// The control registers and the bits of them that matter here (Intel SDM 3A, 2.5). Used by paging, exceptions and
// probes.
#pragma once

#include <cstdint>

namespace mica::arch {

inline constexpr std::uint32_t cr0_no_fpu = 1U << 2U;          ///< EM: every FPU instruction is exception 7
inline constexpr std::uint32_t cr0_alignment_mask = 1U << 18U; ///< ring 3 may ask for alignment checks (AC in EFLAGS)
inline constexpr std::uint32_t cr0_write_protect = 1U << 16U;  ///< read-only pages are read-only for ring 0 as well

inline std::uint32_t read_cr0() {
    std::uint32_t value;
    asm volatile("movl %%cr0, %0" : "=r"(value) : : "memory");
    return value;
}

inline void write_cr0(std::uint32_t value) { asm volatile("movl %0, %%cr0" : : "r"(value) : "memory"); }

/// The linear address of the last page fault.
inline std::uint32_t read_cr2() {
    std::uint32_t value;
    asm volatile("movl %%cr2, %0" : "=r"(value) : : "memory");
    return value;
}

/// Physical address of the page directory.
inline std::uint32_t read_cr3() {
    std::uint32_t value;
    asm volatile("movl %%cr3, %0" : "=r"(value) : : "memory");
    return value;
}

/// Also drops every cached translation.
inline void write_cr3(std::uint32_t value) { asm volatile("movl %0, %%cr3" : : "r"(value) : "memory"); }

} // namespace mica::arch
