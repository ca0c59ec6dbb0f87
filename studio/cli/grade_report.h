// SPDX-License-Identifier: GPL-3.0-or-later
// What `mica grade` says while it works and when it is done.
#pragma once

#include "cli/console.h"
#include "core/grade/class_run.h"

#include <QElapsedTimer>

namespace mica::cli {

/// A status line on a terminal, a plain line a student elsewhere.
class GradeProgress {
public:
    GradeProgress(Console& console, qsizetype students);
    void finished(const grade::StudentOutcome& outcome);

private:
    Console& m_console;
    qsizetype m_students, m_done = 0, m_known = 0;
    QElapsedTimer m_clock;
};

/// The count of each status, the spread of the scores, everyone who needs a look, and where the results are.
QString gradeSummary(const intake::ClassIntake& intake, const QList<grade::StudentOutcome>& outcomes,
                     const grade::ResultFolder& folder);

/// 0, or 4 when a submission could not be judged.
int exitCodeOf(const QList<grade::StudentOutcome>& outcomes);

} // namespace mica::cli
