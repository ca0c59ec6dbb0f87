// SPDX-License-Identifier: GPL-3.0-or-later
// The cases of one lab's verification, and how one is run. Used by grade/verify only.
#pragma once

#include "core/grade/verify.h"

namespace mica::grade {

/// A set of sources to check, and how the result is judged.
struct VerifyCase {
    CaseKind kind = CaseKind::reference;
    QString name;
    QString changedFile; ///< a mutant's: neighbours that change the same file compile less
    course::Sources sources;
    std::function<QList<Deviation>(const check::LabResult&)> judge;
};

/// Skeleton, reference, alternative, mutants by changed file, spoofs. Throws Failure(content).
QList<VerifyCase> casesOf(const course::Lab& lab, const course::Solution& solution);

/// What needs no boot: points that add up, skeletons that are what the reference makes.
CaseOutcome judgeFiles(const course::Lab& lab, const course::Solution& solution);

/// Builds, boots one probe after the other in `workDir`, and judges. Throws Failure(cancelled) only: what else goes wrong is a
/// deviation of the case.
CaseOutcome runCase(const VerifyCase& one, const course::Lab& lab, const QString& workDir,
                    const check::EngineTools& tools, const Cancellation& cancel);

} // namespace mica::grade
