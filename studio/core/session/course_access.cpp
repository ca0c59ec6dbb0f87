// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/course_access.h"

#include "core/session/own_folders.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

namespace mica::session {

namespace {

/// Absolute and without links where the path exists, so that two spellings of one folder compare equal.
QString settled(const QString& path) {
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return canonical.isEmpty() ? QDir::cleanPath(QFileInfo(path).absoluteFilePath()) : canonical;
}

} // namespace

CourseAccess openCourse(const QString& kitPath, course::LabFolder folder) {
    CourseAccess access;
    access.kit = course::findKit(kitPath);
    access.course = course::loadCourse(access.kit, folder);
    return access;
}

check::EngineTools openTools(const CourseAccess& access) {
    return {access.kit, access.course, build::findToolchain(), machine::findBochs()};
}

std::optional<course::Workspace> workspaceAt(const QString& path) {
    try {
        return course::Workspace::find(path);
    } catch (const Failure& failure) {
        if (failure.kind() != FailureKind::usage) { throw; }
        return std::nullopt;
    }
}

const course::Lab* labAt(const QString& path, const course::Workspace& workspace, const course::Course& course) {
    const QString here = settled(path);
    for (const course::Lab* lab : labsIn(workspace, course)) {
        const QString folder = settled(workspace.labDir(*lab));
        if (here == folder || here.startsWith(folder + u'/')) { return lab; }
    }
    return nullptr;
}

QList<const course::Lab*> labsIn(const course::Workspace& workspace, const course::Course& course) {
    QList<const course::Lab*> labs;
    for (const course::Lab& lab : course.labs) {
        if (workspace.hasLab(lab)) { labs += &lab; }
    }
    return labs;
}

QString cacheFor(const course::Kit& kit, const QString& purpose) {
    const QByteArray kitHash = QCryptographicHash::hash(settled(kit.root).toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("%1/%2/%3").arg(cacheRoot(), QString::fromLatin1(kitHash.left(12)), purpose);
}

} // namespace mica::session
