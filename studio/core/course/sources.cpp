// SPDX-License-Identifier: GPL-3.0-or-later
// Student files of a lab, from a folder into memory.
#include "core/course/nearest_name.h"
#include "core/course/problem.h"
#include "core/course/solution.h"
#include "core/failure.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace mica::course {

namespace {

constexpr qint64 sourceLimit = qint64{1024} * 1024;

/// Empty and a problem when the file cannot be one of a lab's sources.
QByteArray readSource(const QString& path, ProblemList& problems) {
    const QFileInfo info(path);
    if (info.isDir()) {
        problems.add({}, QStringLiteral("is a folder; a file of this name belongs here"));
        return {};
    }
    if (!info.exists()) {
        const QStringList present = QDir(info.path()).entryList(QDir::Files, QDir::Name);
        const QString nearest = nearestName(info.fileName(), present);
        problems.add({}, nearest.isEmpty() ? QStringLiteral("is missing")
                                           : QStringLiteral("is missing; there is a `%1`").arg(nearest));
        return {};
    }
    if (!info.isFile()) {
        problems.add({}, QStringLiteral("is not a regular file"));
        return {};
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        problems.add({}, QStringLiteral("cannot be read: ") + file.errorString());
        return {};
    }
    QByteArray bytes = file.read(sourceLimit + 1);
    if (bytes.size() > sourceLimit) { problems.add({}, QStringLiteral("is larger than 1 MiB")); }
    return bytes;
}

} // namespace

Sources readSources(const Lab& lab, const QString& folder) {
    Sources sources;
    QList<Problem> problems;
    for (const StudentFile& file : lab.files) {
        const QString path = QDir(folder).filePath(file.path);
        ProblemList list(path, problems);
        sources.insert(file.path, readSource(path, list));
    }
    throwIfAny(problems);
    return sources;
}

} // namespace mica::course
