// SPDX-License-Identifier: GPL-3.0-or-later
// The terminal report before and during the boots: whose files, and one line a verdict.
#include "core/report/printable.h"
#include "core/report/terminal.h"
#include "core/report/verdict_words.h"

#include <algorithm>

namespace mica::report {

namespace {

constexpr int statusWidth = 12; // "  ok passed "

struct Widths {
    qsizetype points = 0, id = 0;
};

QString pointsText(int points, int maxPoints) { return QStringLiteral("%1/%2").arg(points).arg(maxPoints); }

/// Every line of a lab has the same columns, whichever checks have been judged so far.
Widths widthsOf(const course::Lab& lab) {
    Widths widths;
    for (const course::Check& check : lab.checks) {
        widths.points = std::max(widths.points, pointsText(check.points, check.points).size());
        widths.id = std::max(widths.id, check.id.size());
    }
    return widths;
}

} // namespace

QString heading(const course::Lab& lab, const QString& whose, const TerminalStyle& style) {
    const QString lead = QStringLiteral("Lab %1, %2: ").arg(lab.number, 2, 10, QLatin1Char('0')).arg(lab.title);
    return hanging(painted(lead, Paint::strong, style), static_cast<int>(lead.size()), printableLine(whose), style);
}

QString checkLine(const check::CheckResult& result, const course::Lab& lab, const TerminalStyle& style) {
    const course::Check& check = *result.check;
    const Widths widths = widthsOf(lab);
    const QString status = iconOf(result.verdict).leftJustified(3) + wordOf(result.verdict).leftJustified(7);
    const QString rest = QStringLiteral("%1  %2  ")
                             .arg(pointsText(result.points, check.points).rightJustified(widths.points),
                                  check.id.leftJustified(widths.id));
    const QString lead = QStringLiteral("  ") + painted(status, paintOf(result.verdict), style) + u' ' + rest;
    const int width = statusWidth + 1 + static_cast<int>(rest.size());
    QString text = check.title;
    if (result.verdict == check::Verdict::skipped && !result.blockedBy.isEmpty()) {
        text += QStringLiteral(" (needs %1)").arg(result.blockedBy);
    }
    return hanging(lead, width, printableLine(text), style);
}

} // namespace mica::report
