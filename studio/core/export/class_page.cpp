// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/html_page.h"
#include "core/export/html_report.h"

#include <algorithm>

namespace mica::exports {

namespace {

/// A letter for each status besides its colour.
QString markOf(const QString& status) {
    const QString letter = status == QStringLiteral("passed")    ? QStringLiteral("✓")
                           : status == QStringLiteral("failed")  ? QStringLiteral("✗")
                           : status == QStringLiteral("skipped") ? QStringLiteral("–")
                                                                 : QStringLiteral("!");
    return QStringLiteral("<td class=\"%1\" title=\"%1\">%2</td>").arg(html(status), letter);
}

} // namespace

void ClassPage::add(const ResultView& result) {
    m_tally.add(result);
    Row row{result.student,       result.name,
            result.shownStatus(), result.hasScore() ? QString::number(result.score) : QString(),
            result.integrity,     {}};
    for (const CheckDifficulty& known : m_tally.checks()) { row.marks += statusIn(result, known.id); }
    m_rows += row;
    if (result.hasScore() && result.maxScore > 0) { m_shares += 100 * result.score / result.maxScore; }
}

QString ClassPage::matrix() const {
    QString text =
        QStringLiteral("<div class=\"wide\"><table class=\"matrix\"><thead><tr><th>student</th><th>status</th>"
                       "<th>score</th>");
    for (const CheckDifficulty& check : m_tally.checks()) {
        text += QStringLiteral("<th class=\"check\" title=\"%1\">%2</th>")
                    .arg(html(check.title), html(check.id.section(u'.', 1)));
    }
    text += QStringLiteral("</tr></thead>\n<tbody>\n");
    for (const Row& row : m_rows) {
        const QString flag = row.integrity == QStringLiteral("modified_protected")
                                 ? QStringLiteral(" <strong>refused</strong>")
                                 : QString();
        text += QStringLiteral("<tr><td><a href=\"%1.html\">%2</a> %3%4</td><td>%5</td><td class=\"number\">%6</td>")
                    .arg(htmlAddress(row.student), html(row.student),
                         row.name == row.student ? QString() : html(row.name), flag, html(row.status), html(row.score));
        for (qsizetype i = 0; i < m_tally.checks().size(); ++i) {
            text += markOf(i < row.marks.size() ? row.marks[i] : QStringLiteral("error"));
        }
        text += QStringLiteral("</tr>\n");
    }
    return text + QStringLiteral(
                      "</tbody></table></div>\n"
                      "<p>✓ passed, ✗ failed, – skipped (a need did not pass, or nothing was run), ! not judged</p>\n");
}

QString ClassPage::difficulty() const {
    QList<CheckDifficulty> checks = m_tally.checks();
    std::stable_sort(checks.begin(), checks.end(),
                     [](const auto& left, const auto& right) { return left.percent() < right.percent(); });
    QString text = QStringLiteral("<table><tr><th>check</th><th>claim</th><th class=\"number\">points</th>"
                                  "<th class=\"number\">passed</th><th>share of the graded</th></tr>\n");
    for (const CheckDifficulty& one : std::as_const(checks)) {
        text +=
            QStringLiteral("<tr><td>%1</td><td>%2</td><td class=\"number\">%3</td><td class=\"number\">%4 of %5</td>"
                           "<td><div class=\"bar\" style=\"width:%6%\"></div>%6 %</td></tr>\n")
                .arg(html(one.id), html(one.title), QString::number(one.maxScore), QString::number(one.passed),
                     QString::number(one.judged), QString::number(one.percent()));
    }
    return text + QStringLiteral("</table>\n");
}

QString ClassPage::histogram() const {
    QString text = QStringLiteral("<table><tr><th>score in %</th><th class=\"number\">students</th><th></th></tr>\n");
    for (int tens = 0; tens <= 10; ++tens) {
        const auto count =
            std::count_if(m_shares.begin(), m_shares.end(), [tens](int share) { return share / 10 == tens; });
        const QString label =
            tens == 10 ? QStringLiteral("100") : QStringLiteral("%1 to %2").arg(tens * 10).arg(tens * 10 + 9);
        const qsizetype width = m_shares.isEmpty() ? 0 : 100 * count / m_shares.size();
        text += QStringLiteral("<tr><td>%1</td><td class=\"number\">%2</td><td style=\"width:20rem\">"
                               "<div class=\"bar\" style=\"width:%3%\"></div></td></tr>\n")
                    .arg(label)
                    .arg(count)
                    .arg(width);
    }
    return text + QStringLiteral("</table>\n");
}

QByteArray ClassPage::page(const QString& labTitle) const {
    QString body = QStringLiteral("<h1>%1: %2 students</h1>\n").arg(html(labTitle)).arg(m_rows.size());
    body += QStringLiteral("<h2>Students and checks</h2>\n") + matrix();
    body += QStringLiteral("<h2>Checks, hardest first</h2>\n") + difficulty();
    body += QStringLiteral("<h2>Scores</h2>\n") + histogram();
    return htmlPage(labTitle, body);
}

} // namespace mica::exports
