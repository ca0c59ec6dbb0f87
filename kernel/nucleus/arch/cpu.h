// SPDX-License-Identifier: BSD-2-Clause
// The processor's interrupt flag, its halt, its clock, and its control registers with the bits of them that matter here
// (Intel SDM 3A, 2.5). Used by the nucleus, the parts and the probes.
#pragma once

#include <cstdint>

namespace mica::arch {

inline constexpr std::uint32_t interrupt_flag = 1U << 9U; ///< IF in EFLAGS (Intel SDM 1, 3.4.3)
inline constexpr std::uint32_t trap_flag = 1U << 8U;      ///< TF: a debug exception behind every instruction
inline constexpr std::uint32_t always_set_flag = 1U << 1U;

inline void interrupts_on() { asm volatile("sti" : : : "memory"); }

inline void interrupts_off() { asm volatile("cli" : : : "memory"); }

/// Sleeps until the next interrupt. Pre: interrupts are on, or the machine stands still.
inline void halt() { asm volatile("hlt" : : : "memory"); }

/// Turns interrupts on and sleeps. STI takes effect one instruction late (Intel SDM 2B, STI), so none is lost in
/// between.
inline void wait_for_interrupt() { asm volatile("sti; hlt" : : : "memory"); }

/// Stops for good: nothing but a reset, an NMI or the host gets the machine out of here.
[[noreturn]] inline void stop() {
    while (true) { asm volatile("cli; hlt" : : : "memory"); }
}

/// Time stamp counter. In Bochs one tick is one instruction.
inline std::uint64_t ticks() {
    std::uint32_t low;
    std::uint32_t high;
    asm volatile("rdtsc" : "=a"(low), "=d"(high) : : "memory");
    return (std::uint64_t{high} << 32U) | low;
}

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
