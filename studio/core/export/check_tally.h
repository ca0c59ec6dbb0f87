// SPDX-License-Identifier: GPL-3.0-or-later
// How hard each check was for a class, gathered a result at a time. Used by the class page and by Studio's matrix.
#pragma once

#include "core/export/result_view.h"

namespace mica::exports {

/// What a class says about one check.
struct CheckDifficulty {
    QString id, title;
    int maxScore = 0, passed = 0, judged = 0; ///< judged: passed, failed or skipped in a graded submission

    int percent() const { return judged == 0 ? 0 : 100 * passed / judged; } ///< that passed; 0 when nobody was judged
};

class CheckTally {
public:
    /// A check that was not seen before comes last.
    void add(const ResultView& result);
    const QList<CheckDifficulty>& checks() const { return m_checks; }

private:
    QList<CheckDifficulty> m_checks;
};

/// The check's status in that result; "error" where it has no such check.
QString statusIn(const ResultView& result, const QString& checkId);

} // namespace mica::exports
