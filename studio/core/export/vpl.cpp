// SPDX-License-Identifier: GPL-3.0-or-later
// Moodle VPL: what an execution prints is searched for "Grade :=>>" and "<|--", wherever it stands. So no line of a student's begins a
// line of ours, the marks are broken up inside texts, and the grade comes last.
#include "core/export/plain_text.h"
#include "core/export/writers.h"

namespace mica::exports {

namespace {

QString unmarked(QString text) {
    text.replace(QStringLiteral(":=>>"), QStringLiteral(": =>>"));
    text.replace(QStringLiteral("<|"), QStringLiteral("< |"));
    text.replace(QStringLiteral("|>"), QStringLiteral("| >"));
    return text;
}

/// Preformatted lines: '>' in front of each.
QByteArray quoted(const QString& text) {
    QByteArray lines;
    for (const QString& line : unmarked(plainText(text)).split(u'\n', Qt::SkipEmptyParts)) {
        lines += "> " + line.toUtf8() + '\n';
    }
    return lines;
}

QByteArray title(const QString& text) { return "- " + unmarked(plainLine(text)).toUtf8() + '\n'; }

} // namespace

QByteArray vplLines(const ResultView& result, const VplScale& scale) {
    const ResultView shown = forStudents(result);
    QByteArray lines = "<|--\n";
    for (const QString& reason : shown.reasons()) { lines += quoted(reason); }
    for (const ViewedCheck& check : shown.checks) {
        if (shown.status == QStringLiteral("graded") && !check.isHidden()) {
            // The points last: a title that ends "(-2)" would be read as points taken off.
            lines += title(QStringLiteral("%1: %2, %3 of %4")
                               .arg(plainLine(check.title), check.status, QString::number(check.score),
                                    QString::number(check.maxScore)));
            lines += quoted(explanationOf(check));
        }
    }
    lines += "--|>\n";
    if (shown.hasScore()) {
        const double share = shown.maxScore > 0 ? static_cast<double>(shown.score) / shown.maxScore : 0;
        lines += "Grade :=>> " + QByteArray::number(scale.least + share * (scale.most - scale.least), 'f', 2) + '\n';
    }
    return lines;
}

} // namespace mica::exports
