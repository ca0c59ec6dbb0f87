// SPDX-License-Identifier: GPL-3.0-or-later
// Reads everything Studio shows out of a machine that has stopped. Used by DebugSession at every stop.
#pragma once

#include "core/debug/guest_code.h"
#include "core/debug/stop_state.h"

namespace mica::debug {

struct StopReason {
    StopCause cause = StopCause::started;
    machine::Ending ending = machine::Ending::none;
    QString sentence;
};

/// Pre: the machine stands, or has made a triple fault. Blocks: 20 to 60 ms with paging on. Throws what Machine throws.
StopState readStopState(machine::Machine& machine, const GuestCode& code, const StopReason& why);

} // namespace mica::debug
