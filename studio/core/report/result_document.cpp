// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/result_document.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSysInfo>

#include <algorithm>

namespace mica::report {

using namespace Qt::Literals::StringLiterals;

namespace {

// JSON numbers are doubles for many readers; ticks and seeds beyond 2^53 would be changed by them.
QJsonValue exactNumber(quint64 number) {
    constexpr quint64 exact = quint64{1} << 53;
    return number <= exact ? QJsonValue(static_cast<qint64>(number)) : QJsonValue(QString::number(number));
}

QString statusText(check::Verdict verdict) {
    return verdict == check::Verdict::harnessError ? u"error"_s : toString(verdict);
}

QString statusText(check::LabStatus status) {
    switch (status) {
    case check::LabStatus::graded: return u"graded"_s;
    case check::LabStatus::notGradable: return u"not_gradable"_s;
    case check::LabStatus::infrastructureError: break;
    }
    return u"infrastructure_error"_s;
}

QString statusText(build::BuildStatus status) {
    switch (status) {
    case build::BuildStatus::ok: return u"ok"_s;
    case build::BuildStatus::failed: return u"failed"_s;
    case build::BuildStatus::timedOut: return u"timeout"_s;
    case build::BuildStatus::refused: break;
    }
    return u"refused"_s;
}

QString severityText(build::Severity severity) {
    switch (severity) {
    case build::Severity::error: return u"error"_s;
    case build::Severity::warning: return u"warning"_s;
    case build::Severity::note: break;
    }
    return u"note"_s;
}

QJsonObject labObject(const course::Lab& lab) {
    return {{u"id"_s, lab.id},
            {u"title"_s, lab.title},
            {u"version"_s, lab.version},
            {u"manifest_sha256"_s, lab.manifestSha256}};
}

QJsonArray filesArray(const course::Sources& sources) {
    QJsonArray files;
    for (auto file = sources.begin(); file != sources.end(); ++file) {
        const QByteArray hash = QCryptographicHash::hash(file.value(), QCryptographicHash::Sha256).toHex();
        files.append(
            QJsonObject{{u"path"_s, QString(u"src/"_s + file.key())}, {u"sha256"_s, QString::fromLatin1(hash)}});
    }
    return files;
}

QJsonObject submissionObject(const check::LabResult& result) {
    const bool isRefused = result.build.status == build::BuildStatus::refused;
    QJsonObject object{{u"id"_s, result.origin},
                       {u"files"_s, filesArray(result.sources)},
                       {u"integrity"_s, isRefused ? u"modified_protected"_s : u"clean"_s}};
    QJsonArray others;
    for (auto part = result.others.begin(); part != result.others.end(); ++part) {
        others.append(QJsonObject{{u"lab"_s, part.key()}, {u"files"_s, filesArray(part.value())}});
    }
    if (!others.isEmpty()) { object.insert(u"others"_s, others); }
    return object;
}

QJsonObject buildObject(const build::BuildResult& built) {
    QJsonArray diagnostics;
    for (const build::Diagnostic& diagnostic : built.diagnostics) {
        diagnostics.append(QJsonObject{{u"file"_s, diagnostic.file},
                                       {u"line"_s, diagnostic.line},
                                       {u"column"_s, diagnostic.column},
                                       {u"severity"_s, severityText(diagnostic.severity)},
                                       {u"code"_s, diagnostic.code},
                                       {u"text"_s, diagnostic.text}});
    }
    QJsonArray refusals;
    for (const build::IntegrityFinding& finding : built.findings) {
        refusals.append(
            QJsonObject{{u"file"_s, finding.file}, {u"reason"_s, finding.reason}, {u"advice"_s, finding.advice}});
    }
    return {{u"status"_s, statusText(built.status)},
            {u"diagnostics"_s, diagnostics},
            {u"refusals"_s, refusals},
            {u"normalised"_s, QJsonArray::fromStringList(built.normalised)}};
}

QJsonArray findingsArray(const QList<check::Finding>& findings) {
    QJsonArray array;
    for (const check::Finding& finding : findings) {
        QJsonObject object{{u"name"_s, finding.name},
                           {u"holds"_s, finding.holds},
                           {u"expected"_s, finding.expected},
                           {u"actual"_s, finding.actual}};
        if (!finding.decoded.isEmpty()) { object.insert(u"decoded"_s, finding.decoded); }
        array.append(object);
    }
    return array;
}

QJsonObject evidenceObject(const check::Evidence& evidence) {
    QJsonObject object{{u"tick"_s, exactNumber(evidence.tick)}};
    if (!evidence.symbol.isEmpty()) { object.insert(u"symbol"_s, evidence.symbol); }
    if (!evidence.file.isEmpty()) {
        object.insert(u"file"_s, evidence.file);
        object.insert(u"line"_s, evidence.line);
    }
    return object;
}

void addFailure(QJsonObject& object, const check::CheckResult& result) {
    const auto wrong =
        std::find_if(result.findings.begin(), result.findings.end(), [](const auto& f) { return !f.holds; });
    if (wrong != result.findings.end()) {
        object.insert(u"expected"_s, wrong->expected);
        object.insert(u"actual"_s, wrong->actual);
    }
    if (result.evidence) { object.insert(u"evidence"_s, evidenceObject(*result.evidence)); }
    if (result.verdict == check::Verdict::failed) {
        object.insert(u"hint"_s, QJsonObject{{u"level"_s, 1},
                                             {u"text"_s, result.check->hints.value(0)},
                                             {u"handout"_s, QString(u"handout.md"_s + result.check->handout)}});
    }
}

QJsonObject checkObject(const check::CheckResult& result) {
    const course::Check& check = *result.check;
    QJsonObject object{{u"id"_s, check.fullId},
                       {u"group"_s, check.task},
                       {u"title"_s, check.title},
                       {u"status"_s, statusText(result.verdict)},
                       {u"score"_s, result.points},
                       {u"max_score"_s, check.points},
                       {u"visibility"_s, u"visible"_s},
                       {u"probe"_s, check.probe},
                       {u"seed"_s, exactNumber(result.seed)},
                       {u"instructions"_s, exactNumber(result.ticks)},
                       {u"end"_s, toString(result.end)},
                       {u"findings"_s, findingsArray(result.findings)}};
    if (!result.message.isEmpty()) { object.insert(u"message"_s, result.message); }
    if (!result.blockedBy.isEmpty()) { object.insert(u"blocked_by"_s, result.blockedBy); }
    if (result.verdict != check::Verdict::passed) { addFailure(object, result); }
    return object;
}

QJsonObject runObject(const check::LabResult& result, const RunFacts& run) {
    QJsonObject object{{u"wall_ms"_s, result.wallMilliseconds},
                       {u"build_ms"_s, result.build.milliseconds},
                       {u"host"_s, QString(QSysInfo::kernelType() + u'-' + QSysInfo::currentCpuArchitecture())}};
    if (!run.submissionPath.isEmpty()) { object.insert(u"submission_path"_s, run.submissionPath); }
    if (!run.finishedAt.isEmpty()) { object.insert(u"finished_at"_s, run.finishedAt); }
    return object;
}

} // namespace

QJsonObject resultDocument(const check::LabResult& result, const QString& micaVersion, const RunFacts& run) {
    QJsonArray checks;
    for (const check::CheckResult& one : result.checks) { checks.append(checkObject(one)); }
    return {{u"schema"_s, u"mica.result/1"_s},
            {u"mica_version"_s, micaVersion},
            {u"lab"_s, labObject(*result.lab)},
            {u"submission"_s, submissionObject(result)},
            {u"status"_s, statusText(result.status)},
            {u"score"_s, result.score},
            {u"max_score"_s, result.maxScore},
            {u"build"_s, buildObject(result.build)},
            {u"checks"_s, checks},
            {u"environment"_s, QJsonObject{{u"bochs"_s, result.bochsVersion}, {u"gxx"_s, result.compilerVersion}}},
            {u"limits"_s, QJsonObject{{u"instructions"_s, exactNumber(result.lab->budgetTicks)}}},
            {u"run"_s, runObject(result, run)}};
}

QByteArray resultBytes(const check::LabResult& result, const QString& micaVersion, const RunFacts& run) {
    return QJsonDocument(resultDocument(result, micaVersion, run)).toJson(QJsonDocument::Indented);
}

} // namespace mica::report
