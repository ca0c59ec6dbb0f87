// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/html_page.h"
#include "core/export/html_report.h"
#include "core/export/plain_text.h"

namespace mica::exports {

namespace {

QString list(const QString& heading, const QStringList& items) {
    if (items.isEmpty()) { return {}; }
    QString text = QStringLiteral("<h2>%1</h2>\n<ul>\n").arg(heading);
    for (const QString& item : items) { text += QStringLiteral("<li><pre>%1</pre></li>\n").arg(html(item)); }
    return text + QStringLiteral("</ul>\n");
}

QString checkRow(const ViewedCheck& check) {
    return QStringLiteral(
               "<tr id=\"%1\"><td class=\"%2\">%2</td><td class=\"number\">%3 of %4</td><td><strong>%5</strong>%6<br/>"
               "<small>%1</small><pre>%7</pre></td></tr>\n")
        .arg(html(check.id), html(check.status), QString::number(check.score), QString::number(check.maxScore),
             html(check.title), check.isHidden() ? QStringLiteral(" (hidden)") : QString(), html(explanationOf(check)));
}

QString scoreText(const ResultView& result) {
    if (result.hasScore()) { return QStringLiteral("%1 of %2 points").arg(result.score).arg(result.maxScore); }
    return result.handedIn ? QStringLiteral("No score: the grader itself failed, which says nothing about the work.")
                           : QStringLiteral("Nothing was handed in.");
}

QStringList remarkLines(const ResultView& result) {
    QStringList lines;
    for (const ViewedRemark& remark : result.remarks) {
        lines += QStringLiteral("%1 %2: %3").arg(remark.kind, plainLine(remark.file), remark.text);
    }
    return lines;
}

} // namespace

QByteArray studentPage(const ResultView& result, Audience audience) {
    const ResultView shown = audience == Audience::student ? forStudents(result) : result;
    QString body = QStringLiteral("<h1>%1: %2</h1>\n<p><strong>%3</strong> (%4)</p>\n")
                       .arg(html(shown.labTitle), html(shown.name.isEmpty() ? shown.student : shown.name),
                            html(scoreText(shown)), html(shown.shownStatus()));
    if (audience == Audience::instructor) {
        body += QStringLiteral("<p><a href=\"index.html\">the class</a> · %1 · %2 · %3</p>\n")
                    .arg(html(shown.student), html(shown.number), html(shown.email));
    }
    if (shown.status != QStringLiteral("graded")) {
        body += list(QStringLiteral("Why it could not be graded"), shown.reasons());
    }
    body += list(QStringLiteral("What was handed in"), remarkLines(shown));
    QStringList messages;
    for (const ViewedDiagnostic& one : shown.diagnostics) {
        messages += QStringLiteral("%1:%2:%3: %4: %5")
                        .arg(one.file, QString::number(one.line), QString::number(one.column), one.severity, one.text);
    }
    body += list(QStringLiteral("Messages of the compiler"), messages);
    body += QStringLiteral(
        "<h2>Checks</h2>\n<table><tr><th>verdict</th><th class=\"number\">points</th><th>check</th></tr>\n");
    for (const ViewedCheck& check : shown.checks) { body += checkRow(check); }
    body += QStringLiteral("</table>\n<p><small>mica %1, Bochs %2, g++ %3</small></p>\n")
                .arg(html(shown.micaVersion), html(shown.bochs), html(shown.compiler));
    return htmlPage(shown.labTitle + QStringLiteral(": ") + shown.student, body);
}

} // namespace mica::exports
