// SPDX-License-Identifier: GPL-3.0-or-later
// The machine that a tour boots: the kit's own system, or a check's probe with the kit's references. Both need prebuilt objects only, so
// a tour runs in a student kit, too. Used by Studio's machine order and the test that plays the kit's tours.
#pragma once

#include "core/debug/guest_boot.h"
#include "core/tour/tour.h"

namespace mica::tour {

/// `folder`: absolute, the caller's own; what is linked and what the machine writes goes there. Blocks. Throws Failure(usage) for a check
/// that does not exist or is of a lab of programs, Failure(build | tool | harness | cancelled).
debug::GuestBoot bootOf(const Boot& boot, const check::EngineTools& tools, const QString& folder,
                        const Cancellation& cancel);

} // namespace mica::tour
