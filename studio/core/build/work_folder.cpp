// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/build/work_folder.h"

#include "core/build/changed_file.h"
#include "core/failure.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

namespace mica::build {

namespace {

const QString stampName = QStringLiteral("kit/stamp.txt");
const QString unfinishedName = QStringLiteral("unfinished");

struct KitFile {
    QString from;  ///< absolute
    QString stamp; ///< size and time: a copy with an equal stamp is still good
};

/// By the path below kit/ of the work folder.
using KitFiles = QMap<QString, KitFile>;

void addFile(KitFiles& files, const QString& to, const QFileInfo& from) {
    const QString stamp = QStringLiteral("%1 %2").arg(from.size()).arg(from.lastModified().toMSecsSinceEpoch());
    files.insert(to, {from.absoluteFilePath(), stamp});
}

KitFiles wantedFiles(const course::Kit& kit, const QString& labDirectory, const Toolchain& toolchain) {
    KitFiles files;
    for (const char* folder : {"include", "link"}) {
        const QString root = QString::fromLatin1(folder);
        QDirIterator walk(kit.file(root), QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            walk.next();
            addFile(files, root + walk.filePath().mid(kit.file(root).size()), walk.fileInfo());
        }
    }
    for (const QFileInfo& archive :
         QDir(kit.file(QStringLiteral("lib"))).entryInfoList({QStringLiteral("*.a")}, QDir::Files)) {
        const bool foreignProbes = archive.fileName().startsWith(QLatin1String("probes-")) &&
                                   archive.fileName() != QStringLiteral("probes-%1.a").arg(labDirectory);
        if (!foreignProbes) { addFile(files, QStringLiteral("lib/") + archive.fileName(), archive); }
    }
    addFile(files, QStringLiteral("lib/libgcc.a"), QFileInfo(toolchain.runtimeLibrary));
    return files;
}

void requireComplete(const KitFiles& files, const course::Kit& kit, const QString& labDirectory) {
    for (const QString& needed : {QStringLiteral("link/nucleus.ld"), QStringLiteral("lib/libnucleus.a"),
                                  QStringLiteral("lib/libprobe.a"), QStringLiteral("lib/probes-%1.a").arg(labDirectory),
                                  QStringLiteral("lib/librt.a"), QStringLiteral("link/program.ld")}) {
        if (!files.contains(needed)) {
            throw Failure(FailureKind::harness, QStringLiteral("is missing from the kit"), kit.file(needed),
                          QStringLiteral("Build or install the kit again."));
        }
    }
}

void copyFile(const QString& from, const QString& to) {
    QDir().mkpath(QFileInfo(to).absolutePath());
    QFile::remove(to);
    QFile source(from);
    if (!source.copy(to)) {
        throw Failure(FailureKind::harness, QStringLiteral("cannot be copied to %1 (%2)").arg(to, source.errorString()),
                      from, QStringLiteral("Check that the disk is not full and that you may write there."));
    }
}

QMap<QString, QString> readStamps(const QString& path) {
    QMap<QString, QString> stamps;
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
            stamps.insert(line.section(u'\t', 0, 0), line.section(u'\t', 1));
        }
    }
    return stamps;
}

/// Every file below the folder, relative to `root`.
QStringList filesBelow(const QString& root, const QString& folder) {
    QStringList files;
    QDirIterator walk(root + u'/' + folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (walk.hasNext()) { files += walk.next().mid(root.size() + 1); }
    return files;
}

} // namespace

void WorkFolder::installKit(const course::Kit& kit, const QString& labDirectory, const Toolchain& toolchain) const {
    writeIfChanged(file(QStringLiteral("kit/toolchain.txt")),
                   QStringLiteral("%1\n%2\n").arg(toolchain.compiler, toolchain.compilerVersion).toUtf8());
    const KitFiles wanted = wantedFiles(kit, labDirectory, toolchain);
    requireComplete(wanted, kit, labDirectory);
    QByteArray stampText;
    for (auto entry = wanted.cbegin(); entry != wanted.cend(); ++entry) {
        stampText += entry.key().toUtf8() + '\t' + entry.value().stamp.toUtf8() + '\n';
    }
    const QMap<QString, QString> present = readStamps(file(stampName));
    bool changed = false;
    for (auto entry = wanted.cbegin(); entry != wanted.cend(); ++entry) {
        if (present.value(entry.key()) != entry.value().stamp) {
            changed = true;
            QFile::remove(file(stampName)); // until all is copied, nothing is known to be good
            copyFile(entry.value().from, file(QStringLiteral("kit/") + entry.key()));
        }
    }
    for (const QString& name : present.keys()) {
        if (!wanted.contains(name)) {
            changed = true;
            QFile::remove(file(QStringLiteral("kit/") + name));
        }
    }
    if (changed) { writeIfChanged(file(stampName), stampText); }
}

void WorkFolder::forgetInterruptedBuild() const {
    if (QFile::exists(file(unfinishedName))) { QDir(file(QStringLiteral("obj"))).removeRecursively(); }
}

void WorkFolder::beginBuild() const { writeIfChanged(file(unfinishedName), "a build runs, or was interrupted\n"); }

void WorkFolder::endBuild() const { QFile::remove(file(unfinishedName)); }

void WorkFolder::writeSources(const QMap<QString, QByteArray>& texts) const {
    for (const char* folder : {"src", "others"}) {
        for (const QString& present : filesBelow(m_path, QString::fromLatin1(folder))) {
            if (!texts.contains(present)) { QFile::remove(file(present)); }
        }
    }
    for (auto entry = texts.cbegin(); entry != texts.cend(); ++entry) {
        writeIfChanged(file(entry.key()), entry.value());
    }
    QDir().mkpath(file(QStringLiteral("tmp")));
    QDir().mkpath(file(QStringLiteral("obj")));
}

} // namespace mica::build
