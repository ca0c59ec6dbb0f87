// SPDX-License-Identifier: GPL-3.0-or-later
// A student's workspace made by `mica start`, filled with the reference's files where a test needs work that is done.
#pragma once

#include "mica_process.h"

namespace mica::test {

/// Facts of lab 02 that the tests build on.
inline const QString interruptsLab = QStringLiteral("interrupts");
inline const QString interruptsFolder = QStringLiteral("02-interrupts");

class WorkspaceSample {
public:
    /// Starts lab 02 in <folder>/<name> and stands in its lab folder.
    explicit WorkspaceSample(const QString& name = QStringLiteral("work"));

    Surroundings& surroundings() { return m_surroundings; }
    QString root() const { return m_root; }
    QString file(const QString& name) const { return m_root + u'/' + interruptsFolder + u'/' + name; }

    /// Puts the reference's files in the student's place.
    void solve() const;

    Said mica(const QStringList& arguments) const { return m_surroundings.mica(arguments); }
    Said check(const QStringList& more = {}) const;
    /// `mica check --json -`, parsed.
    QJsonObject result(const QStringList& more = {}) const;

private:
    Surroundings m_surroundings;
    QString m_root;
};

/// The text of a reference file of lab 02.
QByteArray referenceFile(const QString& name);
/// File names of lab 02.
QStringList interruptsFiles();

/// id -> status of the checks of a result document.
QMap<QString, QString> statuses(const QJsonObject& document);
/// The check of that local id.
QJsonObject checkOf(const QJsonObject& document, const QString& id);

} // namespace mica::test
