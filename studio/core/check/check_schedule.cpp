// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/check_schedule.h"

#include <algorithm>

namespace mica::check {

CheckSchedule::CheckSchedule(QList<const course::Check*> checks, QList<Boot> boots, SymbolPlace placeOf)
    : m_checks(std::move(checks)), m_boots(std::move(boots)), m_states(m_boots.size(), State::waiting),
      m_outcomes(m_boots.size()), m_placeOf(std::move(placeOf)) {
    for (qsizetype i = 0; i < m_boots.size(); ++i) {
        for (const course::Check* check : m_boots[i].checks) { m_bootOf[check->id] = i; }
    }
}

bool CheckSchedule::needsPassed(const course::Check& check) const {
    return std::all_of(check.needs.begin(), check.needs.end(), [this](const QString& need) {
        const auto result = m_decided.constFind(need);
        return result != m_decided.constEnd() && result->verdict == Verdict::passed;
    });
}

int CheckSchedule::next() {
    for (qsizetype i = 0; i < m_boots.size(); ++i) {
        const auto canBeDecided = [this](const course::Check* check) {
            return !m_decided.contains(check->id) && needsPassed(*check);
        };
        const QList<const course::Check*>& checks = m_boots[i].checks;
        if (m_states[i] == State::waiting && std::any_of(checks.begin(), checks.end(), canBeDecided)) {
            m_states[i] = State::running;
            return static_cast<int>(i);
        }
    }
    return -1;
}

void CheckSchedule::finish(int index, BootOutcome outcome) {
    m_outcomes[index] = std::move(outcome);
    m_states[index] = State::finished;
    decide();
}

void CheckSchedule::decide() {
    bool changed = true;
    while (changed) { // a verdict may settle checks that need it, before or behind it in the lab
        changed = false;
        for (const course::Check* check : m_checks) {
            changed = (!m_decided.contains(check->id) && decideOne(*check)) || changed;
        }
    }
}

bool CheckSchedule::decideOne(const course::Check& check) {
    if (const course::Check* need = unmetNeed(check, m_decided)) {
        m_decided.insert(check.id, skip(check, *need));
        return true;
    }
    const qsizetype boot = m_bootOf.value(check.id);
    if (!needsPassed(check) || m_states[boot] != State::finished) { return false; }
    m_decided.insert(check.id, judge(check, m_outcomes[boot], m_placeOf));
    return true;
}

QList<CheckResult> CheckSchedule::decidedInOrder(qsizetype from) const {
    QList<CheckResult> results;
    for (qsizetype i = from; i < m_checks.size() && m_decided.contains(m_checks[i]->id); ++i) {
        results.append(m_decided.value(m_checks[i]->id));
    }
    return results;
}

} // namespace mica::check
