// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/check_session.h"

#include "core/session/build_request.h"
#include "core/session/file_output.h"
#include "core/session/stored_result.h"

#include <QDir>

namespace mica::session {

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
    check::EngineTools confined = tools;
    confined.bochs.sandbox = target.sandbox.get();
    return check::runChecks(request, confined, listener, cancel);
}

void keepResult(const Target& target, const CheckSettings& settings, const check::LabResult& result,
                const QByteArray& document) {
    if (!target.workspace) { return; }
    writeWholeFile(lastResultPath(*target.workspace, *target.lab), document);
    if (settings.only.isEmpty() && result.status == check::LabStatus::graded) {
        target.workspace->recordScore(*target.lab, result.score, result.maxScore);
    }
}

} // namespace mica::session
