// SPDX-License-Identifier: GPL-3.0-or-later
// Carries a tour's step out on a machine, and looks at where it ends. Used by Studio's player on the machine's thread; a directive that cannot
// be carried out is a remark, and the tour goes on.
#pragma once

#include "core/debug/debug_session.h"
#include "core/tour/tour.h"

namespace mica::tour {

struct Remark {
    enum class Kind {
        notCarriedOut, ///< a move or a show that this machine does not allow
        notAsClaimed,  ///< what the text says is not so here
        paused,        ///< somebody stopped the machine before the step's end
    };
    Kind kind = Kind::notCarriedOut;
    int line = 0; ///< of the directive
    QString text; ///< what was seen, what it means, what to do
    bool operator==(const Remark&) const = default;
};

/// What is to be shown: a dock, or a place.
struct Shown {
    int line = 0;
    QString dock;
    debug::Place place;
};

struct Played {
    debug::Stop stop;
    QList<Remark> remarks;
    QList<Shown> shown;
    qsizetype claimsHeld = 0; ///< of the step's claims
};

/// The moves of the step, one after the other. Ends early when somebody pauses the machine or its run is over. Pre: the session has started.
/// Blocks. Throws Failure(harness | tool | cancelled) when the machine is lost.
debug::Stop carryOut(debug::DebugSession& session, const Step& step, QList<Remark>& remarks);

/// What the step shows and claims, at the stop where the session stands. Blocks. Throws as carryOut.
Played look(debug::DebugSession& session, const Step& step, QList<Remark> remarks);

} // namespace mica::tour
