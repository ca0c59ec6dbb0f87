// SPDX-License-Identifier: GPL-3.0-or-later
// A private copy of the built kit with its labs, solutions and the sources of the kernel, to be damaged by a test. Used by the course tests.
#pragma once

#include <QString>
#include <QTemporaryDir>

namespace mica::test {

class KitCopy {
public:
    KitCopy();

    QString root() const { return m_folder.filePath(QStringLiteral("kit")); } ///< for MICA_KIT
    /// Absolute path of labs/<path>, kernel/<path> and solutions/<path> in the copy.
    QString lab(const QString& path) const { return m_folder.filePath(QStringLiteral("labs/") + path); }
    QString kernel(const QString& path) const { return m_folder.filePath(QStringLiteral("kernel/") + path); }
    QString solution(const QString& path) const { return m_folder.filePath(QStringLiteral("solutions/") + path); }

    /// Only these mutants (names) and spoofs of a lab stay, so that a verification is short.
    void keepOnly(const QString& labFolder, const QStringList& mutants, const QStringList& spoofs) const;

private:
    QTemporaryDir m_folder;
};

/// Copies a folder with everything in it; fails the test when it cannot.
void copyFolder(const QString& from, const QString& to);

} // namespace mica::test
