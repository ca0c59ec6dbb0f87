// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grade/verify_case.h"

#include "core/grade/skeletons.h"

#include <QDir>
#include <QElapsedTimer>

#include <algorithm>

namespace mica::grade {

namespace {

QList<VerifyCase> mutantCases(const course::Solution& solution) {
    QList<VerifyCase> cases;
    for (const course::Mutant& mutant : solution.mutants) {
        cases += {CaseKind::mutant, QStringLiteral("mutant ") + mutant.name, mutant.change.file,
                  course::applyMutant(solution.reference, mutant),
                  [mutant](const check::LabResult& result) { return judgeMutant(mutant, result); }};
    }
    std::stable_sort(cases.begin(), cases.end(), [](const VerifyCase& left, const VerifyCase& right) {
        return left.changedFile < right.changedFile;
    });
    return cases;
}

VerifyCase correctCase(CaseKind kind, const QString& name, const course::Sources& sources) {
    return {kind, name, {}, sources, [name](const check::LabResult& result) { return judgeCorrect(name, result); }};
}

Deviation driftOf(const SkeletonFile& file) {
    const QString expected = QStringLiteral("the skeleton that the reference makes (mica skeleton writes it)");
    switch (file.state) {
    case SkeletonState::missing: return {QStringLiteral("files"), file.path, expected, QStringLiteral("no such file")};
    case SkeletonState::foreign:
        return {QStringLiteral("files"), file.path, QStringLiteral("only files that lab.toml names"),
                QStringLiteral("a file that it does not name")};
    case SkeletonState::same:
    case SkeletonState::changed: break;
    }
    return {QStringLiteral("files"), QStringLiteral("%1:%2").arg(file.path, QString::number(file.firstDifference)),
            expected, QStringLiteral("another text from this line on")};
}

} // namespace

QList<VerifyCase> casesOf(const course::Lab& lab, const course::Solution& solution) {
    QList<VerifyCase> cases;
    cases += {CaseKind::skeleton,
              QStringLiteral("skeleton"),
              {},
              course::readSources(lab, lab.path + QStringLiteral("/src")),
              judgeSkeleton};
    cases += correctCase(CaseKind::reference, QStringLiteral("reference"), solution.reference);
    if (solution.alternative) {
        cases += correctCase(CaseKind::alternative, QStringLiteral("alternative"), *solution.alternative);
    }
    cases += mutantCases(solution);
    const course::Sources untouched = cases.first().sources;
    for (const course::Spoof& spoof : solution.spoofs) {
        course::Sources sources = untouched;
        sources.insert(spoof.files);
        cases += {CaseKind::spoof,
                  QStringLiteral("spoof ") + spoof.name,
                  {},
                  sources,
                  [spoof](const check::LabResult& result) { return judgeSpoof(spoof, result); }};
    }
    return cases;
}

CaseOutcome judgeFiles(const course::Lab& lab, const course::Solution& solution) {
    CaseOutcome outcome{CaseKind::files, QStringLiteral("files"), {}, judgePoints(lab), 0};
    for (const SkeletonFile& file : compareSkeletons(lab, solution.reference)) {
        if (file.state != SkeletonState::same) { outcome.deviations += driftOf(file); }
    }
    if (!solution.alternative) {
        outcome.deviations += {outcome.name,
                               {},
                               QStringLiteral("an alternative correct design in solutions/%1").arg(lab.directory),
                               QStringLiteral("none")};
    }
    return outcome;
}

CaseOutcome runCase(const VerifyCase& one, const course::Lab& lab, const QString& workDir,
                    const check::EngineTools& tools, const Cancellation& cancel) {
    CaseOutcome outcome{one.kind, one.name, {}, {}, 0};
    QElapsedTimer timer;
    timer.start();
    try {
        QDir().mkpath(workDir);
        check::CheckRequest request;
        request.build.lab = &lab;
        request.build.sources = one.sources;
        request.build.workDir = workDir;
        request.build.originName = one.name;
        request.jobs = 1;
        check::Listener silent;
        const check::LabResult result = check::runChecks(request, tools, silent, cancel);
        if (result.build.status == build::BuildStatus::ok) { outcome.score = result.score; }
        outcome.deviations = one.judge(result);
    } catch (const Failure& failure) {
        if (failure.kind() == FailureKind::cancelled) { throw; }
        outcome.deviations += {one.name, {}, QStringLiteral("a run from build to verdicts"), failure.text()};
    }
    outcome.milliseconds = timer.elapsed();
    return outcome;
}

} // namespace mica::grade
