// SPDX-License-Identifier: GPL-3.0-or-later
// The moments at which a session has stopped, by tick: a line of time that one can go back along. Pure. Used by DebugSession and, as
// a copy, by the transport bar.
#pragma once

#include "core/debug/stop_state.h"

namespace mica::debug {

struct PastStop {
    quint64 tick = 0;
    StopCause cause = StopCause::started;
    QString sentence;
    CallFrame place; ///< where the processor stood
    bool operator==(const PastStop&) const = default;
};

class StopHistory {
public:
    /// Remembers the stop; one at the same tick is replaced, unless the new one only came back to it. The oldest but the first go
    /// when there are more than 500.
    void add(const StopState& stop);
    /// The stops after `tick` no longer happen: somebody typed something else.
    void forgetAfter(quint64 tick);
    /// The stop at `tick`, if there is one.
    void forget(quint64 tick);
    void clear() { m_stops.clear(); }
    const QList<PastStop>& stops() const { return m_stops; } ///< by tick
    /// The last one before `tick`; nothing when there is none.
    std::optional<PastStop> before(quint64 tick) const;

private:
    QList<PastStop> m_stops;
};

} // namespace mica::debug
