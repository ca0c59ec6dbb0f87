// SPDX-License-Identifier: GPL-3.0-or-later
// The verdicts that are known already, by what they depend on (grading_key.h). Survives a kill at any moment. Used by class_run.
#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>

namespace mica::grade {

class ResultLedger {
public:
    explicit ResultLedger(QString folder) : m_folder(std::move(folder)) {}

    /// The verdict of that key. One that cannot be read back whole counts as none.
    std::optional<QJsonObject> find(const QString& key) const;
    /// Throws Failure(harness) when it cannot be written. A verdict of infrastructure_error is not kept.
    void keep(const QString& key, const QJsonObject& verdict) const;

private:
    QString pathOf(const QString& key) const { return m_folder + u'/' + key + QStringLiteral(".json"); }

    QString m_folder;
};

} // namespace mica::grade
