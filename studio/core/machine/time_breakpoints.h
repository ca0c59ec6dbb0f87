// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps account of Bochs' time breakpoints (`sba TICK`). Pure bookkeeping; used by Machine.
//
// Bochs keeps them in a queue that cannot be read or emptied, and that has two flaws (2.7 and 3.0, bx_dbg_timebp_command):
//  - it has room for five, and shifts one place too far when there are four: so at most four are used;
//  - the last one in the queue comes back by itself after the same number of ticks, and then the queue's count becomes negative
//    and Bochs writes over its own memory: so one that is never reached stays in the queue.
#pragma once

#include <QList>

#include <set>

namespace mica::machine {

class TimeBreakpoints {
public:
    /// Never reached: at a million ticks a second this is in 146,000 years.
    static constexpr quint64 never = quint64{1} << 62U;

    /// The guest has stopped at `now`: what lies there or before has fired.
    void reached(quint64 now);

    /// What to do so that the running guest stops at `goal` or earlier.
    struct Plan {
        QList<quint64> insert; ///< give these to Bochs first, in this order; they count as given
        bool exact = true;     ///< false: the queue is full of later ones; single-step instead of running to `goal`
    };
    /// Pre: `goal` lies after the tick last given to reached(), and before `never`.
    Plan prepare(quint64 goal);

    /// Tick of the first one that has not fired.
    quint64 earliest() const { return m_pending.empty() ? never : *m_pending.begin(); }

private:
    static constexpr std::size_t room = 4;
    std::set<quint64> m_pending;
};

} // namespace mica::machine
