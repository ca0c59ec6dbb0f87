// SPDX-License-Identifier: GPL-3.0-or-later
// What must come out of each case of `mica verify`, held against what came out. Pure: no build, no boot.
#pragma once

#include "core/check/result.h"
#include "core/course/solution.h"

namespace mica::grade {

/// One way in which a case did not come out as it must.
struct Deviation {
    QString caseName; ///< "mutant no-eoi", "skeleton"
    QString where;    ///< the file to look at (the mutant's toml, the skeleton file); may be empty
    QString expected;
    QString seen;
};

/// The checks' points add up to the lab's.
QList<Deviation> judgePoints(const course::Lab& lab);

/// An untouched skeleton builds, boots, and no check passes.
QList<Deviation> judgeSkeleton(const check::LabResult& result);

/// A correct design: every check passes and the score is the lab's points.
QList<Deviation> judgeCorrect(const QString& caseName, const check::LabResult& result);

/// The same for a choice of the checks, without the sum of points.
QList<Deviation> judgeClaimsHold(const QString& caseName, const check::LabResult& result);

/// The failed checks are exactly those the mutant names; every other check passed, or was skipped because of a named one.
QList<Deviation> judgeMutant(const course::Mutant& mutant, const check::LabResult& result);

/// The same for the kernel's own tests, where one removal may show in many claims: at least the named ones failed.
QList<Deviation> judgeKernelMutant(const course::Mutant& mutant, const check::LabResult& result);

/// The checks that failed, in lab order.
QStringList failedChecks(const check::LabResult& result);

/// A spoof gains nothing, and its maker is told the reason the spoof names.
QList<Deviation> judgeSpoof(const course::Spoof& spoof, const check::LabResult& result);

/// Everything a student is told about a result, one line each: integrity findings, diagnostics, messages and what was seen.
QStringList toldToStudent(const check::LabResult& result);

} // namespace mica::grade
