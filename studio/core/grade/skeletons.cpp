// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grade/skeletons.h"

#include "core/course/skeleton.h"
#include "core/failure.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace mica::grade {

namespace {

SkeletonFile compareOne(const QString& name, const QString& path, const QByteArray& generated) {
    SkeletonFile file{name, path, SkeletonState::same, generated, 0};
    QFile onDisk(path);
    if (!onDisk.exists()) {
        file.state = SkeletonState::missing;
        return file;
    }
    if (!onDisk.open(QIODevice::ReadOnly)) {
        throw Failure(FailureKind::content, QStringLiteral("cannot be read: %1").arg(onDisk.errorString()), path,
                      QStringLiteral("Make the skeleton a readable file."));
    }
    file.firstDifference = firstDifferentLine(onDisk.readAll(), generated);
    file.state = file.firstDifference == 0 ? SkeletonState::same : SkeletonState::changed;
    return file;
}

} // namespace

int firstDifferentLine(const QByteArray& left, const QByteArray& right) {
    if (left == right) { return 0; }
    const auto [at, other] = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
    return static_cast<int>(std::count(left.begin(), at, '\n')) + 1;
}

QList<SkeletonFile> compareSkeletons(const course::Lab& lab, const course::Sources& reference) {
    const QDir folder(lab.path + QStringLiteral("/src"));
    QStringList taskIds;
    for (const course::Task& task : lab.tasks) { taskIds += task.id; }
    QList<SkeletonFile> files;
    QStringList known;
    for (const course::StudentFile& file : lab.files) {
        known += file.path;
        const QByteArray generated = course::makeSkeleton(reference.value(file.path), file.path, taskIds);
        files += compareOne(file.path, folder.filePath(file.path), generated);
    }
    const QStringList present =
        folder.entryList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden, QDir::Name);
    for (const QString& name : present) {
        if (!known.contains(name)) { files += {name, folder.filePath(name), SkeletonState::foreign, {}, 0}; }
    }
    return files;
}

void writeSkeletons(const QList<SkeletonFile>& files) {
    for (const SkeletonFile& file : files) {
        if (file.state != SkeletonState::changed && file.state != SkeletonState::missing) { continue; }
        QDir().mkpath(QFileInfo(file.path).path());
        QSaveFile out(file.path);
        if (!out.open(QIODevice::WriteOnly) || out.write(file.generated) != file.generated.size() || !out.flush() ||
            !out.commit()) {
            throw Failure(FailureKind::harness, QStringLiteral("cannot be written: %1").arg(out.errorString()),
                          file.path,
                          QStringLiteral("Look at the folder's permissions and the free space of the disk."));
        }
    }
}

} // namespace mica::grade
