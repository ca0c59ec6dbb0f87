// SPDX-License-Identifier: GPL-3.0-or-later
// From what a tour's `show` names to a place in the machine as it stands: addresses of symbols, of a process' thread, of what a register
// holds. Used by tour_play.
#pragma once

#include "core/debug/place.h"
#include "core/debug/stop_state.h"
#include "core/tour/tour.h"

#include <functional>

namespace mica::tour {

using SymbolAddress = std::function<std::optional<quint32>(const QString& symbol)>;

/// Nothing, and `problem` says in a sentence why there is no such place now. Pre: show.dock is empty. Pure.
std::optional<debug::Place> placeOf(const Show& show, const debug::StopState& stop, const SymbolAddress& addressOf,
                                    QString& problem);

/// The thread of a process' name ("console", "console/2"), or the running one for "current"; 0: there is none. Pure.
quint32 threadNamed(const machine::SystemState& system, const QString& name);

} // namespace mica::tour
