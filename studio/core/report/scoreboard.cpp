// SPDX-License-Identifier: GPL-3.0-or-later
// The terminal report's last lines: the score of a lab, and the table over several.
#include "core/report/printable.h"
#include "core/report/terminal.h"
#include "core/report/verdict_words.h"

namespace mica::report {

namespace {

using check::LabStatus;
using check::Verdict;

constexpr int barWidth = 10;

/// "12 passed, 2 failed, 1 skipped": failed and skipped only where there are some.
QString verdictCounts(const check::LabResult& result) {
    QStringList parts{QStringLiteral("%1 passed").arg(countOf(result, Verdict::passed))};
    for (const Verdict verdict : {Verdict::failed, Verdict::skipped}) {
        if (const qsizetype count = countOf(result, verdict); count > 0) {
            parts.append(QStringLiteral("%1 %2").arg(count).arg(wordOf(verdict)));
        }
    }
    if (const qsizetype count = countOf(result, Verdict::harnessError); count > 0) {
        parts.append(QStringLiteral("%1 without a verdict").arg(count));
    }
    return parts.join(QLatin1StringView(", "));
}

QString whyNotGraded(const check::LabResult& result) {
    if (result.status == LabStatus::infrastructureError) { return QStringLiteral("not graded: the harness failed"); }
    return result.build.status == build::BuildStatus::refused ? QStringLiteral("not graded: refused")
                                                              : QStringLiteral("not graded: does not build");
}

/// Ten signs for the share of the points; full only when all are there.
QString bar(int score, int maxScore) {
    const int filled = maxScore <= 0 ? 0 : score * barWidth / maxScore;
    return QString(filled, u'#') + QString(barWidth - filled, u'.');
}

QString points(int score, int maxScore) { return QStringLiteral("%1/%2").arg(score).arg(maxScore); }

QStringList rowOf(const check::LabResult& result) {
    const QString name =
        QStringLiteral("%1 %2").arg(result.lab->number, 2, 10, QLatin1Char('0')).arg(result.lab->title);
    if (result.status != LabStatus::graded) {
        return {name, QStringLiteral("-"), {}, {}, {}, {}, whyNotGraded(result)};
    }
    return {name,
            points(result.score, result.maxScore),
            QString::number(countOf(result, Verdict::passed)),
            QString::number(countOf(result, Verdict::failed)),
            QString::number(countOf(result, Verdict::skipped)),
            QString::number(countOf(result, Verdict::harnessError)),
            bar(result.score, result.maxScore)};
}

} // namespace

QString closing(const check::LabResult& result, const TerminalStyle& style) {
    if (result.status == LabStatus::infrastructureError) {
        return hanging({}, 0,
                       QStringLiteral("There is no score: the harness failed, which says nothing about your files. %1.")
                           .arg(verdictCounts(result)),
                       style);
    }
    if (result.status == LabStatus::notGradable) {
        const QString why =
            result.build.status == build::BuildStatus::refused
                ? QStringLiteral("Nothing was run, so there is no score.")
                : QStringLiteral("Nothing could be run, so there is no score. Mend the first error first: the "
                                 "others often follow from it.");
        return hanging({}, 0, why, style);
    }
    const bool complete = result.score == result.maxScore && countOf(result, Verdict::passed) == result.checks.size();
    const QString score = QStringLiteral("%1 of %2 points").arg(result.score).arg(result.maxScore);
    const QString lead = painted(score, complete ? Paint::good : Paint::strong, style) + QStringLiteral(": ");
    const QString counts =
        complete ? QStringLiteral("all %1 passed")
                       .arg(counted(result.checks.size(), QStringLiteral("check"), QStringLiteral("checks")))
                 : verdictCounts(result);
    return hanging(lead, static_cast<int>(score.size()) + 2, counts, style);
}

QString scoreboard(const QList<check::LabResult>& results, const TerminalStyle& style) {
    QList<QStringList> rows{{QStringLiteral("lab"),
                             QStringLiteral("points"),
                             QStringLiteral("passed"),
                             QStringLiteral("failed"),
                             QStringLiteral("skipped"),
                             QStringLiteral("harness"),
                             {}}};
    int score = 0, maxScore = 0;
    for (const check::LabResult& result : results) {
        rows.append(rowOf(result));
        score += result.status == LabStatus::graded ? result.score : 0;
        maxScore += result.maxScore;
    }
    rows.append({QStringLiteral("together"), points(score, maxScore), {}, {}, {}, {}, bar(score, maxScore)});
    QString text = table(rows, {1, 2, 3, 4, 5});
    const qsizetype headingEnd = text.indexOf(u'\n');
    return painted(text.first(headingEnd), Paint::strong, style) + text.sliced(headingEnd);
}

} // namespace mica::report
