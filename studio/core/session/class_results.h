// SPDX-License-Identifier: GPL-3.0-or-later
// A folder of results looked into: everybody's result, who wrote alike, one student's files to work with. Used by Studio.
#pragma once

#include "core/export/result_view.h"
#include "core/session/target.h"

#include <memory>

namespace mica::session {

/// Every result of the folder, by student. Blocks. Throws Failure(usage | content | cancelled).
QList<exports::ResultView> readClassResults(const QString& folder, const Cancellation& cancel = {});
/// One student's. Throws as above.
exports::ResultView readStudentResult(const QString& folder, const QString& student);

/// Whose files are most like a student's.
struct Likeness {
    QString other;
    int percent = 0; ///< of the smaller of the two; the skeleton does not count
};

/// Of each student who has one from `leastPercent` on, the one most alike: likeness, not proof. Reads the graded files. Blocks.
QMap<QString, Likeness> likenessIn(const QString& folder, const course::Lab& lab, int leastPercent,
                                   const Cancellation& cancel = {});

/// Makes `to` a workspace that holds this student's files of the lab as they were graded. Throws Failure(usage) where nothing was graded,
/// Failure(content | harness).
course::Workspace workspaceOfStudent(const QString& folder, const QString& student, const course::Lab& lab,
                                     const QString& to);

/// Which check of the lab, and with which seed, a check of a result stands for: "interrupts.rate@other-values" is the lab's "rate" with the
/// seed of that variant. Throws Failure(usage | content).
struct CheckMeant {
    QString id; ///< local
    quint64 seed = 0;
};
CheckMeant checkMeant(const QString& folder, const QString& student, const QString& fullId);

} // namespace mica::session
