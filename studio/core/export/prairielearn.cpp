// SPDX-License-Identifier: GPL-3.0-or-later
// PrairieLearn's external grader: https://prairielearn.readthedocs.io/en/latest/externalGrading/.
#include "core/export/plain_text.h"
#include "core/export/writers.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace mica::exports {

namespace {

constexpr qsizetype largestResult = 1'000'000;

QJsonObject testOf(const ViewedCheck& check) {
    return {{QStringLiteral("name"), plainLine(check.title)},
            {QStringLiteral("description"), plainLine(check.group)},
            {QStringLiteral("points"), check.score},
            {QStringLiteral("max_points"), check.maxScore},
            {QStringLiteral("message"), plainLine(check.status)},
            {QStringLiteral("output"), explanationOf(check)}};
}

QJsonObject documentOf(const ResultView& shown, bool withTests) {
    const bool isGraded = shown.status == QStringLiteral("graded");
    QJsonObject document{{QStringLiteral("gradable"), isGraded}};
    if (!isGraded) {
        QJsonArray errors;
        for (const QString& reason : shown.reasons()) { errors += plainText(reason); }
        document.insert(QStringLiteral("format_errors"), errors);
        document.insert(QStringLiteral("message"),
                        shown.isInfrastructureError()
                            ? QStringLiteral("The grader itself failed; this says nothing about the work.")
                            : QStringLiteral("The files could not be graded; no attempt was used."));
        return document;
    }
    const double score = shown.maxScore > 0 ? static_cast<double>(shown.score) / shown.maxScore : 0;
    document.insert(QStringLiteral("score"), score);
    document.insert(QStringLiteral("message"), QStringLiteral("%1 of %2 points").arg(shown.score).arg(shown.maxScore));
    QJsonArray tests;
    for (const ViewedCheck& check : shown.checks) {
        if (withTests && !check.isHidden()) { tests += testOf(check); }
    }
    document.insert(QStringLiteral("tests"), tests);
    return document;
}

} // namespace

QByteArray prairielearnJson(const ResultView& result) {
    const ResultView shown = forStudents(result);
    const QByteArray whole = QJsonDocument(documentOf(shown, true)).toJson();
    return whole.size() <= largestResult ? whole : QJsonDocument(documentOf(shown, false)).toJson();
}

} // namespace mica::exports
