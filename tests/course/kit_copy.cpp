// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit_copy.h"

#include "mica_process.h"

#include <boost/test/unit_test.hpp>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

namespace mica::test {

namespace {

/// Sets KEY = "value" in the text of a kit.toml.
QString withPath(const QString& toml, const QString& key, const QString& value) {
    const QRegularExpression line(QStringLiteral("^%1 *=.*$").arg(key), QRegularExpression::MultilineOption);
    BOOST_REQUIRE_MESSAGE(toml.contains(line), "kit.toml names no " << key.toStdString());
    return QString(toml).replace(line, QStringLiteral("%1 = \"%2\"").arg(key, value));
}

} // namespace

void copyFolder(const QString& from, const QString& to) {
    BOOST_REQUIRE(QDir().mkpath(to));
    QDirIterator entries(from, QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    const QDir source(from);
    const QDir target(to);
    while (entries.hasNext()) {
        const QString path = entries.next();
        const QString copy = target.filePath(source.relativeFilePath(path));
        if (entries.fileInfo().isDir()) {
            BOOST_REQUIRE(QDir().mkpath(copy));
        } else {
            QDir().mkpath(QFileInfo(copy).path());
            BOOST_REQUIRE_MESSAGE(QFile::copy(path, copy), "cannot be copied: " << path.toStdString());
        }
    }
}

KitCopy::KitCopy() {
    BOOST_REQUIRE(m_folder.isValid());
    copyFolder(QStringLiteral(MICA_BINARY_DIR "/kit"), root());
    copyFolder(QStringLiteral(MICA_SOURCE_DIR "/labs"), lab({}));
    copyFolder(QStringLiteral(MICA_SOURCE_DIR "/solutions"), solution({}));
    copyFolder(QStringLiteral(MICA_SOURCE_DIR "/kernel"), kernel({}));
    const QString description = root() + QStringLiteral("/kit.toml");
    QString toml = QString::fromUtf8(readFile(description));
    toml = withPath(toml, QStringLiteral("labs"), QStringLiteral("../labs"));
    toml = withPath(toml, QStringLiteral("solutions"), QStringLiteral("../solutions"));
    toml = withPath(toml, QStringLiteral("kernel"), QStringLiteral("../kernel"));
    writeFile(description, toml.toUtf8());
}

void KitCopy::keepOnly(const QString& labFolder, const QStringList& mutants, const QStringList& spoofs) const {
    QDir mutantFolder(solution(labFolder + QStringLiteral("/mutants")));
    for (const QString& name : mutantFolder.entryList(QDir::Files)) {
        if (!mutants.contains(QFileInfo(name).completeBaseName())) { BOOST_REQUIRE(mutantFolder.remove(name)); }
    }
    QDir spoofFolder(solution(labFolder + QStringLiteral("/spoofs")));
    for (const QString& name : spoofFolder.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (!spoofs.contains(name)) { BOOST_REQUIRE(QDir(spoofFolder.filePath(name)).removeRecursively()); }
    }
}

} // namespace mica::test
