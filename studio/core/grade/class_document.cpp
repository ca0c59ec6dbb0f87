// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grade/class_document.h"

#include <QJsonArray>

#include <algorithm>

namespace mica::grade {

namespace {

QJsonArray remarksArray(const QList<intake::Remark>& remarks) {
    QJsonArray array;
    for (const intake::Remark& remark : remarks) {
        array += QJsonObject{{QStringLiteral("kind"), intake::toString(remark.kind)},
                             {QStringLiteral("file"), remark.file},
                             {QStringLiteral("text"), remark.text}};
    }
    return array;
}

QJsonObject personObject(const intake::Person& person) {
    return {{QStringLiteral("name"), person.name},
            {QStringLiteral("number"), person.number},
            {QStringLiteral("email"), person.email},
            {QStringLiteral("platform"), person.platform},
            {QStringLiteral("platform_id"), person.id}};
}

QList<check::CheckResult> unjudged(const course::Lab& lab, check::Verdict verdict, const QString& message) {
    QList<check::CheckResult> results;
    for (const course::Check& check : lab.checks) {
        check::CheckResult result;
        result.check = &check;
        result.verdict = verdict;
        result.message = message;
        result.seed = lab.seed;
        results += result;
    }
    return results;
}

} // namespace

QJsonObject documentOf(const QJsonObject& verdict, const intake::Submission& submission) {
    QJsonObject document = verdict;
    document.remove(QStringLiteral("run"));
    QJsonObject facts = document.value(QStringLiteral("submission")).toObject();
    facts.insert(QStringLiteral("id"), submission.key);
    facts.insert(QStringLiteral("student"), personObject(submission.person));
    facts.insert(QStringLiteral("handed_in"), submission.handedIn);
    facts.insert(QStringLiteral("intake"), remarksArray(submission.files.remarks));
    const bool isComplete = submission.files.isUsable && submission.files.fromSkeleton.isEmpty();
    if (!isComplete && facts.value(QStringLiteral("integrity")).toString() == QStringLiteral("clean")) {
        facts.insert(QStringLiteral("integrity"), QStringLiteral("missing_required"));
    }
    document.insert(QStringLiteral("submission"), facts);
    return document;
}

check::LabResult withoutFiles(const course::Lab& lab, const intake::Submission& submission) {
    check::LabResult result;
    result.lab = &lab;
    result.status = check::LabStatus::notGradable;
    result.maxScore = lab.points;
    result.build.status = build::BuildStatus::failed;
    build::Diagnostic reason;
    reason.text = intake::reasonOf(submission.files);
    result.build.diagnostics += reason;
    result.checks = unjudged(lab, check::Verdict::skipped, QStringLiteral("Not run: there is nothing to grade."));
    return result;
}

check::LabResult withTrouble(const course::Lab& lab, const course::Sources& sources, const QString& trouble) {
    check::LabResult result;
    result.lab = &lab;
    result.status = check::LabStatus::infrastructureError;
    result.maxScore = lab.points;
    result.sources = sources;
    build::Diagnostic reason;
    reason.text = trouble;
    result.build.diagnostics += reason;
    result.checks = unjudged(lab, check::Verdict::harnessError, trouble);
    return result;
}

} // namespace mica::grade
