// SPDX-License-Identifier: GPL-3.0-or-later
// Gradescope: https://gradescope-autograders.readthedocs.io/en/latest/specs/. Every text is given as "text", which Gradescope does
// not interpret.
#include "core/export/plain_text.h"
#include "core/export/writers.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace mica::exports {

namespace {

const QString text = QStringLiteral("text");

QJsonObject testOf(const ViewedCheck& check, qsizetype number) {
    QJsonObject test{{QStringLiteral("name"), plainLine(check.title)},
                     {QStringLiteral("name_format"), text},
                     {QStringLiteral("number"), QString::number(number)},
                     {QStringLiteral("score"), check.score},
                     {QStringLiteral("max_score"), check.maxScore},
                     {QStringLiteral("output"), explanationOf(check)},
                     {QStringLiteral("output_format"), text},
                     {QStringLiteral("tags"), QJsonArray{plainLine(check.group)}},
                     {QStringLiteral("visibility"), check.visibility},
                     {QStringLiteral("extra_data"), QJsonObject{{QStringLiteral("id"), plainLine(check.id)}}}};
    if (check.status == QStringLiteral("passed") || check.status == QStringLiteral("failed")) {
        test.insert(QStringLiteral("status"), check.status);
    }
    return test;
}

QString outputOf(const ResultView& result) {
    QStringList lines;
    if (result.isInfrastructureError()) {
        lines += QStringLiteral("The grader itself failed; this says nothing about the work. Tell the instructor.");
    } else if (result.status != QStringLiteral("graded")) {
        lines += QStringLiteral("This submission could not be graded:");
    }
    for (const QString& reason : result.reasons()) { lines += plainText(reason); }
    for (const ViewedRemark& remark : result.remarks) {
        lines += QStringLiteral("%1 %2: %3").arg(remark.kind, plainLine(remark.file), plainLine(remark.text));
    }
    return lines.join(u'\n');
}

} // namespace

QByteArray gradescopeJson(const ResultView& result) {
    const ResultView shown = forStudents(result);
    QJsonArray tests;
    if (shown.status == QStringLiteral("not_gradable")) {
        tests += QJsonObject{{QStringLiteral("name"), QStringLiteral("Builds")},
                             {QStringLiteral("status"), QStringLiteral("failed")},
                             {QStringLiteral("score"), 0},
                             {QStringLiteral("max_score"), 0},
                             {QStringLiteral("output"), plainText(shown.reasons().join(u'\n'))},
                             {QStringLiteral("output_format"), text},
                             {QStringLiteral("visibility"), QStringLiteral("visible")}};
    }
    for (const ViewedCheck& check : shown.checks) {
        // Students see no total as soon as one test is hidden, so those worth nothing stay away.
        if (!shown.isInfrastructureError() && !(check.isHidden() && check.maxScore == 0)) {
            tests += testOf(check, tests.size() + 1);
        }
    }
    QJsonObject document{{QStringLiteral("output"), outputOf(shown)},
                         {QStringLiteral("output_format"), text},
                         {QStringLiteral("test_output_format"), text},
                         {QStringLiteral("test_name_format"), text},
                         {QStringLiteral("visibility"), QStringLiteral("visible")},
                         {QStringLiteral("stdout_visibility"), QStringLiteral("hidden")},
                         {QStringLiteral("extra_data"), QJsonObject{{QStringLiteral("mica_status"), shown.status},
                                                                    {QStringLiteral("integrity"), shown.integrity}}}};
    if (shown.hasScore()) {
        document.insert(QStringLiteral("score"), shown.score);
        document.insert(QStringLiteral("tests"), tests);
    }
    return QJsonDocument(document).toJson();
}

} // namespace mica::exports
