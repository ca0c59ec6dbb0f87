// SPDX-License-Identifier: BSD-2-Clause
// What ring 3 is tried with, and where it leaves its traces on the board. Used by lab 03's probe `crimes`.
#pragma once

#include <probe/world/user.h>

#include <array>
#include <cstdint>
#include <string_view>

namespace mica::probes {

/// In the order they are committed; the number is the crime's place here.
inline constexpr std::array<std::string_view, 20> crime_names{
    "divide",     "breakpoint",     "overflow",   "bound",    "opcode",       "fpu",       "halt",
    "cli",        "int_14",         "segment",    "selector", "write_kernel", "read_hole", "write_hole",
    "write_code", "iret_to_nobody", "misaligned", "own_port", "foreign_port", "step"};

// Cells of the board. The assembly of crimes_in_ring_3.cpp knows them, too.
inline constexpr std::uint32_t cell_start = 0;  ///< address of the crime's instruction
inline constexpr std::uint32_t cell_length = 1; ///< its bytes
inline constexpr std::uint32_t cell_number = 2;
inline constexpr std::uint32_t cell_stack = 3;    ///< ESP when it is committed
inline constexpr std::uint32_t cell_bounds = 4;   ///< two cells: what BOUND compares with
inline constexpr std::uint32_t cell_selector = 6; ///< to load, from the probe
inline constexpr std::uint32_t cell_hole = 7;     ///< an address where nothing is mapped, from the probe
inline constexpr std::uint32_t cell_finished = 8; ///< 1: the last crime lies behind
inline constexpr std::uint32_t cell_messages = 9;
inline constexpr std::uint32_t cell_own_port = 10; ///< 1: a port that belongs to the process could be read

/// What the judge heard of crime n: record_cells cells from record(n) on.
struct Record {
    std::uint32_t messages, vector, error, address, eip, esp, badge, start;
};
inline constexpr std::uint32_t record_cells = sizeof(Record) / 4;
constexpr std::uint32_t record(std::uint32_t crime) { return 32 + crime * record_cells; }

/// The port that belongs to the process; the one behind it does not.
inline constexpr std::uint16_t own_port = 0x80;

} // namespace mica::probes

/// Of section .text.user; does not return.
extern "C" void mica_probe_criminal(std::uint32_t);
