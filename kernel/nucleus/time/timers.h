// SPDX-License-Identifier: BSD-2-Clause
// One timer an endpoint: at its deadline it rings doorbells. Student part of lab 07: timers.cpp.
#pragma once

#include <nucleus/ipc/endpoint.h>

namespace mica::timers {

/// Starts the endpoint's timer anew; bells 0: stops it. A deadline that has passed (as a signed difference to `now`)
/// rings at the next tick at the latest.
void set(Endpoint& endpoint, std::uint32_t deadline, std::uint32_t bells);

/// Rings every timer whose deadline is `now` or before, the earliest first. Called at every timer tick.
void expire(std::uint32_t now);

} // namespace mica::timers
