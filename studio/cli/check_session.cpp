// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/check_session.h"

#include "cli/build_request.h"
#include "cli/file_output.h"
#include "cli/stored_result.h"

#include <QDir>

#include <algorithm>

namespace mica::cli {

check::LabResult checkTarget(const Target& target, const CheckSettings& settings, const check::EngineTools& tools,
                             check::Listener& listener, const Cancellation& cancel) {
    check::CheckRequest request;
    request.build = buildRequestFor(target, tools.kit);
    if (settings.onMine) {
        const QString place = target.workspace ? target.workspace->root() : QDir::currentPath();
        request.build.others = ownOtherParts(*target.lab, tools.course, place);
    }
    request.only = settings.only;
    request.seed = settings.seed;
    request.jobs = settings.jobs;
    return check::runChecks(request, tools, listener, cancel);
}

void keepResult(const Target& target, const CheckSettings& settings, const check::LabResult& result,
                const QByteArray& document) {
    if (!target.workspace) { return; }
    writeWholeFile(lastResultPath(*target.workspace, *target.lab), document);
    if (settings.only.isEmpty() && result.status == check::LabStatus::graded) {
        target.workspace->recordScore(*target.lab, result.score, result.maxScore);
    }
}

int exitCodeOf(const check::LabResult& result) {
    if (result.status == check::LabStatus::infrastructureError) { return exitCode(FailureKind::harness); }
    if (result.build.status == build::BuildStatus::refused) { return exitCode(FailureKind::integrity); }
    if (result.build.status != build::BuildStatus::ok) { return exitCode(FailureKind::build); }
    const auto anyIs = [&result](check::Verdict verdict) {
        return std::any_of(result.checks.begin(), result.checks.end(),
                           [verdict](const check::CheckResult& one) { return one.verdict == verdict; });
    };
    if (anyIs(check::Verdict::harnessError)) { return exitCode(FailureKind::harness); }
    return anyIs(check::Verdict::failed) || anyIs(check::Verdict::skipped) ? 1 : 0;
}

} // namespace mica::cli
