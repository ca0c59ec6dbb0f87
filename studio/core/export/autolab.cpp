// SPDX-License-Identifier: GPL-3.0-or-later
// Autolab: the last line of standard output holds the scores, the line before it what students see. JSON keeps each on one line.
#include "core/export/plain_text.h"
#include "core/export/writers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>

namespace mica::exports {

namespace {

QJsonObject outcome(bool passed, const QString& hint) {
    QJsonObject object{{QStringLiteral("passed"), passed}};
    if (!passed && !hint.isEmpty()) { object.insert(QStringLiteral("hint"), hint); }
    return object;
}

QByteArray line(const QJsonObject& object) { return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n'; }

} // namespace

QByteArray autolabLines(const ResultView& result) {
    const ResultView shown = forStudents(result);
    const bool isBuilt = shown.buildStatus == QStringLiteral("ok");
    QJsonObject tests;
    QMap<QString, int> scores; // a problem of the Autolab lab for each task
    for (const ViewedCheck& check : shown.checks) {
        if (!check.isHidden()) {
            tests.insert(plainLine(check.title),
                         outcome(check.status == QStringLiteral("passed"), explanationOf(check)));
        }
        scores[plainLine(check.group.isEmpty() ? QStringLiteral("lab") : check.group)] += check.score;
    }
    const QJsonObject build{{QStringLiteral("compile"), outcome(isBuilt, plainText(shown.reasons().join(u'\n')))}};
    const QByteArray presentation =
        line({{QStringLiteral("_presentation"), QStringLiteral("semantic")},
              {QStringLiteral("stages"), QJsonArray{QStringLiteral("Build"), QStringLiteral("Test")}},
              {QStringLiteral("Build"), build},
              {QStringLiteral("Test"), tests}});
    if (!shown.hasScore()) { return presentation; }
    QJsonObject problems;
    for (auto problem = scores.cbegin(); problem != scores.cend(); ++problem) {
        problems.insert(problem.key(), problem.value());
    }
    return presentation +
           line({{QStringLiteral("scores"), problems}, {QStringLiteral("scoreboard"), QJsonArray{shown.score}}});
}

} // namespace mica::exports
