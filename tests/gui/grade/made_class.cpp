// SPDX-License-Identifier: GPL-3.0-or-later
#include "made_class.h"

#include "core/grade/class_pages.h"
#include "unit/export/result_sample.h"

#include <QJsonArray>

#include <functional>

namespace mica::test {

namespace {

using Change = std::function<void(QJsonObject& check)>;

QJsonObject inner(const QJsonObject& document, const char* key) {
    return document.value(QLatin1StringView(key)).toObject();
}

QJsonObject madeOf(const char* name, const char* status, int score, const Change& change) {
    QJsonObject document = sampleDocument();
    document.insert(QStringLiteral("status"), QLatin1StringView(status));
    document.insert(QStringLiteral("score"), score);
    QJsonObject submission = inner(document, "submission");
    submission.insert(QStringLiteral("id"), QLatin1StringView(name));
    submission.insert(QStringLiteral("intake"), QJsonArray());
    submission.insert(QStringLiteral("student"), QJsonObject{{QStringLiteral("name"), QLatin1StringView(name)}});
    document.insert(QStringLiteral("submission"), submission);
    QJsonArray checks;
    for (const QJsonValue value : document.value(QStringLiteral("checks")).toArray()) {
        QJsonObject check = value.toObject();
        change(check);
        checks += check;
    }
    document.insert(QStringLiteral("checks"), checks);
    return document;
}

Change everyCheck(const char* status) {
    return [status](QJsonObject& check) {
        check.insert(QStringLiteral("status"), QLatin1StringView(status));
        const bool isPassed = QLatin1StringView(status) == QLatin1StringView("passed");
        check.insert(QStringLiteral("score"), isPassed ? check.value(QStringLiteral("max_score")) : QJsonValue(0));
    };
}

QJsonObject refused() {
    QJsonObject document = madeOf("boris", "not_gradable", 0, everyCheck("skipped"));
    QJsonObject submission = inner(document, "submission");
    submission.insert(QStringLiteral("integrity"), QStringLiteral("modified_protected"));
    document.insert(QStringLiteral("submission"), submission);
    document.insert(
        QStringLiteral("build"),
        QJsonObject{{QStringLiteral("status"), QStringLiteral("refused")},
                    {QStringLiteral("refusals"),
                     QJsonArray{QJsonObject{{QStringLiteral("file"), QStringLiteral("pic.cpp")},
                                            {QStringLiteral("reason"), QStringLiteral("defines mica::probe::observe")},
                                            {QStringLiteral("advice"), QStringLiteral("Remove it.")}}}}});
    return document;
}

QJsonObject unbuilt(const char* name, const char* status, const Change& change, const char* message) {
    QJsonObject document = madeOf(name, status, 0, change);
    document.insert(QStringLiteral("build"),
                    QJsonObject{{QStringLiteral("status"), QStringLiteral("failed")},
                                {QStringLiteral("diagnostics"),
                                 QJsonArray{QJsonObject{{QStringLiteral("file"), QStringLiteral("pic.cpp")},
                                                        {QStringLiteral("line"), 12},
                                                        {QStringLiteral("severity"), QStringLiteral("error")},
                                                        {QStringLiteral("text"), QLatin1StringView(message)}}}}});
    return document;
}

QJsonObject absent() {
    QJsonObject document = madeOf("emil", "not_gradable", 0, everyCheck("skipped"));
    QJsonObject submission = inner(document, "submission");
    submission.insert(QStringLiteral("handed_in"), false);
    document.insert(QStringLiteral("submission"), submission);
    document.insert(QStringLiteral("build"), QJsonObject{{QStringLiteral("status"), QStringLiteral("failed")}});
    return document;
}

} // namespace

QList<QJsonObject> madeDocuments() {
    return {sampleDocument(),
            madeOf("ben", "graded", 100, everyCheck("passed")),
            refused(),
            unbuilt("cleo", "not_gradable", everyCheck("skipped"), "expected ';' before '}'"),
            unbuilt("dora", "infrastructure_error", everyCheck("error"), "the disk is full"),
            absent()};
}

QList<exports::ResultView> madeResults() {
    QList<exports::ResultView> results;
    for (const QJsonObject& document : madeDocuments()) {
        results += exports::viewResult(document, QStringLiteral("made"));
    }
    return results;
}

void writeMadeClass(const QString& folder) {
    const grade::ResultFolder results(folder);
    results.open(false);
    for (const QJsonObject& document : madeDocuments()) {
        const QString student = inner(document, "submission").value(QStringLiteral("id")).toString();
        results.writeResult(student, document);
        results.writeFiles(student, {{QStringLiteral("pic.cpp"), "// by " + student.toUtf8() + '\n'}});
    }
    grade::writePages(folder, folder);
}

} // namespace mica::test
