// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similar/similar_report.h"

#include "core/export/html_page.h"

namespace mica::similar {

namespace {

using exports::html;

const QString caution = QStringLiteral("<p><strong>This is likeness of text, not proof of anything.</strong> Two "
                                       "students who solve the same small task by the same "
                                       "handout write alike. Look at what is marked, think of how it may have come "
                                       "about, and talk with both before you judge.</p>\n");

QString markedSource(const QByteArray& source, const QList<std::pair<int, int>>& marks) {
    QString text;
    int number = 0;
    for (const QString& line : QString::fromUtf8(source).split(u'\n')) {
        ++number;
        const bool isMarked = std::any_of(marks.begin(), marks.end(), [number](const std::pair<int, int>& mark) {
            return mark.first <= number && number <= mark.second;
        });
        const QString shown = QStringLiteral("%1  %2").arg(number, 4).arg(html(line));
        text += (isMarked ? QStringLiteral("<mark>") + shown + QStringLiteral("</mark>") : shown) + u'\n';
    }
    return QStringLiteral("<pre>%1</pre>").arg(text);
}

QString column(const Work& work, const QMap<QString, QList<std::pair<int, int>>>& marks) {
    QString text = QStringLiteral("<div><h2>%1</h2>\n").arg(html(work.student));
    for (auto file = marks.cbegin(); file != marks.cend(); ++file) {
        text += QStringLiteral("<h3>%1</h3>\n").arg(html(file.key())) +
                markedSource(work.sources.value(file.key()), file.value());
    }
    return text + QStringLiteral("</div>\n");
}

} // namespace

QString pairFileName(qsizetype index) { return QStringLiteral("pair-%1.html").arg(index + 1, 3, 10, QLatin1Char('0')); }

QByteArray similarIndex(const QList<Work>& works, const QList<Pair>& pairs, const ComparisonRules& rules) {
    QString body =
        QStringLiteral("<h1>Alike: %1 submissions, %2 pairs</h1>\n").arg(works.size()).arg(pairs.size()) + caution;
    body +=
        QStringLiteral(
            "<p>Compared are runs of %1 words or more, whatever names and layout are; the skeleton does not count, nor "
            "does what more than %2 % of a class of 10 or more have. Listed are pairs in which at least %3 % of the "
            "smaller work is also in the other.</p>\n")
            .arg(runLength)
            .arg(rules.commonPercent)
            .arg(rules.leastPercent);
    body += QStringLiteral("<table><tr><th class=\"number\">alike</th><th>student</th><th>student</th>"
                           "<th class=\"number\">places</th></tr>\n");
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        const Pair& pair = pairs[i];
        body += QStringLiteral("<tr><td class=\"number\"><a href=\"%1\">%2 %</a></td><td>%3</td><td>%4</td>"
                               "<td class=\"number\">%5</td></tr>\n")
                    .arg(pairFileName(i), QString::number(pair.percent), html(works[pair.left].student),
                         html(works[pair.right].student), QString::number(pair.regions.size()));
    }
    return exports::htmlPage(QStringLiteral("Alike"), body + QStringLiteral("</table>\n"));
}

QByteArray similarPage(const Work& left, const Work& right, const Pair& pair) {
    QMap<QString, QList<std::pair<int, int>>> leftMarks, rightMarks;
    for (const Region& region : pair.regions) {
        leftMarks[region.leftFile] += {region.leftFirst, region.leftLast};
        rightMarks[region.rightFile] += {region.rightFirst, region.rightLast};
    }
    const QString title =
        QStringLiteral("%1 % alike: ").arg(pair.percent) + left.student + QStringLiteral(" and ") + right.student;
    const QString body = QStringLiteral("<p><a href=\"index.html\">all pairs</a></p>\n<h1>") + html(title) +
                         QStringLiteral("</h1>\n") + caution + QStringLiteral("<div class=\"pair\">\n") +
                         column(left, leftMarks) + column(right, rightMarks) + QStringLiteral("</div>\n");
    return exports::htmlPage(title, body);
}

} // namespace mica::similar
