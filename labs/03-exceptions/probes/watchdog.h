// SPDX-License-Identifier: BSD-2-Clause
// Ends a scenario that does not end by itself, so that what was seen until then is reported. Used by lab 03's probes.
#pragma once

#include <cstdint>

namespace mica::probes {

/// After so many ticks, and a timer interrupt or a few, the scenario is over. Call after all other threads are made: their numbers go by the order.
void start_watchdog(std::uint32_t ticks = 600'000);

} // namespace mica::probes
