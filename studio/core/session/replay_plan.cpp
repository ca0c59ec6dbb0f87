// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/replay_plan.h"

#include <QDir>

namespace mica::session {

namespace {

const QString failedStatus = QStringLiteral("failed");

/// The check to replay. Throws Failure(usage) for one that did not fail.
StoredCheck failedCheck(const StoredResult& result, const QString& name) {
    const StoredCheck* check = result.find(name);
    if (check == nullptr) {
        QStringList failed;
        for (const StoredCheck& one : replayable(result)) { failed += one.id; }
        throw Failure(FailureKind::usage, QStringLiteral("the result has no check \"%1\"").arg(name),
                      QDir::toNativeSeparators(result.path),
                      failed.isEmpty() ? QStringLiteral("No check of it failed.")
                                       : QStringLiteral("Failed: %1.").arg(failed.join(QStringLiteral(", "))));
    }
    if (!check->tick) {
        throw Failure(
            FailureKind::usage, QStringLiteral("has no failing moment: it is \"%1\"").arg(check->status), check->id,
            check->status == u"skipped" ? QStringLiteral("Replay the check it needs: %1.").arg(check->blockedBy)
                                        : QStringLiteral("Only a check that failed can be replayed."));
    }
    return *check;
}

Target targetOf(const StoredResult& result, const QString& place, const CourseAccess& access) {
    TargetRequest request{result.lab, {}, place};
    if (QStringList{toString(Origin::reference), toString(Origin::alternative), toString(Origin::skeleton)}.contains(
            result.origin)) {
        request.from = result.origin;
    }
    return chooseTarget(request, access);
}

/// The build of the result: its lab's files, and those own parts of other labs that were linked too.
build::BuildRequest requestFor(const StoredResult& result, const Target& target, const CourseAccess& access) {
    build::BuildRequest request = buildRequestFor(target, access.kit);
    for (auto part = result.others.cbegin(); part != result.others.cend(); ++part) {
        const course::Lab& lab = access.course.find(part.key());
        if (!target.workspace) {
            throw Failure(FailureKind::usage, QStringLiteral("was linked with own parts of other labs"), result.path,
                          QStringLiteral("Say with --workspace where they are."));
        }
        request.others.insert(lab.id, course::readSources(lab, target.workspace->labDir(lab)));
    }
    return request;
}

/// Names of the files that are not those the result was made from.
QStringList differing(const QMap<QString, QString>& then, const course::Sources& sources) {
    const QMap<QString, QString> now = hashesOf(sources);
    QStringList different;
    for (auto file = now.cbegin(); file != now.cend(); ++file) {
        if (then.value(file.key()) != file.value()) { different += file.key(); }
    }
    return different;
}

QStringList changedSince(const StoredResult& result, const build::BuildRequest& request) {
    QStringList different = differing(result.files, request.sources);
    for (auto part = request.others.cbegin(); part != request.others.cend(); ++part) {
        for (const QString& name : differing(result.others.value(part.key()), part.value())) {
            different += QStringLiteral("%1 (of lab %2)").arg(name, part.key());
        }
    }
    return different;
}

} // namespace

QList<StoredCheck> replayable(const StoredResult& result) {
    QList<StoredCheck> failed;
    for (const StoredCheck& one : result.checks) {
        if (one.tick && one.status == failedStatus) { failed += one; }
    }
    return failed;
}

ReplayPlan planReplay(const StoredResult& result, const QString& check, const QString& place,
                      const CourseAccess& access) {
    const StoredCheck stored = failedCheck(result, check);
    ReplayPlan plan;
    plan.target = targetOf(result, place, access);
    const course::Check* found = plan.target.lab->findCheck(stored.id);
    if (found == nullptr) {
        throw Failure(FailureKind::content, QStringLiteral("this kit's lab has no such check any more"), stored.id,
                      QStringLiteral("Replay with the kit that made the result."));
    }
    plan.check = *found;
    plan.tick = *stored.tick;
    plan.seed = stored.seed;
    plan.request = requestFor(result, plan.target, access);
    plan.changed = changedSince(result, plan.request);
    return plan;
}

} // namespace mica::session
