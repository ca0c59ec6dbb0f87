// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/class_grading.h"

#include "core/build/folder_lock.h"
#include "core/grade/class_pages.h"
#include "core/waiting.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace mica::session {

namespace {

QList<intake::Person> readRosterFile(const QString& path) {
    if (path.isEmpty()) { return {}; }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        throw Failure(FailureKind::usage, QStringLiteral("cannot be read: %1").arg(file.errorString()),
                      QDir::toNativeSeparators(path), QStringLiteral("Name the CSV file of the class list."));
    }
    return intake::readRoster(file.readAll(), QDir::toNativeSeparators(path));
}

/// What is handed in, read before anything is graded.
intake::ClassIntake readSubmissions(const ClassOrder& order, const CourseAccess& access, const course::Lab& lab,
                                    const Cancellation& cancel) {
    intake::ClassRequest request;
    for (const QString& path : order.submissions) { request.paths += QDir(path).path(); }
    request.lab = &lab;
    request.isEachOne = order.isEachOne;
    request.course = &access.course;
    request.skeleton = course::readSources(lab, lab.path + QStringLiteral("/src"));
    request.roster = readRosterFile(order.roster);
    intake::ClassIntake intake = intake::readClass(request, cancel);
    if (intake.submissions.isEmpty()) {
        throw Failure(FailureKind::content, QStringLiteral("there is no submission in what you named"),
                      request.paths.value(0),
                      QStringLiteral("Name a folder or archive with a folder or archive a student."));
    }
    return intake;
}

} // namespace

GradedClass gradeSubmissions(const ClassOrder& order, const CourseAccess& access, ClassListener& listener,
                             const Cancellation& cancel) {
    aboutToWait("a class to be graded");
    const course::Lab& lab = access.course.find(order.lab);
    const check::EngineTools tools = openTools(access);
    const grade::ResultFolder folder(order.out);
    const std::unique_ptr<const process::Sandbox> sandbox =
        order.isolation == Isolation::none ? nullptr : process::findSandbox();
    grade::ClassRun run;
    run.sandbox = sandbox.get();
    run.lab = &lab;
    run.seed = order.seed;
    run.workers = order.workers;
    if (order.withHidden) {
        run.hidden = course::loadHiddenVariants(access.kit, lab);
        if (run.hidden.isEmpty()) {
            listener.noticed(QStringLiteral("lab %1 has no hidden variants").arg(lab.directory));
        }
    }
    run.micaVersion = order.micaVersion;
    run.workDir = folder.statePath(QStringLiteral("work"));
    listener.reading();
    run.intake = readSubmissions(order, access, lab, cancel);
    folder.open(order.mayContinue);
    listener.studentsKnown(run.intake);
    const build::FolderLock lock(folder.statePath({}), QStringLiteral("grade.lock"), cancel,
                                 [&listener](const QString& who) { listener.waiting(who); });
    const QList<grade::StudentOutcome> outcomes = grade::gradeClass(
        run, folder, tools, [&listener](const auto& one) { listener.studentFinished(one); }, cancel);
    listener.writingReport();
    grade::writePages(folder.path(), folder.path(), cancel);
    return {run.intake, outcomes};
}

std::optional<ScoreSpread> spreadOf(QList<int> scores) {
    if (scores.isEmpty()) { return std::nullopt; }
    std::sort(scores.begin(), scores.end());
    return ScoreSpread{scores.first(), scores.at(scores.size() / 2), scores.last()};
}

} // namespace mica::session
