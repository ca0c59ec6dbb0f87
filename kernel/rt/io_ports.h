// SPDX-License-Identifier: BSD-2-Clause
// IN and OUT. The processor lets a program touch only ports it holds a handle to; all others fault. Used by drivers.
#pragma once

#include <freestanding/io_ports.h>

namespace mica::rt {

inline std::uint8_t in8(std::uint16_t port) { return arch::in8(arch::Port{port}); }

inline void out8(std::uint16_t port, std::uint8_t value) { arch::out8(arch::Port{port}, value); }

inline void out16(std::uint16_t port, std::uint16_t value) { arch::out16(arch::Port{port}, value); }

} // namespace mica::rt
