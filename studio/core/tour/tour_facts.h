// SPDX-License-Identifier: GPL-3.0-or-later
// What a tour may claim of a stop beyond the facts of the machine: where it stands, who runs, with which priority. Used by tour_play.
#pragma once

#include "core/check/observations.h"
#include "core/debug/stop_state.h"

namespace mica::tour {

/// Adds what `name` means at this stop to `into`; nothing for a name that means nothing here, which is then "not observed". Names:
///   stop.function, stop.caller   where the processor stands, and who called that: "mica::pit::start"
///   stop.ring                    0 or 3
///   stop.end                     "", "shutdown", "triple fault" or "halted"
///   stop.console                 what the guest wrote to its console
///   thread.<name>.priority, .effective, .does    of the thread of a process
///   processes.<name>             how many processes of this name there are
///   walk.<address>.present, .writable, .user, .physical   the way of an address or register ("cr2", "0x400000") through
///                                the page tables of this stop; the last three only where it is present
/// Pure.
void readFact(const QString& name, const debug::StopState& stop, const QByteArray& console, check::Observations& into);

} // namespace mica::tour
