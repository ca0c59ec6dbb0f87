// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grade/judgement.h"

#include <QSet>

namespace mica::grade {

namespace {

QString listed(const QStringList& names) {
    return names.isEmpty() ? QStringLiteral("none") : names.join(QStringLiteral(", "));
}

QStringList idsWith(const check::LabResult& result, check::Verdict verdict) {
    QStringList ids;
    for (const check::CheckResult& one : result.checks) {
        if (one.verdict == verdict) { ids += one.check->id; }
    }
    return ids;
}

QString whyNotBuilt(const check::LabResult& result) {
    if (!result.build.findings.isEmpty()) {
        const build::IntegrityFinding& first = result.build.findings.first();
        return QStringLiteral("the build was refused: %1: %2").arg(first.file, first.reason);
    }
    if (result.build.status == build::BuildStatus::timedOut) { return QStringLiteral("the build took too long"); }
    for (const build::Diagnostic& diagnostic : result.build.diagnostics) {
        if (diagnostic.severity == build::Severity::error) {
            return QStringLiteral("the build failed: %1:%2: %3")
                .arg(diagnostic.file, QString::number(diagnostic.line), diagnostic.text);
        }
    }
    return QStringLiteral("the build failed without a message");
}

/// Deviations that make every further question meaningless: no build, or a check the harness could not judge.
QList<Deviation> judgeRan(const QString& caseName, const QString& where, const check::LabResult& result) {
    if (result.build.status != build::BuildStatus::ok) {
        return {{caseName, where, QStringLiteral("a build and a boot of every probe"), whyNotBuilt(result)}};
    }
    QList<Deviation> deviations;
    for (const check::CheckResult& one : result.checks) {
        if (one.verdict == check::Verdict::harnessError) {
            deviations += {caseName, where, QStringLiteral("a verdict of %1").arg(one.check->id),
                           QStringLiteral("harness-error: %1").arg(one.message)};
        }
    }
    return deviations;
}

const check::CheckResult* findResult(const check::LabResult& result, const QString& id) {
    for (const check::CheckResult& one : result.checks) {
        if (one.check->id == id) { return &one; }
    }
    return nullptr;
}

/// The check at the end of the chain of unmet needs of a skipped check; empty when the chain breaks.
QString rootOfSkip(const check::LabResult& result, const check::CheckResult& skipped) {
    const check::CheckResult* current = &skipped;
    for (qsizetype step = 0; step <= result.checks.size(); ++step) {
        if (current->verdict != check::Verdict::skipped) { return current->check->id; }
        current = findResult(result, current->blockedBy);
        if (current == nullptr) { return {}; }
    }
    return {};
}

QString describe(const check::LabResult& result, const QString& id) {
    const check::CheckResult* one = findResult(result, id);
    if (one == nullptr) { return QStringLiteral("%1: the lab has no such check").arg(id); }
    if (one->verdict == check::Verdict::skipped) {
        return QStringLiteral("%1 skipped because of %2").arg(id, one->blockedBy);
    }
    if (one->message.isEmpty()) { return QStringLiteral("%1 %2").arg(id, check::toString(one->verdict)); }
    return QStringLiteral("%1 %2: %3").arg(id, check::toString(one->verdict), one->message);
}

QString caseName(const course::Mutant& mutant) { return QStringLiteral("mutant ") + mutant.name; }

/// Every check that the mutant names failed.
QList<Deviation> judgeNamed(const course::Mutant& mutant, const check::LabResult& result) {
    QList<Deviation> deviations;
    for (const QString& id : mutant.caughtBy) {
        const check::CheckResult* one = findResult(result, id);
        if (one == nullptr || one->verdict != check::Verdict::failed) {
            deviations += {caseName(mutant), mutant.path, QStringLiteral("%1 failed").arg(id), describe(result, id)};
        }
    }
    return deviations;
}

} // namespace

QList<Deviation> judgePoints(const course::Lab& lab) {
    int sum = 0;
    for (const course::Check& check : lab.checks) { sum += check.points; }
    if (sum == lab.points && sum > 0) { return {}; }
    return {{QStringLiteral("points"), lab.path + QStringLiteral("/lab.toml"),
             QStringLiteral("checks worth %1 points in all").arg(lab.points), QStringLiteral("%1").arg(sum)}};
}

QList<Deviation> judgeSkeleton(const check::LabResult& result) {
    const QString name = QStringLiteral("skeleton");
    QList<Deviation> deviations = judgeRan(name, {}, result);
    if (!deviations.isEmpty()) { return deviations; }
    const QStringList passed = idsWith(result, check::Verdict::passed);
    if (!passed.isEmpty()) {
        deviations += {name, {}, QStringLiteral("no check passes"), QStringLiteral("passed: %1").arg(listed(passed))};
    }
    if (result.score != 0) {
        deviations += {name, {}, QStringLiteral("0 points"), QStringLiteral("%1 points").arg(result.score)};
    }
    for (const build::Diagnostic& diagnostic : result.build.diagnostics) {
        if (diagnostic.severity == build::Severity::warning) {
            deviations += {name, diagnostic.file, QStringLiteral("a skeleton that compiles without a warning"),
                           QStringLiteral("line %1: %2").arg(QString::number(diagnostic.line), diagnostic.text)};
        }
    }
    return deviations;
}

QList<Deviation> judgeClaimsHold(const QString& caseName, const check::LabResult& result) {
    QList<Deviation> deviations = judgeRan(caseName, {}, result);
    if (!deviations.isEmpty()) { return deviations; }
    for (const check::CheckResult& one : result.checks) {
        if (one.verdict != check::Verdict::passed) {
            deviations +=
                {caseName, {}, QStringLiteral("%1 passed").arg(one.check->id), describe(result, one.check->id)};
        }
    }
    return deviations;
}

QList<Deviation> judgeCorrect(const QString& caseName, const check::LabResult& result) {
    QList<Deviation> deviations = judgeClaimsHold(caseName, result);
    const bool ran = judgeRan(caseName, {}, result).isEmpty();
    if (ran && result.score != result.lab->points) {
        deviations += {caseName,
                       {},
                       QStringLiteral("%1 points").arg(result.lab->points),
                       QStringLiteral("%1 points").arg(result.score)};
    }
    return deviations;
}

QList<Deviation> judgeMutant(const course::Mutant& mutant, const check::LabResult& result) {
    const QString name = caseName(mutant);
    QList<Deviation> deviations = judgeRan(name, mutant.path, result);
    if (!deviations.isEmpty()) { return deviations; }
    deviations = judgeNamed(mutant, result);
    for (const check::CheckResult& one : result.checks) {
        if (mutant.caughtBy.contains(one.check->id)) { continue; }
        if (one.verdict == check::Verdict::failed) {
            deviations +=
                {name, mutant.path, QStringLiteral("%1 passed, as caught_by does not name it").arg(one.check->id),
                 describe(result, one.check->id)};
        }
        if (one.verdict == check::Verdict::skipped && !mutant.caughtBy.contains(rootOfSkip(result, one))) {
            deviations += {name, mutant.path,
                           QStringLiteral("%1 passed, or skipped because of a check in caught_by").arg(one.check->id),
                           describe(result, one.check->id)};
        }
    }
    return deviations;
}

QList<Deviation> judgeKernelMutant(const course::Mutant& mutant, const check::LabResult& result) {
    const QList<Deviation> deviations = judgeRan(caseName(mutant), mutant.path, result);
    return deviations.isEmpty() ? judgeNamed(mutant, result) : deviations;
}

QStringList failedChecks(const check::LabResult& result) { return idsWith(result, check::Verdict::failed); }

QStringList toldToStudent(const check::LabResult& result) {
    QStringList told;
    for (const build::IntegrityFinding& finding : result.build.findings) {
        told += QStringLiteral("%1: %2 %3").arg(finding.file, finding.reason, finding.advice);
    }
    for (const build::Diagnostic& diagnostic : result.build.diagnostics) {
        told += QStringLiteral("%1:%2: %3").arg(diagnostic.file, QString::number(diagnostic.line), diagnostic.text);
    }
    for (const check::CheckResult& one : result.checks) {
        if (!one.message.isEmpty()) { told += QStringLiteral("%1: %2").arg(one.check->id, one.message); }
        for (const check::Finding& finding : one.findings) {
            if (!finding.holds) {
                told += QStringLiteral("%1: %2: expected %3, actual %4")
                            .arg(one.check->id, finding.name, finding.expected, finding.actual);
            }
        }
    }
    return told;
}

QList<Deviation> judgeSpoof(const course::Spoof& spoof, const check::LabResult& result) {
    const QString name = QStringLiteral("spoof ") + spoof.name;
    QList<Deviation> deviations;
    if (result.build.status == build::BuildStatus::ok) { deviations += judgeRan(name, spoof.path, result); }
    const QStringList passed = idsWith(result, check::Verdict::passed);
    if (result.score != 0 || !passed.isEmpty()) {
        deviations += {name, spoof.path, QStringLiteral("0 points gained"),
                       QStringLiteral("%1 points; passed: %2").arg(QString::number(result.score), listed(passed))};
    }
    const QStringList told = toldToStudent(result);
    for (const QString& line : told) {
        if (!spoof.reason.isEmpty() && line.contains(spoof.reason)) { return deviations; }
    }
    const QString first = told.isEmpty() ? QStringLiteral("nothing was told") : told.first();
    deviations += {name, spoof.path, QStringLiteral("its maker is told \"%1\"").arg(spoof.reason), first};
    return deviations;
}

} // namespace mica::grade
