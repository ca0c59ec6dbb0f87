// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grade/verify.h"

#include "core/grade/case_workers.h"
#include "core/grade/verify_case.h"

#include <QElapsedTimer>

#include <algorithm>
#include <mutex>

namespace mica::grade {

namespace {

/// Runs the cases of one lab on a few threads. Worker N works in <workDir>/<lab>/worker-N.
class LabRun {
public:
    LabRun(const course::Lab& lab, const VerifyRequest& request, const check::EngineTools& tools,
           VerifyListener& listener, const Cancellation& cancel)
        : m_lab(lab), m_request(request), m_tools(tools), m_listener(listener), m_cancel(cancel) {}

    LabVerification run() {
        QElapsedTimer timer;
        timer.start();
        const course::Solution solution = course::loadSolution(m_tools.kit, m_lab);
        m_cases = casesOf(m_lab, solution);
        m_outcomes.resize(m_cases.size());
        m_listener.labStarted(m_lab, m_cases.size() + 1);
        LabVerification verification{&m_lab, {judgeFiles(m_lab, solution)}, 0};
        m_listener.caseFinished(verification.cases.first());
        runCases(m_cases.size(), m_request.workers, [this](qsizetype number, int worker) { runOne(number, worker); });
        verification.cases += m_outcomes;
        verification.milliseconds = timer.elapsed();
        m_listener.labFinished(verification);
        return verification;
    }

private:
    void runOne(qsizetype number, int worker) {
        m_cancel.throwIfRequested();
        const QString workDir =
            QStringLiteral("%1/%2/worker-%3").arg(m_request.workDir, m_lab.directory).arg(worker + 1);
        CaseOutcome outcome = runCase(m_cases.at(number), m_lab, workDir, m_tools, m_cancel);
        const std::scoped_lock guard(m_mutex);
        m_listener.caseFinished(outcome);
        m_outcomes[number] = std::move(outcome);
    }

    const course::Lab& m_lab;
    const VerifyRequest& m_request;
    const check::EngineTools& m_tools;
    VerifyListener& m_listener;
    Cancellation m_cancel;
    QList<VerifyCase> m_cases;
    QList<CaseOutcome> m_outcomes;
    std::mutex m_mutex;
};

} // namespace

int LabVerification::count(CaseKind kind) const {
    return static_cast<int>(
        std::count_if(cases.begin(), cases.end(), [kind](const CaseOutcome& one) { return one.kind == kind; }));
}

int LabVerification::withoutDeviation(CaseKind kind) const {
    return static_cast<int>(std::count_if(cases.begin(), cases.end(), [kind](const CaseOutcome& one) {
        return one.kind == kind && one.deviations.isEmpty();
    }));
}

std::optional<int> LabVerification::score(CaseKind kind) const {
    const auto found =
        std::find_if(cases.begin(), cases.end(), [kind](const CaseOutcome& one) { return one.kind == kind; });
    return found == cases.end() ? std::nullopt : found->score;
}

QList<Deviation> LabVerification::deviations() const {
    QList<Deviation> all;
    for (const CaseOutcome& one : cases) { all += one.deviations; }
    return all;
}

QList<LabVerification> verify(const VerifyRequest& request, const check::EngineTools& tools, VerifyListener& listener,
                              const Cancellation& cancel) {
    if (!tools.kit.solutions) {
        throw Failure(FailureKind::usage,
                      QStringLiteral("this kit has no solutions, so there is nothing to verify against"),
                      tools.kit.root, QStringLiteral("Use the instructor edition of the kit."));
    }
    QList<LabVerification> verifications;
    for (const course::Lab* lab : request.labs) {
        verifications += LabRun(*lab, request, tools, listener, cancel).run();
    }
    return verifications;
}

} // namespace mica::grade
