// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/class_results.h"

#include "core/grade/result_folder.h"
#include "core/session/file_output.h"
#include "core/session/stored_result.h"
#include "core/similar/comparison.h"
#include "core/waiting.h"

#include <QDir>
#include <QFileInfo>

namespace mica::session {

namespace {

/// The files of a student that are there; not all need be.
course::Sources gradedFiles(const grade::ResultFolder& folder, const QString& student, const course::Lab& lab) {
    const QString path = folder.filesPath(student);
    for (const course::StudentFile& file : lab.files) {
        if (!QFileInfo::exists(path + u'/' + file.path)) { return {}; }
    }
    return course::readSources(lab, path);
}

} // namespace

QList<exports::ResultView> readClassResults(const QString& folder, const Cancellation& cancel) {
    aboutToWait("the results of a class");
    QList<exports::ResultView> results;
    for (const QString& student : grade::studentsIn(folder)) {
        cancel.throwIfRequested();
        results += readStudentResult(folder, student);
    }
    return results;
}

exports::ResultView readStudentResult(const QString& folder, const QString& student) {
    return exports::loadResult(grade::ResultFolder(folder).resultPath(student));
}

QMap<QString, Likeness> likenessIn(const QString& folder, const course::Lab& lab, int leastPercent,
                                   const Cancellation& cancel) {
    aboutToWait("submissions to be compared");
    const grade::ResultFolder results(folder);
    QList<similar::Work> works;
    for (const QString& student : grade::studentsIn(results.path())) {
        cancel.throwIfRequested();
        try {
            const course::Sources sources = gradedFiles(results, student, lab);
            if (!sources.isEmpty()) { works += similar::Work{student, sources}; }
        } catch (const Failure&) {
            continue; // a file that cannot be read as text is like no other; its result says so
        }
    }
    similar::ComparisonRules rules;
    rules.leastPercent = leastPercent;
    QMap<QString, Likeness> closest;
    for (const similar::Pair& pair :
         similar::compareAll(works, course::readSources(lab, lab.path + QStringLiteral("/src")), rules)) {
        const QString left = works[pair.left].student, right = works[pair.right].student;
        if (!closest.contains(left)) { closest.insert(left, {right, pair.percent}); }
        if (!closest.contains(right)) { closest.insert(right, {left, pair.percent}); }
    }
    return closest;
}

course::Workspace workspaceOfStudent(const QString& folder, const QString& student, const course::Lab& lab,
                                     const QString& to) {
    const course::Sources sources = gradedFiles(grade::ResultFolder(folder), student, lab);
    if (sources.isEmpty()) {
        throw Failure(FailureKind::usage,
                      QStringLiteral("nothing of %1 was graded, so nothing can be shown").arg(student),
                      QDir::toNativeSeparators(folder), QStringLiteral("The report says what was handed in."));
    }
    course::Workspace workspace = course::Workspace::create(to);
    workspace.addLab(lab);
    for (auto file = sources.cbegin(); file != sources.cend(); ++file) {
        writeWholeFile(workspace.labDir(lab) + u'/' + file.key(), file.value());
    }
    return workspace;
}

CheckMeant checkMeant(const QString& folder, const QString& student, const QString& fullId) {
    const StoredResult result = readResult(grade::ResultFolder(folder).resultPath(student));
    const QString whole = fullId.section(u'.', 1);
    for (const StoredCheck& check : result.checks) {
        if (check.id == whole || check.id == fullId) { return {whole.section(u'@', 0, 0), check.seed}; }
    }
    throw Failure(FailureKind::usage, QStringLiteral("this result has no check \"%1\"").arg(fullId),
                  QDir::toNativeSeparators(result.path), QStringLiteral("Open the folder of results again."));
}

} // namespace mica::session
