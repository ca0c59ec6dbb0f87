// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/build_request.h"

#include "core/advice.h"

namespace mica::session {

build::BuildRequest buildRequestFor(const Target& target, const course::Kit& kit) {
    build::BuildRequest request;
    request.lab = target.lab;
    request.sources = readTarget(target, kit);
    request.workDir = target.workDir;
    request.sandbox = target.sandbox.get();
    request.originName = toString(target.origin);
    if (target.origin == Origin::workspace) { request.compileCommandsDir = target.folder; }
    return request;
}

QMap<QString, course::Sources> ownOtherParts(const course::Lab& lab, const course::Course& course,
                                             const QString& directory) {
    const course::Workspace workspace = course::Workspace::find(directory);
    QMap<QString, course::Sources> parts;
    for (const course::Lab* other : labsIn(workspace, course)) {
        if (other->id != lab.id) { parts.insert(other->id, course::readSources(*other, workspace.labDir(*other))); }
    }
    return parts;
}

void requireBuilt(const build::BuildResult& result) {
    switch (result.status) {
    case build::BuildStatus::ok: return;
    case build::BuildStatus::refused: {
        const build::IntegrityFinding& first = result.findings.first();
        throw Failure(FailureKind::integrity, first.reason, first.file, first.advice);
    }
    case build::BuildStatus::timedOut:
        throw Failure(FailureKind::build, QStringLiteral("the build took too long and was ended"), {},
                      QStringLiteral("Look for code that the compiler must compute without end."));
    case build::BuildStatus::failed: break;
    }
    for (const build::Diagnostic& diagnostic : result.diagnostics) {
        if (diagnostic.severity == build::Severity::error) {
            const QString where = diagnostic.line > 0
                                      ? QStringLiteral("%1:%2").arg(diagnostic.file).arg(diagnostic.line)
                                      : diagnostic.file;
            throw Failure(FailureKind::build, diagnostic.text, where, advise(Advice::seeMessages));
        }
    }
    throw Failure(FailureKind::build, QStringLiteral("the files do not build"), {}, advise(Advice::seeMessages));
}

} // namespace mica::session
