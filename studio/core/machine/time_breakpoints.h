// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps account of Bochs' time breakpoints (`sba TICK`). Pure bookkeeping; used by Machine.
//
// Bochs keeps them in a queue that cannot be read or emptied, and that has two flaws (2.7 and 3.0):
//  - it has room for five and, when the fifth is put in front of the others, writes past its end: so at most four are used;
//  - a time breakpoint set while the queue is empty comes back by itself after the same number of ticks, and then the queue's
//    count goes wrong: so the guest never runs with an empty queue.
#pragma once

#include <QtGlobal>

#include <optional>
#include <set>

namespace mica::machine {

class TimeBreakpoints {
public:
    /// The guest has stopped at `now`: what lies there or before has fired.
    void reached(quint64 now);

    /// What to do so that the running guest stops at `goal` or earlier. `goal` lies after the tick last given to reached().
    struct Plan {
        std::optional<quint64> insert; ///< give this one to Bochs first, then call inserted()
        bool exact = true; ///< false: the queue is full of later ones; single-step instead of running to `goal`
    };
    Plan plan(quint64 goal) const;
    void inserted(quint64 tick) { m_pending.insert(tick); }

    /// Tick of the first one that has not fired; the largest number when there is none.
    quint64 earliest() const;

private:
    static constexpr std::size_t room = 4;
    std::set<quint64> m_pending;
};

} // namespace mica::machine
