// SPDX-License-Identifier: BSD-2-Clause
// One INT instruction with every register under control before it and recorded after it. Used by lab 02's probe `frame`.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace mica::probes {

/// Registers, in this order everywhere.
enum Register : unsigned { eax, ebx, ecx, edx, esi, edi, ebp, eflags, ds, es, fs, gs, esp, register_count };

inline constexpr std::array<std::string_view, register_count> register_names{
    "eax", "ebx", "ecx", "edx", "esi", "edi", "ebp", "eflags", "ds", "es", "fs", "gs", "esp"};

using RegisterFile = std::array<std::uint32_t, register_count>;

/// Executes `int 0x51` with all registers but ESP taken from `before`, and returns how they stood after it. In the result
/// and, on return, in `before`, [esp] is the stack pointer after and before the instruction. Leaves the segment registers
/// as the nucleus has them. Pre: `before` has no IF, TF or NT in eflags, and DS usable for data.
RegisterFile interrupt_with(RegisterFile& before);
inline constexpr std::uint8_t provoked_vector = 0x51;

/// Address of the instruction behind that INT.
std::uint32_t address_after_interrupt();

/// Loads FS with a selector beyond the end of the GDT: a general-protection fault whose error code is the selector. The
/// instruction has two bytes.
void load_bad_selector();
inline constexpr std::uint16_t bad_selector = 0x1238;
inline constexpr std::uint32_t bad_load_bytes = 2;

} // namespace mica::probes
