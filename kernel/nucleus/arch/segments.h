// SPDX-License-Identifier: BSD-2-Clause
// Segment descriptors and the nucleus' global descriptor table (GDT). The start-up loads it before anything else; entry
// code, interrupt gates and the scheduler name its selectors. Student part of lab 01: segments.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace mica::segments {

/// What a segment holds. The value is the S bit (bit 4) and the four type bits below it, as they stand in a descriptor
/// (Intel SDM 3A, 3.4.5.1 and 3.5).
enum class SegmentKind : std::uint8_t {
    task_state = 0x09, ///< S=0: a system segment; 32-bit TSS, available
    data = 0x12,       ///< S=1: data, read/write, expands up
    code = 0x1A,       ///< S=1: code, execute/read, not conforming
};

/// Descriptor privilege level (DPL). The kit uses the two outer ones of the four.
enum class Privilege : std::uint8_t { nucleus = 0, user = 3 };

/// One entry of the GDT, as the processor reads it (Intel SDM 3A, figure 3-8):
///
///        31          24 23 22  21 20  19        16 15 14 13 12 11    8 7           0
///   high | base 31..24 | G|D/B|L|AVL| limit 19..16 |P | DPL |S | type | base 23..16 |
///   low  | base 15..0                              | limit 15..0                    |
struct Descriptor {
    std::uint32_t low = 0;
    std::uint32_t high = 0;

    friend constexpr bool operator==(const Descriptor&, const Descriptor&) = default;
};
static_assert(sizeof(Descriptor) == 8 && offsetof(Descriptor, high) == 4);

inline constexpr std::size_t entry_count = 6;
using Table = std::span<Descriptor, entry_count>;

/// Selectors of the table's entries: eight times the index, and in bits 0 and 1 the privilege level that asks.
inline constexpr std::uint16_t kernel_code_selector = 0x08;
inline constexpr std::uint16_t kernel_data_selector = 0x10;
inline constexpr std::uint16_t user_code_selector = 0x18 | 3;
inline constexpr std::uint16_t user_data_selector = 0x20 | 3;
inline constexpr std::uint16_t task_state_selector = 0x28;

/// Encodes a present segment that starts at the linear address `base` and whose last byte has the offset `limit`.
///
/// The limit field has 20 bits. A limit up to 0xF'FFFF is stored as it is, in bytes (G=0). A greater one is stored in
/// units of 4 KiB (G=1); the processor then takes the low twelve bits as ones, so the segment ends with the 4 KiB unit
/// that holds `limit`. D/B is 1 for code and data, which makes them 32-bit segments, and 0 for a TSS. L and AVL are 0.
/// Post: bit 0 of the type (accessed) of code and data is 0. Never fails.
[[nodiscard]] Descriptor encode(std::uint32_t base, std::uint32_t limit, SegmentKind kind, Privilege privilege);

/// Fills the whole table: entry 0 null; at the four code and data selectors above flat segments (the whole 4 GiB from
/// address 0), nucleus segments with DPL 0 and user segments with DPL 3; at `task_state_selector` the TSS whose
/// first byte has the linear address `task_state` and which is `task_state_size` bytes long, DPL 0.
void lay_out(Table table, std::uint32_t task_state, std::uint32_t task_state_size);

/// Kit: builds the table and loads it, with every segment register and the task register. When the nucleus' code or
/// data segment would not work, the loader's table stays in force, so that the machine lives on and can say what is
/// wrong. Returns whether the nucleus' own table is in force. Call once, with interrupts off.
bool install();

} // namespace mica::segments
