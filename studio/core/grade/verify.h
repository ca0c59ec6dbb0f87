// SPDX-License-Identifier: GPL-3.0-or-later
// The grader graded: for each lab the skeleton, the reference, the alternative, every mutant and every spoof go through the check
// engine, and what comes out is held against what must. Used by `mica verify` and the course tests.
#pragma once

#include "core/check/engine.h"
#include "core/grade/judgement.h"

namespace mica::grade {

enum class CaseKind { files, skeleton, reference, alternative, mutant, spoof };

struct CaseOutcome {
    CaseKind kind = CaseKind::files;
    QString name;             ///< "mutant no-eoi"
    std::optional<int> score; ///< absent when nothing was built
    QList<Deviation> deviations;
    qint64 milliseconds = 0; ///< of build and boots
};

struct LabVerification {
    const course::Lab* lab = nullptr;
    QList<CaseOutcome> cases; ///< files, skeleton, reference, alternative, mutants, spoofs
    qint64 milliseconds = 0;  ///< wall time

    int count(CaseKind kind) const;
    int withoutDeviation(CaseKind kind) const;
    std::optional<int> score(CaseKind kind) const; ///< of the first case of the kind
    QList<Deviation> deviations() const;           ///< of all cases, in order
};

struct VerifyRequest {
    QList<const course::Lab*> labs;
    QString workDir; ///< absolute; one folder a lab and worker below it, kept so that the next build is incremental
    int workers = 2; ///< cases at once
};

/// Told as cases finish, from worker threads one at a time.
class VerifyListener {
public:
    virtual ~VerifyListener() = default;
    virtual void labStarted(const course::Lab& lab, qsizetype cases) {
        Q_UNUSED(lab)
        Q_UNUSED(cases)
    }
    virtual void caseFinished(const CaseOutcome& outcome) { Q_UNUSED(outcome) }
    virtual void labFinished(const LabVerification& lab) { Q_UNUSED(lab) }
};

/// Blocks until every case has run. A case that the harness could not run is a deviation, not a throw.
/// Throws Failure(cancelled), Failure(usage) for a kit without solutions, Failure(content) for a solution that cannot be read.
QList<LabVerification> verify(const VerifyRequest& request, const check::EngineTools& tools, VerifyListener& listener,
                              const Cancellation& cancel = {});

} // namespace mica::grade
