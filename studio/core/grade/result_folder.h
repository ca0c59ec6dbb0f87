// SPDX-License-Identifier: GPL-3.0-or-later
// The folder a class is graded into; its layout is in docs/design/grading.md. Used by class_run and studio/cli.
#pragma once

#include "core/course/solution.h"

#include <QJsonObject>

namespace mica::grade {

class ResultFolder {
public:
    explicit ResultFolder(QString path);

    /// Makes it, or opens one that an earlier run made. Throws Failure(usage) for a folder that holds anything else, and, unless
    /// `mayContinue`, for one that holds results.
    void open(bool mayContinue) const;

    bool holdsResults() const; ///< of an earlier run, or of one that was stopped
    QString path() const { return m_path; }
    QString csvPath() const { return m_path + QStringLiteral("/results.csv"); }
    QString resultPath(const QString& student) const {
        return m_path + QStringLiteral("/results/%1.json").arg(student);
    }
    QString filesPath(const QString& student) const { return m_path + QStringLiteral("/submissions/") + student; }
    QString statePath(const QString& name) const { return m_path + QStringLiteral("/.mica/") + name; }

    void writeResult(const QString& student, const QJsonObject& document) const;
    /// Makes the student's folder hold exactly these files.
    void writeFiles(const QString& student, const course::Sources& sources) const;
    /// Removes what an earlier run wrote for students who are not among these, and what it had half written when it was killed.
    void removeOthers(const QStringList& students) const;

private:
    QString m_path; ///< absolute
};

/// Replaces a file by another one whole, or leaves it; writes nothing when the bytes are the same. Throws Failure(harness).
void writeWhole(const QString& path, const QByteArray& bytes);

/// The students with a result in the folder, by name. Throws Failure(usage) for a folder without results.
QStringList studentsIn(const QString& folder);

} // namespace mica::grade
