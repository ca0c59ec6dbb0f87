// SPDX-License-Identifier: GPL-3.0-or-later
// TAP 14 (https://testanything.org/tap-version-14-specification.html): descriptions on one line with '#' and '\' escaped, details as
// YAML whose texts are JSON strings, which YAML takes.
#include "core/export/plain_text.h"
#include "core/export/writers.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace mica::exports {

namespace {

QByteArray description(const QString& text) {
    QString line = plainLine(text);
    line.replace(u'\\', QStringLiteral("\\\\")).replace(u'#', QStringLiteral("\\#"));
    return line.toUtf8();
}

QByteArray jsonText(const QString& text) {
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

QByteArray details(const ViewedCheck& check) {
    QByteArray yaml = "  ---\n";
    yaml += "  id: " + jsonText(plainLine(check.id)) + '\n';
    yaml += "  message: " + jsonText(plainText(check.message)) + '\n';
    yaml += "  expected: " + jsonText(plainLine(check.expected)) + '\n';
    yaml += "  actual: " + jsonText(plainLine(check.actual)) + '\n';
    yaml += "  points: " + QByteArray::number(check.score) + '\n';
    yaml += "  max_points: " + QByteArray::number(check.maxScore) + '\n';
    return yaml + "  ...\n";
}

} // namespace

QByteArray tapLines(const ResultView& result) {
    const ResultView shown = forStudents(result);
    QList<ViewedCheck> checks;
    for (const ViewedCheck& check : shown.checks) {
        if (!check.isHidden()) { checks += check; }
    }
    QByteArray lines = "TAP version 14\n1.." + QByteArray::number(checks.size()) + '\n';
    if (shown.status != QStringLiteral("graded")) {
        return lines + "Bail out! " + description(shown.reasons().value(0, shown.shownStatus())) + '\n';
    }
    for (qsizetype i = 0; i < checks.size(); ++i) {
        const ViewedCheck& check = checks[i];
        const bool isSkipped = check.status == QStringLiteral("skipped");
        const bool isGood = check.status == QStringLiteral("passed");
        lines +=
            (isGood || isSkipped ? "ok " : "not ok ") + QByteArray::number(i + 1) + " - " + description(check.title);
        lines += isSkipped ? " # SKIP " + description(check.message) + '\n' : QByteArray("\n");
        lines += isGood || isSkipped ? QByteArray() : details(check);
    }
    return lines;
}

} // namespace mica::exports
