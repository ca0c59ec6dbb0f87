// SPDX-License-Identifier: GPL-3.0-or-later
// Classroom 50, result/v1: whole points, which ours are.
#include "core/export/plain_text.h"
#include "core/export/writers.h"
#include "core/failure.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace mica::exports {

namespace {

QJsonObject testOf(const ViewedCheck& check) {
    return {{QStringLiteral("test-name"), plainLine(check.title)},
            {QStringLiteral("passed"), check.status == QStringLiteral("passed")},
            {QStringLiteral("score"), check.score},
            {QStringLiteral("max-score"), check.maxScore},
            {QStringLiteral("check-id"), plainLine(check.id)},
            {QStringLiteral("output"), explanationOf(check)}};
}

} // namespace

QByteArray classroom50Json(const ResultView& result, const Classroom50Run& run) {
    if (result.isInfrastructureError()) {
        throw Failure(FailureKind::harness, QStringLiteral("the grader failed, so there is no result"),
                      plainLine(result.student), QStringLiteral("Run the grader again."));
    }
    const ResultView shown = forStudents(result);
    QJsonArray tests{QJsonObject{{QStringLiteral("test-name"), QStringLiteral("Builds")},
                                 {QStringLiteral("passed"), shown.buildStatus == QStringLiteral("ok")},
                                 {QStringLiteral("score"), 0},
                                 {QStringLiteral("max-score"), 0},
                                 {QStringLiteral("output"), plainText(shown.reasons().join(u'\n'))}}};
    for (const ViewedCheck& check : shown.checks) {
        if (!check.isHidden()) { tests += testOf(check); }
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("schema"), QStringLiteral("classroom50/result/v1")},
                                     {QStringLiteral("classroom"), run.classroom},
                                     {QStringLiteral("assignment"), run.assignment},
                                     {QStringLiteral("submission"), run.submission},
                                     {QStringLiteral("commit"), run.commit},
                                     {QStringLiteral("release"), run.release},
                                     {QStringLiteral("review"), run.review},
                                     {QStringLiteral("datetime"), run.dateTime},
                                     {QStringLiteral("score"), shown.score},
                                     {QStringLiteral("max-score"), shown.maxScore},
                                     {QStringLiteral("tests"), tests}})
        .toJson();
}

} // namespace mica::exports
