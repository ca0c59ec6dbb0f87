// SPDX-License-Identifier: GPL-3.0-or-later
// The kernel's own tests tested: every claim holds on the nucleus as it is, and every mutant of the nucleus makes the claims it names
// fail. Used by `mica verify --kernel`.
#pragma once

#include "core/check/engine.h"
#include "core/grade/judgement.h"

namespace mica::grade {

/// The nucleus as it is, or one mutant of it.
struct KernelCase {
    QString name;         ///< "claims", "mutant write-protect-off"
    QStringList mustFail; ///< claims that a mutant names
    qsizetype asked = 0;  ///< how many claims were judged
    QStringList failed;   ///< those that failed
    QStringList
        messages; ///< what did not hold: "FAULT-041: serial.text: expected …, found …"; of a mutant: in what it names
    QList<Deviation> deviations;
    qint64 milliseconds = 0; ///< of build and boots

    QStringList alsoFailed() const; ///< failed, but not named
};

struct KernelVerification {
    KernelCase claims;
    QList<KernelCase> mutants; ///< by name
    qint64 milliseconds = 0;   ///< wall time

    qsizetype caught() const;
    QList<Deviation> deviations() const; ///< of all cases, in order
};

struct KernelVerifyRequest {
    QStringList mutants;    ///< names; empty: all
    QStringList claims;     ///< ids or their beginnings ("IPC-0"): these, and no mutant that is not named; empty: all
    bool longOnes = false;  ///< the claims too that are for who asks for them
    bool allClaims = false; ///< judge every claim for every mutant, not only those of the probes it names
    std::optional<quint64> seed; ///< instead of the tests' own
    QString workDir;             ///< absolute; kept, so that the next run copies less
    int workers = 2;             ///< boots, and then mutants, at once
};

/// Told as cases finish, from worker threads one at a time.
class KernelVerifyListener {
public:
    virtual ~KernelVerifyListener() = default;
    virtual void started(qsizetype claims, qsizetype mutants) {
        Q_UNUSED(claims)
        Q_UNUSED(mutants)
    }
    virtual void claimJudged(const check::CheckResult& result) { Q_UNUSED(result) }
    virtual void caseFinished(const KernelCase& outcome) { Q_UNUSED(outcome) }
};

/// Blocks. What does not build or boot is a deviation of its case. Throws Failure(cancelled); Failure(usage) for a kit without the
/// kernel's tests, or a claim or mutant that is not there; Failure(content) for tests or mutants that cannot be read.
KernelVerification verifyKernel(const KernelVerifyRequest& request, const check::EngineTools& tools,
                                KernelVerifyListener& listener, const Cancellation& cancel = {});

} // namespace mica::grade
