// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/results_csv.h"

#include "core/export/csv_text.h"

#include <algorithm>

namespace mica::exports {

QByteArray resultsHeader(const QStringList& checkIds) {
    return csvLine(QStringList{QStringLiteral("student"), QStringLiteral("lab"), QStringLiteral("status"),
                               QStringLiteral("score"), QStringLiteral("max_score")} +
                   checkIds);
}

QByteArray resultsRow(const ResultView& result, const QStringList& checkIds) {
    QStringList cells{result.student, result.labId, result.shownStatus(),
                      result.hasScore() ? QString::number(result.score) : QString(), QString::number(result.maxScore)};
    for (const QString& id : checkIds) {
        const auto check = std::find_if(result.checks.begin(), result.checks.end(),
                                        [&id](const ViewedCheck& one) { return one.id == id; });
        const bool isJudged =
            result.hasScore() && check != result.checks.end() && check->status != QStringLiteral("error");
        cells += isJudged ? QString::number(check->score) : QString();
    }
    return csvLine(cells);
}

QByteArray resultsCsv(const QList<ResultView>& results) {
    QStringList ids;
    for (const ResultView& result : results) {
        for (const ViewedCheck& check : result.checks) {
            if (!ids.contains(check.id)) { ids += check.id; }
        }
    }
    QByteArray csv = resultsHeader(ids);
    for (const ResultView& result : results) { csv += resultsRow(result, ids); }
    return csv;
}

} // namespace mica::exports
