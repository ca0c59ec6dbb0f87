// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/check_tally.h"

#include <algorithm>

namespace mica::exports {

void CheckTally::add(const ResultView& result) {
    for (const ViewedCheck& check : result.checks) {
        auto known = std::find_if(m_checks.begin(), m_checks.end(),
                                  [&check](const CheckDifficulty& one) { return one.id == check.id; });
        if (known == m_checks.end()) {
            known = m_checks.insert(m_checks.end(), CheckDifficulty{check.id, check.title, check.maxScore, 0, 0});
        }
        if (result.hasScore() && result.status == QStringLiteral("graded")) {
            ++known->judged;
            known->passed += check.status == QStringLiteral("passed") ? 1 : 0;
        }
    }
}

QString statusIn(const ResultView& result, const QString& checkId) {
    const auto check = std::find_if(result.checks.begin(), result.checks.end(),
                                    [&checkId](const ViewedCheck& one) { return one.id == checkId; });
    return check == result.checks.end() ? QStringLiteral("error") : check->status;
}

} // namespace mica::exports
