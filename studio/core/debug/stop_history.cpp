// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/debug/stop_history.h"

#include <algorithm>

namespace mica::debug {

namespace {

constexpr qsizetype most = 500;

auto firstAtOrAfter(const QList<PastStop>& stops, quint64 tick) {
    return std::lower_bound(stops.cbegin(), stops.cend(), tick,
                            [](const PastStop& stop, quint64 value) { return stop.tick < value; });
}

} // namespace

void StopHistory::add(const StopState& stop) {
    const PastStop entry{stop.tick, stop.cause, stop.sentence, stop.calls.value(0)};
    const auto found = firstAtOrAfter(m_stops, stop.tick);
    const qsizetype at = found - m_stops.cbegin();
    if (found == m_stops.cend() || found->tick != stop.tick) {
        m_stops.insert(at, entry);
    } else if (stop.cause != StopCause::reached) {
        m_stops[at] = entry;
    }
    if (m_stops.size() > most) { m_stops.removeAt(at <= 1 ? 2 : 1); }
}

void StopHistory::forgetAfter(quint64 tick) { m_stops.resize(firstAtOrAfter(m_stops, tick + 1) - m_stops.cbegin()); }

void StopHistory::forget(quint64 tick) {
    m_stops.removeIf([tick](const PastStop& stop) { return stop.tick == tick; });
}

std::optional<PastStop> StopHistory::before(quint64 tick) const {
    const auto found = firstAtOrAfter(m_stops, tick);
    return found == m_stops.cbegin() ? std::nullopt : std::optional(*std::prev(found));
}

} // namespace mica::debug
