// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/target.h"

#include "core/advice.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace mica::session {

namespace {

std::optional<Origin> originOfKit(const QString& from) {
    for (const Origin origin : {Origin::reference, Origin::alternative, Origin::skeleton}) {
        if (from == toString(origin)) { return origin; }
    }
    return std::nullopt;
}

Target inWorkspace(const course::Lab& lab, const course::Workspace& workspace) {
    const QString workDir = QStringLiteral("%1/build/%2").arg(workspace.stateDir(), lab.directory);
    return {&lab, Origin::workspace, workspace.labDir(lab), workDir, workspace};
}

Target inKit(const course::Lab& lab, Origin origin, const course::Kit& kit) {
    const QString folder = origin == Origin::skeleton ? lab.path + QStringLiteral("/src") : QString();
    const QString workDir = cacheFor(kit, toString(origin)) + u'/' + lab.directory;
    return {&lab, origin, folder, workDir, std::nullopt};
}

Target inFolder(const course::Lab& lab, const QString& folder, const course::Kit& kit) {
    const QByteArray hash = QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256).toHex();
    const QString purpose = QStringLiteral("folder-") + QString::fromLatin1(hash.left(12));
    return {&lab, Origin::folder, folder, cacheFor(kit, purpose) + u'/' + lab.directory, std::nullopt};
}

/// The lab that was named, or the one in whose folder the user stands, or all those to choose from.
QList<const course::Lab*> labsMeant(const TargetRequest& request, const course::Course& course,
                                    const std::optional<course::Workspace>& workspace, bool onlyThoseInWorkspace) {
    if (!request.lab.isEmpty()) { return {&course.find(request.lab)}; }
    if (workspace) {
        if (const course::Lab* here = labAt(request.directory, *workspace, course)) { return {here}; }
        if (onlyThoseInWorkspace) { return labsIn(*workspace, course); }
    }
    QList<const course::Lab*> all;
    for (const course::Lab& lab : course.labs) { all += &lab; }
    return all;
}

QList<Target> targetsInWorkspace(const TargetRequest& request, const CourseAccess& access) {
    const course::Workspace workspace = course::Workspace::find(request.directory);
    QList<Target> targets;
    for (const course::Lab* lab : labsMeant(request, access.course, workspace, true)) {
        if (!workspace.hasLab(*lab)) {
            throw Failure(FailureKind::usage, QStringLiteral("this workspace has no lab \"%1\" yet").arg(lab->id),
                          QDir::toNativeSeparators(workspace.root()), advise(Advice::beginLab, lab->id));
        }
        targets += inWorkspace(*lab, workspace);
    }
    if (targets.isEmpty()) {
        throw Failure(FailureKind::usage, QStringLiteral("this workspace has no lab yet"),
                      QDir::toNativeSeparators(workspace.root()),
                      advise(Advice::beginLab, access.course.labs.value(0).id));
    }
    return targets;
}

QList<Target> targetsInFolder(const TargetRequest& request, const CourseAccess& access) {
    const QFileInfo info(QDir(request.directory), request.from);
    if (!info.isDir()) {
        throw Failure(FailureKind::usage, QStringLiteral("there is no such folder"), request.from,
                      QStringLiteral("--from takes a folder, or one of: reference, alternative, skeleton."));
    }
    const QDir folder(info.canonicalFilePath());
    QList<Target> targets;
    for (const course::Lab& lab : access.course.labs) {
        const bool wanted = request.lab.isEmpty() || &access.course.find(request.lab) == &lab;
        if (wanted && folder.exists(lab.directory)) {
            targets += inFolder(lab, folder.filePath(lab.directory), access.kit);
        }
    }
    if (targets.isEmpty() && request.lab.isEmpty()) {
        throw Failure(FailureKind::usage, QStringLiteral("holds no folder of a lab, and no lab was named"),
                      QDir::toNativeSeparators(folder.path()),
                      QStringLiteral("Name the lab whose files these are: mica check LAB --from DIR."));
    }
    if (targets.isEmpty()) { targets += inFolder(access.course.find(request.lab), folder.path(), access.kit); }
    return targets;
}

/// A file of a workspace that was lost can be had again, which is worth saying.
course::Sources readWorkspace(const Target& target) {
    try {
        return course::readSources(*target.lab, target.folder);
    } catch (const Failure& failure) {
        const auto isThere = [&target](const course::StudentFile& file) {
            return QFileInfo::exists(target.folder + u'/' + file.path);
        };
        if (std::all_of(target.lab->files.begin(), target.lab->files.end(), isThere)) { throw; }
        throw Failure(failure.kind(), failure.message(), failure.where(), advise(Advice::restoreFiles, target.lab->id));
    }
}

} // namespace

QString toString(Origin origin) {
    switch (origin) {
    case Origin::workspace: return QStringLiteral("workspace");
    case Origin::folder: return QStringLiteral("folder");
    case Origin::reference: return QStringLiteral("reference");
    case Origin::alternative: return QStringLiteral("alternative");
    case Origin::skeleton: return QStringLiteral("skeleton");
    }
    return {};
}

QList<Target> chooseTargets(const TargetRequest& request, const CourseAccess& access) {
    if (request.from.isEmpty()) { return targetsInWorkspace(request, access); }
    const std::optional<Origin> origin = originOfKit(request.from);
    if (!origin) { return targetsInFolder(request, access); }
    if (*origin != Origin::skeleton && !access.kit.solutions) {
        throw Failure(FailureKind::usage, QStringLiteral("this kit has no solutions"), access.kit.root,
                      QStringLiteral("--from %1 needs the instructor edition of the kit.").arg(request.from));
    }
    QList<Target> targets;
    const QList<const course::Lab*> labs = labsMeant(request, access.course, workspaceAt(request.directory), false);
    for (const course::Lab* lab : labs) { targets += inKit(*lab, *origin, access.kit); }
    return targets;
}

Target chooseTarget(const TargetRequest& request, const CourseAccess& access) {
    const QList<Target> targets = chooseTargets(request, access);
    if (targets.size() == 1) { return targets.first(); }
    QStringList ids;
    for (const Target& target : targets) { ids += target.lab->id; }
    throw Failure(FailureKind::usage, QStringLiteral("one lab is needed, and several could be meant"), {},
                  QStringLiteral("Name one of: %1.").arg(ids.join(QStringLiteral(", "))));
}

course::Sources readTarget(const Target& target, const course::Kit& kit) {
    switch (target.origin) {
    case Origin::reference: return course::loadSolution(kit, *target.lab).reference;
    case Origin::alternative: {
        const course::Solution solution = course::loadSolution(kit, *target.lab);
        if (!solution.alternative) {
            throw Failure(FailureKind::content, QStringLiteral("this lab has no alternative design"), target.lab->id);
        }
        return *solution.alternative;
    }
    case Origin::workspace: return readWorkspace(target);
    case Origin::folder:
    case Origin::skeleton: break;
    }
    return course::readSources(*target.lab, target.folder);
}

} // namespace mica::session
