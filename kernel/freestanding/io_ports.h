// SPDX-License-Identifier: BSD-2-Clause
// The I/O address space: port numbers as a type of their own, and the IN and OUT instructions. Used by stage 2, the nucleus, the
// probes and, by rt/io_ports.h, the drivers of user land.
#pragma once

#include <cstdint>

namespace mica::arch {

/// An I/O port number.
struct Port {
    std::uint16_t number;

    /// The port `offset` above this one: device registers are numbered from a base.
    constexpr Port operator+(std::uint16_t offset) const { return Port{static_cast<std::uint16_t>(number + offset)}; }
    constexpr bool operator==(const Port&) const = default;
};

/// Writes one byte to a port.
inline void out8(Port port, std::uint8_t value) {
    asm volatile("outb %0, %1" : : "a"(value), "Nd"(port.number) : "memory");
}

/// Reads one byte from a port.
inline std::uint8_t in8(Port port) {
    std::uint8_t value;
    asm volatile("inb %1, %0" : "=a"(value) : "Nd"(port.number) : "memory");
    return value;
}

inline void out16(Port port, std::uint16_t value) {
    asm volatile("outw %0, %1" : : "a"(value), "Nd"(port.number) : "memory");
}

/// Gives a slow device about a microsecond: a write to the POST port 0x80, which nothing listens to.
inline void io_wait() { out8(Port{0x80}, 0); }

} // namespace mica::arch
