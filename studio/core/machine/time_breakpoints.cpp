// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/time_breakpoints.h"

#include <limits>

namespace mica::machine {

void TimeBreakpoints::reached(quint64 now)
{
    m_pending.erase(m_pending.begin(), m_pending.upper_bound(now));
}

TimeBreakpoints::Plan TimeBreakpoints::plan(quint64 goal) const
{
    if (earliest() <= goal) {
        return {};
    }
    if (m_pending.size() < room) {
        return {goal, true};
    }
    return {std::nullopt, false};
}

quint64 TimeBreakpoints::earliest() const
{
    return m_pending.empty() ? std::numeric_limits<quint64>::max() : *m_pending.begin();
}

} // namespace mica::machine
