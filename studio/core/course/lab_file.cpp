// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/course/lab_file.h"

#include "core/course/lab_draft.h"
#include "core/course/toml_tree.h"
#include "core/failure.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace mica::course {

Lab parseLab(const QByteArray& toml, const QString& file, const QString& labPath, QList<LabProblem>& problems,
             LabFolder folder) {
    QList<Problem> found;
    ProblemList list(file, found);
    LabDraft draft = readLab(toml, list);
    if (draft.readable) {
        checkReferences(draft, list);
        if (!labPath.isEmpty()) { checkFolder(draft, labPath, folder, list); }
    }
    std::stable_sort(found.begin(), found.end(), [](const Problem& left, const Problem& right) {
        return std::tie(left.line, left.column) < std::tie(right.line, right.column);
    });
    problems += found;
    draft.lab.manifestSha256 = QString::fromLatin1(QCryptographicHash::hash(toml, QCryptographicHash::Sha256).toHex());
    if (!labPath.isEmpty()) {
        draft.lab.path = QDir::cleanPath(QFileInfo(labPath).absoluteFilePath());
        draft.lab.directory = QFileInfo(draft.lab.path).fileName();
    }
    return draft.lab;
}

Lab loadLab(const QString& labPath, LabFolder folder) {
    const QString file = QDir(labPath).filePath(QStringLiteral("lab.toml"));
    QList<Problem> problems;
    Lab lab = parseLab(readCourseFile(file), file, labPath, problems, folder);
    throwIfAny(problems);
    return lab;
}

} // namespace mica::course
