// SPDX-License-Identifier: BSD-2-Clause
// IN and OUT. The processor lets a program touch only ports it holds a handle to; all others fault. Used by drivers.
#pragma once

#include <cstdint>

namespace mica::rt {

inline std::uint8_t in8(std::uint16_t port) {
    std::uint8_t value = 0;
    asm volatile("inb %1, %0" : "=a"(value) : "Nd"(port));
    return value;
}

inline void out8(std::uint16_t port, std::uint8_t value) { asm volatile("outb %0, %1" : : "a"(value), "Nd"(port)); }

inline void out16(std::uint16_t port, std::uint16_t value) { asm volatile("outw %0, %1" : : "a"(value), "Nd"(port)); }

} // namespace mica::rt
