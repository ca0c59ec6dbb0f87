// SPDX-License-Identifier: BSD-2-Clause
// The interrupt descriptor table: where the processor looks up what to run. Student part of lab 02: idt.cpp.
#pragma once

#include <nucleus/arch/segments.h>
#include <nucleus/interrupts/vectors.h>

#include <array>

namespace mica::idt {

/// What the processor does on the way in. The value is the type field of the gate (Intel SDM 3A, 6.11; D=1: 32 bits).
enum class GateType : std::uint8_t {
    interrupt = 0xE, ///< clears IF: no further device interrupt until IRET
    trap = 0xF,      ///< leaves IF as it is
};

/// One entry, as the processor reads it (Intel SDM 3A, figure 6-2):
///
///        31                    16 15 14 13 12 11    8 7           0
///   high | handler 31..16        |P | DPL |0 | type | 0           |
///   low  | selector              | handler 15..0                  |
struct Gate {
    std::uint32_t low = 0;
    std::uint32_t high = 0;

    friend constexpr bool operator==(const Gate&, const Gate&) = default;
};
static_assert(sizeof(Gate) == 8 && offsetof(Gate, high) == 4);

using Table = std::array<Gate, interrupts::vector_count>;
static_assert(sizeof(Table) == 2048);

/// Encodes a present gate that enters `handler` (a linear address; any value is allowed) in the code segment `selector`.
/// `privilege` is the gate's DPL: the outermost ring that may reach it with an INT instruction. Devices and exceptions come
/// through whatever it says. All bits that the figure shows as 0 are 0. Never fails.
[[nodiscard]] Gate encode(std::uint32_t handler, std::uint16_t selector, GateType type, segments::Privilege privilege);

/// Fills every one of the 256 entries: vector n enters its stub mica_vector_stubs[n] in the nucleus' code segment through
/// an interrupt gate. Ring 3 may use INT for the nucleus call, the breakpoint and the overflow trap; `int n` with any
/// other n from ring 3 must be a general-protection fault.
void fill(Table& table);

/// Makes `table` the processor's IDT (LIDT; the limit is the offset of the table's last byte: Intel SDM 3A, 6.10).
/// The table must stay where it is from then on. Does not change IF.
void load(const Table& table);

} // namespace mica::idt

/// Kit, stubs.S: the 256 places where interrupts arrive, one a vector: the linear address of each vector's stub. A stub makes the stack uniform, pushing an error code of 0 where the processor
/// pushes none, then pushes its vector and jumps to mica_interrupt_entry.
extern "C" const std::uint32_t mica_vector_stubs[256];
