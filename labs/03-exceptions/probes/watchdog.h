// SPDX-License-Identifier: BSD-2-Clause
// Ends a scenario that does not end by itself, so that what was seen until then is reported. Used by lab 03's probes.
#pragma once

#include <cstdint>

namespace mica::probes {

/// After so many timer interrupts the scenario is over. Call after all other threads are made: their numbers go by the order.
void start_watchdog(std::uint32_t timer_interrupts = 60);

} // namespace mica::probes
