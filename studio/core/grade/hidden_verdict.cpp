// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grade/hidden_verdict.h"

#include <QJsonArray>
#include <QSet>

namespace mica::grade {

namespace {

QString textOf(const QJsonValue& check, const char* key) {
    return check.toObject().value(QLatin1StringView(key)).toString();
}

/// The check as it is shown: failed, without what was expected and seen.
QJsonObject failedElsewhere(QJsonObject check) {
    check.insert(QStringLiteral("status"), QStringLiteral("failed"));
    check.insert(QStringLiteral("score"), 0);
    check.insert(QStringLiteral("message"),
                 QStringLiteral("It holds with the values of the lab, but not with others."));
    return check;
}

QJsonObject hiddenEntry(QJsonObject check, const QString& variantName) {
    check.insert(QStringLiteral("id"), check.value(QStringLiteral("id")).toString() + u'@' + variantName);
    check.insert(QStringLiteral("visibility"), QStringLiteral("hidden"));
    check.insert(QStringLiteral("score"), 0);
    check.insert(QStringLiteral("max_score"), 0);
    return check;
}

} // namespace

QJsonObject withHidden(const QJsonObject& verdict, const QJsonObject& variant, const QString& variantName) {
    QSet<QString> failed;
    QJsonArray entries;
    for (const QJsonValue check : variant.value(QStringLiteral("checks")).toArray()) {
        if (textOf(check, "status") == QStringLiteral("failed")) { failed.insert(textOf(check, "id")); }
        entries += hiddenEntry(check.toObject(), variantName);
    }
    QJsonArray checks;
    int score = 0;
    for (const QJsonValue value : verdict.value(QStringLiteral("checks")).toArray()) {
        const bool isLost = textOf(value, "status") == QStringLiteral("passed") && failed.contains(textOf(value, "id"));
        const QJsonObject check = isLost ? failedElsewhere(value.toObject()) : value.toObject();
        score += check.value(QStringLiteral("score")).toInt();
        checks += check;
    }
    for (const QJsonValue entry : std::as_const(entries)) { checks += entry; }
    QJsonObject result = verdict;
    result.insert(QStringLiteral("checks"), checks);
    result.insert(QStringLiteral("score"), score);
    if (variant.value(QStringLiteral("status")).toString() == QStringLiteral("infrastructure_error")) {
        result.insert(QStringLiteral("status"), QStringLiteral("infrastructure_error"));
    }
    return result;
}

} // namespace mica::grade
