// SPDX-License-Identifier: GPL-3.0-or-later
// Where the boots of one check run keep their files: a folder of its own in the work folder, gone afterwards. Used by engine.
#pragma once

#include <QLockFile>
#include <QTemporaryDir>

#include <memory>

namespace mica::check {

/// Two checks in one workspace do not meet in it. What a check that was killed left behind is removed by the next.
class CheckFolder {
public:
    /// Pre: the caller holds the lock under which all checks of this work folder make theirs. Throws Failure(harness).
    explicit CheckFolder(const QString& workDir);

    QString path(const QString& name) const { return m_folder.filePath(name); }

    /// Copies a file into it under its own name and returns the copy's path: the original may be replaced while we work.
    /// Throws Failure(harness).
    QString keepCopy(const QString& file) const;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QLockFile> m_alive; ///< held as long as we live: how the next check knows whose folder is abandoned
};

} // namespace mica::check
