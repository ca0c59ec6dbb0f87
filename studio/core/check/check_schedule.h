// SPDX-License-Identifier: GPL-3.0-or-later
// Which boot comes next, and which checks are decided. Holds no thread and starts nothing: the engine asks it under a lock.
#pragma once

#include "core/check/boot_plan.h"
#include "core/check/judge.h"

namespace mica::check {

class CheckSchedule {
public:
    CheckSchedule(QList<const course::Check*> checks, QList<Boot> boots, SymbolPlace placeOf);

    /// A boot that has not been handed out and can decide something now: one of its checks has all its needs passed.
    /// -1 when there is none (yet). Handing it out marks it as running.
    int next();
    const Boot& boot(int index) const { return m_boots[index]; }
    /// Takes the outcome of a boot and judges or skips whatever can be decided by it.
    void finish(int index, BootOutcome outcome);

    /// Nothing runs and nothing is left to run.
    bool isDone() const { return m_decided.size() == m_checks.size(); }
    /// The results decided so far that have no undecided check before them, from the `from`th on, in lab order.
    QList<CheckResult> decidedInOrder(qsizetype from) const;

private:
    bool needsPassed(const course::Check& check) const;
    void decide();
    bool decideOne(const course::Check& check);

    enum class State { waiting, running, finished };
    QList<const course::Check*> m_checks;
    QList<Boot> m_boots;
    QList<State> m_states;
    QList<BootOutcome> m_outcomes;
    QMap<QString, qsizetype> m_bootOf; ///< check id -> index in m_boots
    QMap<QString, CheckResult> m_decided;
    SymbolPlace m_placeOf;
};

} // namespace mica::check
