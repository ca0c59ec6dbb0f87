// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grade/result_ledger.h"

#include "core/grade/result_folder.h"

#include <QFile>
#include <QJsonDocument>

namespace mica::grade {

std::optional<QJsonObject> ResultLedger::find(const QString& key) const {
    QFile file(pathOf(key));
    if (!file.open(QIODevice::ReadOnly)) { return std::nullopt; }
    const QJsonObject entry = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonObject verdict = entry.value(QStringLiteral("verdict")).toObject();
    if (entry.value(QStringLiteral("key")).toString() != key || verdict.isEmpty()) { return std::nullopt; }
    return verdict;
}

void ResultLedger::keep(const QString& key, const QJsonObject& verdict) const {
    if (verdict.value(QStringLiteral("status")).toString() == QStringLiteral("infrastructure_error")) { return; }
    const QJsonObject entry{{QStringLiteral("schema"), QStringLiteral("mica.ledger/1")},
                            {QStringLiteral("key"), key},
                            {QStringLiteral("verdict"), verdict}};
    writeWhole(pathOf(key), QJsonDocument(entry).toJson(QJsonDocument::Compact));
}

} // namespace mica::grade
