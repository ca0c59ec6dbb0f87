// SPDX-License-Identifier: BSD-2-Clause
// How many periods of the timer have really passed. The interrupt controller keeps one interrupt of a line and no more
// (8259A data sheet), so a nucleus call that is longer than a period would lose time. Used by the timer's interrupt.
#pragma once

#include <cstdint>

namespace mica::periods {

/// Learns how far the time stamp counter gets in one period, by watching counter 0 for half of one, a few times. Without it, or where
/// counter 0 stands still, every interrupt counts as one period. Pre: interrupts are off, the timer runs.
void measure();

/// The periods that have begun since the last time this was called: 1, more where interrupts were off for long, and 0
/// for an interrupt whose period was counted already. Called for every interrupt of the timer.
[[nodiscard]] std::uint32_t passed();

} // namespace mica::periods
