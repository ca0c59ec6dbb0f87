// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/course/workspace.h"

#include "core/advice.h"
#include "core/course/toml_tree.h"
#include "core/failure.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace mica::course {

namespace {

const QString& markerName() {
    static const QString name = QStringLiteral("mica-workspace.toml");
    return name;
}

constexpr const char* markerText =
    "# This folder is a Mica workspace: one folder a lab, with your files in it. Keep this file.\n"
    "schema = \"mica.workspace/1\"\n";

bool isWorkspace(const QString& folder) { return QFileInfo(QDir(folder).filePath(markerName())).isFile(); }

/// The workspace at or above `path`, or empty.
QString rootAbove(const QString& path) {
    QDir folder(QFileInfo(path).isFile() ? QFileInfo(path).absolutePath() : QDir(path).absolutePath());
    do {
        if (isWorkspace(folder.path())) { return folder.path(); }
    } while (folder.cdUp());
    return {};
}

void makeFolder(const QString& path) {
    if (!QDir().mkpath(path)) {
        throw Failure(FailureKind::harness, QStringLiteral("the folder cannot be made"), path,
                      QStringLiteral("Check that you may write there and that the disk is not full."));
    }
}

/// Writes a file that is not there yet. False: it is there by now, and has not been touched.
bool writeNew(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        if (file.exists() || QFileInfo(path).isSymLink()) { return false; }
        throw Failure(FailureKind::harness, QStringLiteral("cannot be written: ") + file.errorString(), path,
                      QStringLiteral("Check that you may write there."));
    }
    if (file.write(bytes) != bytes.size() || !file.flush()) {
        const QString reason = file.errorString();
        file.close();
        file.remove(); // half a file would look like the student's own work
        throw Failure(FailureKind::harness, QStringLiteral("cannot be written: ") + reason, path,
                      QStringLiteral("Check that the disk is not full."));
    }
    return true;
}

} // namespace

Workspace Workspace::find(const QString& path) {
    const QString root = rootAbove(path);
    if (root.isEmpty()) {
        throw Failure(FailureKind::usage, QStringLiteral("there is no workspace here or in a folder above"),
                      QDir(path).absolutePath(), advise(Advice::beginWorkspace));
    }
    return Workspace(root);
}

Workspace Workspace::create(const QString& path) {
    const QFileInfo info(path);
    const QString root = QDir::cleanPath(info.absoluteFilePath());
    if (info.exists() && !info.isDir()) {
        throw Failure(FailureKind::usage, QStringLiteral("is a file, so it cannot become a workspace"), root,
                      QStringLiteral("Name a folder."));
    }
    const QString outer = isWorkspace(root) ? QString() : rootAbove(QFileInfo(root).path());
    if (!outer.isEmpty()) {
        throw Failure(FailureKind::usage, QStringLiteral("lies inside the workspace %1").arg(outer), root,
                      QStringLiteral("Add the lab to that workspace, or choose a folder outside it."));
    }
    Workspace workspace(root);
    makeFolder(workspace.stateDir());
    writeNew(QDir(root).filePath(markerName()), markerText);
    return workspace;
}

QString Workspace::labDir(const Lab& lab) const { return m_root + u'/' + lab.directory; }

QString Workspace::stateDir() const { return m_root + QStringLiteral("/.mica"); }

bool Workspace::hasLab(const Lab& lab) const { return QFileInfo(labDir(lab)).isDir(); }

QStringList Workspace::addLab(const Lab& lab) const {
    const QString folder = labDir(lab);
    QStringList written;
    makeFolder(folder);
    for (const StudentFile& file : lab.files) {
        const QByteArray skeleton = readCourseFile(lab.path + QStringLiteral("/src/") + file.path);
        if (writeNew(folder + u'/' + file.path, skeleton)) { written.append(lab.directory + u'/' + file.path); }
    }
    return written;
}

} // namespace mica::course
