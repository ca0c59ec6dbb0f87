// SPDX-License-Identifier: GPL-3.0-or-later
// A student's folder: one folder a lab with the student files in it, and .mica/ with build output, progress and the last results.
#pragma once

#include "core/course/kit.h"

#include <QJsonObject>

namespace mica::course {

class Workspace {
public:
    /// The workspace at or above `path` (marked by a `mica-workspace.toml`). Throws Failure(usage) with advice `mica start`.
    static Workspace find(const QString& path);
    /// Makes `path` a workspace (or opens it when it is one). Throws Failure(usage | harness).
    static Workspace create(const QString& path);

    QString root() const { return m_root; }
    QString labDir(const Lab& lab) const; ///< <root>/02-interrupts
    QString stateDir() const;             ///< <root>/.mica
    bool hasLab(const Lab& lab) const;

    /// Copies the lab's skeleton files that are not there yet; never overwrites. Returns the files written, relative to root().
    QStringList addLab(const Lab& lab) const;

    /// Best score so far and when, for `mica labs`. Missing or damaged progress reads as none.
    QJsonObject progress() const;
    /// Keeps the best score of a lab. Safe against two writers (lock file, atomic replace).
    void recordScore(const Lab& lab, int score, int maxScore) const;

private:
    explicit Workspace(QString root) : m_root(std::move(root)) {}
    QString m_root;
};

} // namespace mica::course
