// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grade/kernel_verify.h"

#include "core/build/changed_nucleus.h"
#include "core/course/kernel_mutants.h"
#include "core/course/kernel_tests.h"
#include "core/course/nearest_name.h"
#include "core/grade/case_workers.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>
#include <mutex>

namespace mica::grade {

namespace {

/// Hands the verdicts of the claims on.
class ClaimListener : public check::Listener {
public:
    explicit ClaimListener(KernelVerifyListener& listener) : m_listener(listener) {}
    void checkFinished(const check::CheckResult& result) override { m_listener.claimJudged(result); }

private:
    KernelVerifyListener& m_listener;
};

/// The claims that share a boot with one of these: they cost nothing more.
QStringList claimsOfSameBoots(const course::Lab& tests, const QStringList& named) {
    QStringList claims;
    for (const course::Check& check : tests.checks) {
        const bool shares = std::any_of(named.begin(), named.end(), [&](const QString& id) {
            const course::Check* other = tests.findCheck(id);
            return other->probe == check.probe && other->memoryMiB == check.memoryMiB;
        });
        if (shares) { claims += check.id; }
    }
    return claims;
}

/// Every expectation that did not hold in these claims.
QStringList whatFailed(const check::LabResult& result, const QStringList& claims) {
    QStringList texts;
    for (const check::CheckResult& one : result.checks) {
        for (const check::Finding& finding : one.findings) {
            if (!finding.holds && claims.contains(one.check->id)) {
                texts += QStringLiteral("%1: %2: expected %3, found %4")
                             .arg(one.check->id, finding.name, finding.expected, finding.actual);
            }
        }
    }
    return texts;
}

class KernelRun {
public:
    KernelRun(const KernelVerifyRequest& request, const check::EngineTools& tools, KernelVerifyListener& listener,
              const Cancellation& cancel)
        : m_request(request), m_tools(tools), m_listener(listener), m_cancel(cancel) {}

    KernelVerification run() {
        QElapsedTimer timer;
        timer.start();
        const QString path = m_tools.kit.file(QStringLiteral("tests/tests.toml"));
        if (!QFileInfo::exists(path)) {
            throw Failure(FailureKind::usage, QStringLiteral("this kit has no tests of the kernel"), m_tools.kit.root,
                          QStringLiteral("Use the instructor edition of the kit."));
        }
        m_tests = course::loadKernelTests(path, m_request.longOnes ? course::KernelTests::withLongOnes
                                                                   : course::KernelTests::usual);
        m_mutants = chosen(course::loadKernelMutants(m_tools.kit, m_tests));
        const QStringList claims = chosenClaims();
        m_listener.started(claims.isEmpty() ? m_tests.checks.size() : claims.size(), m_mutants.size());
        KernelVerification verification;
        verification.claims = judgeClaims(claims);
        m_outcomes.resize(m_mutants.size());
        runCases(m_mutants.size(), m_request.workers, [this](qsizetype number, int worker) { runOne(number, worker); });
        verification.mutants = m_outcomes;
        verification.milliseconds = timer.elapsed();
        return verification;
    }

private:
    /// Empty: all.
    QStringList chosenClaims() const {
        QStringList claims;
        for (const QString& beginning : m_request.claims) {
            const qsizetype before = claims.size();
            for (const course::Check& check : m_tests.checks) {
                if (check.id.startsWith(beginning)) { claims += check.id; }
            }
            if (claims.size() == before) {
                throw Failure(FailureKind::usage, QStringLiteral("the kernel has no claim \"%1\"").arg(beginning),
                              m_tests.path, QStringLiteral("kernel/tests/tests.toml lists them."));
            }
        }
        return claims;
    }

    QList<course::Mutant> chosen(const QList<course::Mutant>& all) const {
        QStringList known;
        QList<course::Mutant> wanted;
        for (const course::Mutant& mutant : all) {
            known += mutant.name;
            const bool everyOne = m_request.mutants.isEmpty() && m_request.claims.isEmpty();
            if (everyOne || m_request.mutants.contains(mutant.name)) { wanted += mutant; }
        }
        for (const QString& name : m_request.mutants) {
            if (!known.contains(name)) {
                throw Failure(FailureKind::usage, QStringLiteral("the kernel has no mutant \"%1\"").arg(name), {},
                              course::suggestion(name, known));
            }
        }
        return wanted;
    }

    check::LabResult boot(const QString& elfPath, const QString& workDir, const QStringList& only, int jobs,
                          check::Listener& listener) const {
        QDir().mkpath(workDir);
        check::LinkedCheckRequest request;
        request.lab = &m_tests;
        request.elfPath = elfPath;
        request.workDir = workDir;
        request.only = only;
        request.seed = m_request.seed;
        request.jobs = jobs;
        return check::runLinkedChecks(request, m_tools, listener, m_cancel);
    }

    KernelCase judgeClaims(const QStringList& claims) {
        QElapsedTimer timer;
        timer.start();
        KernelCase outcome;
        outcome.name = QStringLiteral("claims");
        ClaimListener listener(m_listener);
        const check::LabResult result =
            boot(m_tools.kit.file(QStringLiteral("tests/nucleus-tests.elf")),
                 m_request.workDir + QStringLiteral("/claims"), claims, m_request.workers, listener);
        outcome.asked = result.checks.size();
        outcome.failed = failedChecks(result);
        outcome.messages = whatFailed(result, outcome.failed);
        outcome.deviations = judgeClaimsHold(outcome.name, result);
        outcome.milliseconds = timer.elapsed();
        m_listener.caseFinished(outcome);
        return outcome;
    }

    void runOne(qsizetype number, int worker) {
        m_cancel.throwIfRequested();
        const QString workDir = QStringLiteral("%1/worker-%2").arg(m_request.workDir).arg(worker + 1);
        KernelCase outcome = runMutant(m_mutants.at(number), workDir);
        const std::scoped_lock guard(m_mutex);
        m_listener.caseFinished(outcome);
        m_outcomes[number] = std::move(outcome);
    }

    KernelCase runMutant(const course::Mutant& mutant, const QString& workDir) const {
        QElapsedTimer timer;
        timer.start();
        KernelCase outcome;
        outcome.name = QStringLiteral("mutant ") + mutant.name;
        outcome.mustFail = mutant.caughtBy;
        try {
            const QString elf =
                build::linkChangedNucleus({mutant.change.file, course::mutatedKernelSource(m_tools.kit, mutant)},
                                          workDir, m_tools.kit, m_tools.toolchain, m_cancel);
            const QStringList only = m_request.allClaims ? QStringList() : claimsOfSameBoots(m_tests, mutant.caughtBy);
            check::Listener silent;
            judge(mutant, boot(elf, workDir, only, 1, silent), outcome);
        } catch (const Failure& failure) {
            if (failure.kind() == FailureKind::cancelled) { throw; }
            outcome.deviations +=
                {outcome.name, mutant.path, QStringLiteral("a nucleus that builds and boots"), failure.text()};
        }
        outcome.milliseconds = timer.elapsed();
        return outcome;
    }

    static void judge(const course::Mutant& mutant, const check::LabResult& result, KernelCase& outcome) {
        outcome.asked = result.checks.size();
        outcome.failed = failedChecks(result);
        outcome.messages = whatFailed(result, mutant.caughtBy);
        outcome.deviations = judgeKernelMutant(mutant, result);
    }

    const KernelVerifyRequest& m_request;
    const check::EngineTools& m_tools;
    KernelVerifyListener& m_listener;
    Cancellation m_cancel;
    course::Lab m_tests;
    QList<course::Mutant> m_mutants;
    QList<KernelCase> m_outcomes;
    std::mutex m_mutex;
};

} // namespace

QStringList KernelCase::alsoFailed() const {
    QStringList others;
    for (const QString& id : failed) {
        if (!mustFail.contains(id)) { others += id; }
    }
    return others;
}

qsizetype KernelVerification::caught() const {
    return std::count_if(mutants.begin(), mutants.end(),
                         [](const KernelCase& one) { return one.deviations.isEmpty(); });
}

QList<Deviation> KernelVerification::deviations() const {
    QList<Deviation> all = claims.deviations;
    for (const KernelCase& one : mutants) { all += one.deviations; }
    return all;
}

KernelVerification verifyKernel(const KernelVerifyRequest& request, const check::EngineTools& tools,
                                KernelVerifyListener& listener, const Cancellation& cancel) {
    return KernelRun(request, tools, listener, cancel).run();
}

} // namespace mica::grade
