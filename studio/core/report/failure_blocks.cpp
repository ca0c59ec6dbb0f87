// SPDX-License-Identifier: GPL-3.0-or-later
// The terminal report of what failed: expected and actual below each other, the meaning, the place, hints, where to read on.
#include "core/check/fact_words.h"
#include "core/report/printable.h"
#include "core/report/terminal.h"
#include "core/report/verdict_words.h"

#include <algorithm>

namespace mica::report {

namespace {

constexpr int labelWidth = 12; // "  expected  "
constexpr qsizetype valueLimit =
    400; // a serial line or a screen can be long; what differs is at its ends or in the meaning
constexpr qsizetype messageLimit = 2000;
constexpr qsizetype findingLimit = 3;

QString labelled(const QString& label, const QString& text, const TerminalStyle& style) {
    const QString lead = (QStringLiteral("  ") + label).leftJustified(labelWidth);
    return hanging(painted(lead, Paint::faint, style), labelWidth, text, style);
}

QList<check::Finding> wrongFindings(const check::CheckResult& result) {
    QList<check::Finding> wrong;
    std::copy_if(result.findings.begin(), result.findings.end(), std::back_inserter(wrong),
                 [](const check::Finding& finding) { return !finding.holds; });
    return wrong;
}

QString findingText(const check::Finding& finding, const TerminalStyle& style) {
    QString text = labelled(QStringLiteral("about"), printableLine(check::nameInWords(finding.name)), style) +
                   labelled(QStringLiteral("expected"), printableExcerpt(finding.expected, valueLimit), style) +
                   labelled(QStringLiteral("actual"), printableExcerpt(finding.actual, valueLimit), style);
    if (!finding.decoded.isEmpty()) {
        text += labelled(QStringLiteral("in full"), printableExcerpt(finding.decoded, valueLimit), style);
    }
    return text;
}

QString findingsText(const QList<check::Finding>& wrong, const TerminalStyle& style) {
    QString text;
    for (qsizetype i = 0; i < std::min(wrong.size(), findingLimit); ++i) { text += findingText(wrong[i], style); }
    if (wrong.size() > findingLimit) {
        const qsizetype more = wrong.size() - findingLimit;
        text += labelled(
            {},
            QStringLiteral("and %1 not hold either")
                .arg(counted(more, QStringLiteral("expectation that does"), QStringLiteral("expectations that do"))),
            style);
    }
    return text;
}

QString placeText(const check::Evidence& evidence) {
    QStringList parts;
    if (!evidence.symbol.isEmpty()) { parts.append(evidence.symbol); }
    if (!evidence.file.isEmpty()) {
        parts.append(evidence.line > 0 ? QStringLiteral("%1:%2").arg(evidence.file).arg(evidence.line) : evidence.file);
    }
    return printableLine(parts.join(QLatin1StringView(", ")));
}

QString furtherHelp(const check::CheckResult& result, const ReportContext& context, const TerminalStyle& style) {
    const course::Check& check = *result.check;
    QString text;
    const QString place = result.evidence ? placeText(*result.evidence) : QString();
    if (!place.isEmpty()) { text += labelled(QStringLiteral("where"), place, style); }
    for (qsizetype i = 0; i < std::min<qsizetype>(context.hints, check.hints.size()); ++i) {
        text += labelled(QStringLiteral("hint %1").arg(i + 1), check.hints[i], style);
    }
    if (!context.handout.isEmpty() && !check.handout.isEmpty()) {
        text += labelled(QStringLiteral("handout"), context.handout + check.handout, style);
    }
    if (!context.replay.isEmpty() && result.evidence) {
        text += labelled(QStringLiteral("replay"), context.replay + u' ' + check.id, style);
    }
    return text;
}

} // namespace

QString failureBlock(const check::CheckResult& result, const ReportContext& context, const TerminalStyle& style) {
    const bool isFailed = result.verdict == check::Verdict::failed;
    if (!isFailed && result.verdict != check::Verdict::harnessError) { return {}; }
    const QString status = iconOf(result.verdict) + u' ' + wordOf(result.verdict) + QStringLiteral("  ");
    const QString title = QStringLiteral("%1: %2").arg(result.check->fullId, result.check->title);
    QString text = hanging(painted(status, paintOf(result.verdict), style), static_cast<int>(status.size()),
                           printableLine(title), style);
    const QList<check::Finding> wrong = wrongFindings(result);
    text += findingsText(wrong, style);
    const QString meaning = printableExcerpt(result.meaning, messageLimit);
    if (!meaning.isEmpty()) {
        text += labelled(isFailed ? QStringLiteral("meaning") : QStringLiteral("reason"), meaning, style);
    }
    if (isFailed) { return text + furtherHelp(result, context, style); }
    return text +
           labelled(QStringLiteral("advice"),
                    QStringLiteral("This says nothing about your files, and no points are lost by it. Check again; if "
                                   "it stays, run `mica doctor`."),
                    style);
}

QString failureBlocks(const check::LabResult& result, const ReportContext& context, const TerminalStyle& style) {
    QString text;
    for (const check::CheckResult& one : result.checks) {
        const QString block = failureBlock(one, context, style);
        if (!block.isEmpty()) { text += u'\n' + block; }
    }
    return text;
}

} // namespace mica::report
