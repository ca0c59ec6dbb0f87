// SPDX-License-Identifier: GPL-3.0-or-later
// What every thread did when, told by the trace ring: the lanes of the Threads dock and the marks above them.
#pragma once

#include "core/machine/system_state.h"

namespace mica::inspect {

enum class LaneState {
    unknown, ///< the trace does not go back far enough
    runs,
    ready,
    calls,    ///< in an endpoint's queue
    receives, ///< waits to receive
    replies,  ///< waits for a reply
    stopped,  ///< suspended or dead
};

/// "runs", "ready", "waits in a queue" …
QString nameOf(LaneState state);

struct LaneSpan {
    quint64 from = 0, to = 0; ///< ticks; from < to
    LaneState state = LaneState::unknown;
    bool operator==(const LaneSpan&) const = default;
};

struct Lane {
    quint32 thread = 0; ///< 0: the nucleus idles
    QString name;
    QList<LaneSpan> spans; ///< without gaps, the first begins at Timeline::from, the last ends at Timeline::to
};

struct TimeMark {
    quint64 tick = 0;
    bool isFault = false; ///< else an interrupt
    quint32 number = 0;   ///< the line; of a fault the vector
    quint32 thread = 0;   ///< that was interrupted, or that faults; 0: idle
    QString text;
};

struct Timeline {
    quint64 from = 0, to = 0;
    QList<Lane> lanes; ///< the threads of the system in the order of SystemState, the idle lane last where it ran
    QList<TimeMark> marks;
};

/// Of the trace, up to `now`. Empty (from == to) when the trace is.
Timeline timelineOf(const machine::SystemState& system, quint64 now);

} // namespace mica::inspect
