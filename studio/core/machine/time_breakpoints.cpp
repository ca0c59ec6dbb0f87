// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/time_breakpoints.h"

namespace mica::machine {

void TimeBreakpoints::reached(quint64 now) { m_pending.erase(m_pending.begin(), m_pending.upper_bound(now)); }

TimeBreakpoints::Plan TimeBreakpoints::prepare(quint64 goal) {
    Plan plan;
    if (m_pending.empty()) { plan.insert += never; }
    if (earliest() <= goal) { return plan; }
    plan.exact = m_pending.size() + static_cast<std::size_t>(plan.insert.size()) < room;
    if (plan.exact) { plan.insert += goal; }
    m_pending.insert(plan.insert.begin(), plan.insert.end());
    return plan;
}

} // namespace mica::machine
