// SPDX-License-Identifier: BSD-2-Clause
// A thread of ring 3 that commits 64 page faults with random registers at 64 random moments between two timer interrupts, then walks
// through 24 known instructions. Used by lab 03's probes `debugger` and `walk`.
#pragma once

#include <probe/world/user.h>

#include <cstdint>

namespace mica::probes {

inline constexpr std::uint32_t rounds = 64;
inline constexpr std::uint32_t walked = 24; ///< instructions behind the breakpoint, before it is over

// Cells of the board. The assembly of suspect.cpp knows the first of them, too.
inline constexpr std::uint32_t cell_before = 0;       ///< nine cells: EAX EBX ECX EDX ESI EDI EBP EFLAGS ESP
inline constexpr std::uint32_t cell_after = 16;       ///< the same, behind the fault
inline constexpr std::uint32_t cell_target = 32;      ///< the address that round writes to; EDI holds it
inline constexpr std::uint32_t cell_instruction = 33; ///< where the faulting instruction is
inline constexpr std::uint32_t cell_round = 40;       ///< whose faults come now; `rounds` and more: the walk
inline constexpr std::uint32_t cell_seed = 41;
inline constexpr std::uint32_t cell_wrong_register = 42; ///< bits, by the order of cell_before: changed in any round
inline constexpr std::uint32_t cell_first_wrong = 43;    ///< 1 + the first round with a wrong register or value
inline constexpr std::uint32_t cell_not_written = 44;    ///< rounds in which the value did not arrive
inline constexpr std::uint32_t cell_round_done = 45;
inline constexpr std::uint32_t cell_phase = 46;       ///< of the round under way: ticks that it waits before it faults
inline constexpr std::uint32_t cell_wrong_phase = 47; ///< of the first wrong one

inline constexpr std::uint32_t timer_period = 1000; ///< ticks between two interrupts while the suspect runs

/// Rounds, then the walk, then the end. Of section .text.user; does not return.
void suspect(std::uint32_t);

} // namespace mica::probes

/// Of section .text.user, but good for the nucleus as well: a breakpoint and the instructions of a walk. And a table in the
/// nucleus: where each step leads to, as an offset from mica_probe_walk.
extern "C" void mica_probe_walk();
extern "C" const std::uint32_t mica_probe_walk_offsets[mica::probes::walked];
