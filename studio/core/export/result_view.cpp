// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/result_view.h"

#include "core/failure.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

namespace mica::exports {

namespace {

QString textOf(const QJsonObject& object, const char* key) { return object.value(QLatin1StringView(key)).toString(); }

int numberOf(const QJsonObject& object, const char* key) { return object.value(QLatin1StringView(key)).toInt(); }

QJsonObject objectOf(const QJsonObject& object, const char* key) {
    return object.value(QLatin1StringView(key)).toObject();
}

ViewedCheck viewCheck(const QJsonObject& object) {
    ViewedCheck check;
    check.id = textOf(object, "id");
    check.group = textOf(object, "group");
    check.title = textOf(object, "title");
    check.status = textOf(object, "status");
    check.visibility = textOf(object, "visibility");
    check.message = textOf(object, "message");
    check.expected = textOf(object, "expected");
    check.actual = textOf(object, "actual");
    check.blockedBy = textOf(object, "blocked_by");
    check.end = textOf(object, "end");
    check.score = numberOf(object, "score");
    check.maxScore = numberOf(object, "max_score");
    const QJsonObject evidence = objectOf(object, "evidence");
    check.symbol = textOf(evidence, "symbol");
    check.file = textOf(evidence, "file");
    check.line = numberOf(evidence, "line");
    const QJsonValue tick = evidence.value(QStringLiteral("tick"));
    check.tick = tick.isDouble() ? QString::number(tick.toInteger()) : tick.toString();
    check.hint = textOf(objectOf(object, "hint"), "text");
    check.handout = textOf(objectOf(object, "hint"), "handout");
    return check;
}

void viewBuild(const QJsonObject& build, ResultView& view) {
    view.buildStatus = textOf(build, "status");
    for (const QJsonValue value : build.value(QStringLiteral("diagnostics")).toArray()) {
        const QJsonObject one = value.toObject();
        view.diagnostics += ViewedDiagnostic{textOf(one, "file"), textOf(one, "severity"), textOf(one, "code"),
                                             textOf(one, "text"), numberOf(one, "line"),   numberOf(one, "column")};
    }
    for (const QJsonValue value : build.value(QStringLiteral("refusals")).toArray()) {
        const QJsonObject one = value.toObject();
        view.refusals += ViewedRefusal{textOf(one, "file"), textOf(one, "reason"), textOf(one, "advice")};
    }
}

void viewSubmission(const QJsonObject& submission, ResultView& view) {
    view.student = textOf(submission, "id");
    view.integrity = textOf(submission, "integrity");
    const QJsonObject person = objectOf(submission, "student");
    view.name = textOf(person, "name");
    view.number = textOf(person, "number");
    view.email = textOf(person, "email");
    view.platform = textOf(person, "platform");
    view.platformId = textOf(person, "platform_id");
    view.handedIn = submission.value(QStringLiteral("handed_in")).toBool(true);
    for (const QJsonValue value : submission.value(QStringLiteral("intake")).toArray()) {
        const QJsonObject one = value.toObject();
        view.remarks += ViewedRemark{textOf(one, "kind"), textOf(one, "file"), textOf(one, "text")};
    }
}

} // namespace

QStringList ResultView::reasons() const {
    QStringList lines;
    for (const ViewedRefusal& refusal : refusals) {
        lines += QStringLiteral("%1 %2. %3").arg(refusal.file, refusal.reason, refusal.advice);
    }
    for (const ViewedDiagnostic& one : diagnostics) {
        if (one.severity == QStringLiteral("error")) {
            lines += QStringLiteral("%1:%2: %3").arg(one.file, QString::number(one.line), one.text);
        }
    }
    for (const ViewedRemark& remark : remarks) {
        if (remark.kind == QStringLiteral("refused")) {
            lines += (remark.file.isEmpty() ? QString() : remark.file + QStringLiteral(": ")) + remark.text;
        }
    }
    return lines;
}

ResultView viewResult(const QJsonObject& document, const QString& where) {
    if (textOf(document, "schema") != QStringLiteral("mica.result/1")) {
        throw Failure(FailureKind::content, QStringLiteral("is no result document: the schema is not mica.result/1"),
                      where, QStringLiteral("Make results with: mica check LAB --json FILE, or mica grade"));
    }
    ResultView view;
    view.micaVersion = textOf(document, "mica_version");
    view.labId = textOf(objectOf(document, "lab"), "id");
    view.labTitle = textOf(objectOf(document, "lab"), "title");
    view.status = textOf(document, "status");
    view.score = numberOf(document, "score");
    view.maxScore = numberOf(document, "max_score");
    view.bochs = textOf(objectOf(document, "environment"), "bochs");
    view.compiler = textOf(objectOf(document, "environment"), "gxx");
    viewSubmission(objectOf(document, "submission"), view);
    viewBuild(objectOf(document, "build"), view);
    for (const QJsonValue value : document.value(QStringLiteral("checks")).toArray()) {
        view.checks += viewCheck(value.toObject());
    }
    return view;
}

ResultView loadResult(const QString& path) {
    const QString shown = QDir::toNativeSeparators(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        throw Failure(FailureKind::usage, QStringLiteral("cannot be read: %1").arg(file.errorString()), shown,
                      QStringLiteral("Name a result document or the result folder of mica grade."));
    }
    return viewResult(QJsonDocument::fromJson(file.readAll()).object(), shown);
}

} // namespace mica::exports
