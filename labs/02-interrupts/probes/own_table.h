// SPDX-License-Identifier: BSD-2-Clause
// An interrupt table of the probe's own: shows which vector an interrupt arrives at without any of the student's code. And
// letting interrupts in, and the question whether the student's table may be entered at all. Used by lab 02's probes.
#pragma once

#include <cstdint>
#include <optional>

namespace mica::probes {

/// From now on interrupts arrive in the probe's own table.
void load_own_table();

/// Lets interrupts in for at most `patience` ticks and returns the vector of the one that came; then interrupts are off
/// again, so it is at most one. It is not ended: it stays in service. Pre: load_own_table().
std::optional<unsigned> next_interrupt(std::uint64_t patience);

/// Lets interrupts in for `duration` ticks, into whatever table is in force.
void let_in(std::uint64_t duration);

/// How many of the 256 gates of the table in force are present and enter their vector's stub in the nucleus' code
/// segment. 0 when the table is too short. Interrupts may be let in only when this is 256.
unsigned gates_in_place();

} // namespace mica::probes
