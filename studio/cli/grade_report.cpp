// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/grade_report.h"

#include "core/report/printable.h"

#include <QDir>
#include <QMap>

#include <algorithm>

namespace mica::cli {

namespace {

const QString infrastructureError = QStringLiteral("infrastructure_error");

QString scoreText(const grade::StudentOutcome& outcome) {
    return outcome.score ? QStringLiteral("%1 of %2").arg(*outcome.score).arg(outcome.maxScore)
                         : QStringLiteral("no score");
}

QString spreadText(const QList<grade::StudentOutcome>& outcomes) {
    QList<int> scores;
    for (const grade::StudentOutcome& one : outcomes) {
        if (one.score) { scores += *one.score; }
    }
    const std::optional<session::ScoreSpread> spread = session::spreadOf(scores);
    return spread ? QStringLiteral("scores: lowest %1, median %2, highest %3\n")
                        .arg(spread->lowest)
                        .arg(spread->median)
                        .arg(spread->highest)
                  : QString();
}

/// Who needs a look: refused, not gradable, not judged; with the reason.
QString attentionText(const intake::ClassIntake& intake, const QList<grade::StudentOutcome>& outcomes) {
    QList<QStringList> rows;
    for (qsizetype i = 0; i < outcomes.size(); ++i) {
        const grade::StudentOutcome& one = outcomes[i];
        if (one.status == QStringLiteral("graded")) { continue; }
        const intake::LabFiles& files = intake.submissions[i].files;
        const QString why = one.isRefused ? QStringLiteral("refused: a file does what a submission must not do")
                            : one.status == infrastructureError
                                ? QStringLiteral("the grader failed; run again with --resume")
                            : files.isUsable ? QStringLiteral("does not build")
                                             : intake::reasonOf(files);
        rows += {one.student, one.status, report::printableLine(why)};
    }
    return rows.isEmpty() ? QString() : QStringLiteral("\nWithout a graded run:\n") + report::table(rows, {});
}

/// Who handed in less than the lab: often a file forgotten, and worth a word before the grades go out.
QString incompleteText(const intake::ClassIntake& intake, const QList<grade::StudentOutcome>& outcomes) {
    QList<QStringList> rows;
    for (qsizetype i = 0; i < outcomes.size(); ++i) {
        const QStringList& missing = intake.submissions[i].files.fromSkeleton;
        if (outcomes[i].status == QStringLiteral("graded") && !missing.isEmpty()) {
            rows += {outcomes[i].student, scoreText(outcomes[i]), missing.join(QStringLiteral(", "))};
        }
    }
    return rows.isEmpty() ? QString()
                          : QStringLiteral("\nGraded with the skeleton's file in place of one that is missing:\n") +
                                report::table(rows, {});
}

} // namespace

void GradeProgress::reading() { m_console.status(QStringLiteral("reading the submissions")); }

void GradeProgress::noticed(const QString& sentence) { m_console.notice(sentence); }

void GradeProgress::studentsKnown(const intake::ClassIntake& intake) {
    m_students = intake.submissions.size();
    m_clock.start();
}

void GradeProgress::waiting(const QString& forWhom) { m_console.notice(QStringLiteral("waiting for ") + forWhom); }

void GradeProgress::writingReport() { m_console.status(QStringLiteral("writing the report")); }

void GradeProgress::studentFinished(const grade::StudentOutcome& outcome) {
    ++m_done;
    m_known += outcome.wasKnown ? 1 : 0;
    const QString where = QStringLiteral("%1 of %2").arg(m_done).arg(m_students);
    if (!m_console.showsStatus()) {
        m_console.notice(QStringLiteral("%1: %2, %3").arg(where, outcome.student, scoreText(outcome)));
        return;
    }
    const qint64 made = m_done - m_known;
    const qint64 left = made == 0 ? 0 : m_clock.elapsed() * (m_students - m_done) / (made * 1000);
    m_console.status(QStringLiteral("graded %1; last: %2, %3; about %4 s left")
                         .arg(where, outcome.student, scoreText(outcome))
                         .arg(left));
}

QString gradeSummary(const session::GradedClass& graded, const grade::ResultFolder& folder) {
    const auto& [intake, outcomes] = graded;
    QMap<QString, int> counts;
    int known = 0;
    for (const grade::StudentOutcome& one : outcomes) {
        ++counts[one.status];
        known += one.wasKnown ? 1 : 0;
    }
    QString text = report::counted(outcomes.size(), QStringLiteral("student"), QStringLiteral("students"));
    for (auto status = counts.cbegin(); status != counts.cend(); ++status) {
        text += QStringLiteral(", %1 %2").arg(status.value()).arg(status.key());
    }
    text += u'\n' + spreadText(outcomes);
    if (known > 0) {
        text += QStringLiteral("%1 of the verdicts were known already: equal files, equal verdict\n").arg(known);
    }
    for (const intake::Remark& remark : intake.remarks) {
        text += QStringLiteral("%1: %2\n").arg(report::printableLine(remark.file), report::printableLine(remark.text));
    }
    text += incompleteText(intake, outcomes) + attentionText(intake, outcomes);
    return text + QStringLiteral("\nResults: %1\nReport:  %2\n")
                      .arg(QDir::toNativeSeparators(folder.csvPath()),
                           QDir::toNativeSeparators(folder.path() + QStringLiteral("/report/index.html")));
}

int exitCodeOf(const QList<grade::StudentOutcome>& outcomes) {
    const bool hasTrouble = std::any_of(outcomes.begin(), outcomes.end(), [](const grade::StudentOutcome& one) {
        return one.status == infrastructureError;
    });
    return hasTrouble ? exitCode(FailureKind::harness) : 0;
}

} // namespace mica::cli
