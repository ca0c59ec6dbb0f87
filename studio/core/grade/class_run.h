// SPDX-License-Identifier: GPL-3.0-or-later
// Grades a class: workers take one student after the other; each verdict is on the disk before the next begins. Used by `mica grade`.
#pragma once

#include "core/check/engine.h"
#include "core/course/hidden_variant.h"
#include "core/grade/result_folder.h"
#include "core/intake/class_source.h"

#include <functional>
#include <optional>

namespace mica::grade {

struct ClassRun {
    const course::Lab* lab = nullptr;
    intake::ClassIntake intake;
    QString micaVersion;
    QString workDir;                           ///< absolute; a folder a worker below it
    const process::Sandbox* sandbox = nullptr; ///< for compilers, linker and Bochs; null: none. Outlives the call
    int workers = 2;
    std::optional<quint64> seed;         ///< instead of the lab's
    QList<course::HiddenVariant> hidden; ///< a check passes only if it passes in each of them, too
};

struct StudentOutcome {
    QString student;
    QString status; ///< as in results.csv
    std::optional<int> score;
    int maxScore = 0;
    bool wasKnown = false;  ///< the verdict came from the ledger
    bool isRefused = false; ///< the build refused it: modified_protected
};

/// Told as students are done, from worker threads one at a time.
using OutcomeListener = std::function<void(const StudentOutcome& outcome)>;

/// Blocks. What goes wrong with one submission is that submission's verdict ("infrastructure_error"); nothing but a full disk or a
/// folder that cannot be written to, Failure(harness), and the user, Failure(cancelled), stops the class. Afterwards `folder` holds
/// results.csv and, for each student, a result and the graded files. Outcomes in the order of the intake.
QList<StudentOutcome> gradeClass(const ClassRun& run, const ResultFolder& folder, const check::EngineTools& tools,
                                 const OutcomeListener& listener, const Cancellation& cancel = {});

} // namespace mica::grade
