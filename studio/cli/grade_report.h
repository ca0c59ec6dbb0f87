// SPDX-License-Identifier: GPL-3.0-or-later
// What `mica grade` says while it works and when it is done.
#pragma once

#include "cli/console.h"
#include "core/session/class_grading.h"

#include <QElapsedTimer>

namespace mica::cli {

/// A status line on a terminal, a plain line a student elsewhere.
class GradeProgress : public session::ClassListener {
public:
    explicit GradeProgress(Console& console) : m_console(console) {}

    void reading() override;
    void noticed(const QString& sentence) override;
    void studentsKnown(const intake::ClassIntake& intake) override;
    void waiting(const QString& forWhom) override;
    void studentFinished(const grade::StudentOutcome& outcome) override;
    void writingReport() override;

private:
    Console& m_console;
    qsizetype m_students = 0, m_done = 0, m_known = 0;
    QElapsedTimer m_clock;
};

/// The count of each status, the spread of the scores, everyone who needs a look, and where the results are.
QString gradeSummary(const session::GradedClass& graded, const grade::ResultFolder& folder);

/// 0, or 4 when a submission could not be judged.
int exitCodeOf(const QList<grade::StudentOutcome>& outcomes);

} // namespace mica::cli
