// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/check_report.h"

#include "cli/text_table.h"

#include <QDir>

#include <algorithm>

namespace mica::cli {

namespace {

constexpr int detailIndent = 10;

int countOf(const check::LabResult& result, check::Verdict verdict)
{
    return static_cast<int>(std::count_if(result.checks.begin(), result.checks.end(),
                                          [verdict](const check::CheckResult& one) { return one.verdict == verdict; }));
}

QString whose(const Target& target)
{
    switch (target.origin) {
    case Origin::workspace:
    case Origin::folder:
        return QStringLiteral("the files in %1").arg(QDir::toNativeSeparators(target.folder));
    case Origin::reference:
    case Origin::alternative:
    case Origin::skeleton:
        break;
    }
    return QStringLiteral("the %1").arg(toString(target.origin));
}

QString wordFor(check::Verdict verdict)
{
    switch (verdict) {
    case check::Verdict::passed:
        return QStringLiteral("passed");
    case check::Verdict::failed:
        return QStringLiteral("FAILED");
    case check::Verdict::skipped:
        return QStringLiteral("skipped");
    case check::Verdict::harnessError:
        return QStringLiteral("HARNESS");
    }
    return {};
}

QString severityWord(build::Severity severity)
{
    switch (severity) {
    case build::Severity::error:
        return QStringLiteral("error");
    case build::Severity::warning:
        return QStringLiteral("warning");
    case build::Severity::note:
        return QStringLiteral("note");
    }
    return {};
}

QStringList diagnosticLines(const build::Diagnostic& diagnostic)
{
    QString where = diagnostic.file;
    if (diagnostic.line > 0) {
        where += QStringLiteral(":%1:%2").arg(diagnostic.line).arg(diagnostic.column);
    }
    const QString severity = severityWord(diagnostic.severity);
    QStringList lines{where.isEmpty() ? QStringLiteral("  %1: %2").arg(severity, diagnostic.text)
                                      : QStringLiteral("  %1: %2: %3").arg(where, severity, diagnostic.text)};
    for (const QString& line : diagnostic.excerpt.split(u'\n', Qt::SkipEmptyParts)) {
        lines += QStringLiteral("    ") + line;
    }
    return lines;
}

QString placeOf(const check::Evidence& evidence)
{
    QStringList parts;
    if (!evidence.symbol.isEmpty()) {
        parts += QStringLiteral("in ") + evidence.symbol;
    }
    if (!evidence.file.isEmpty()) {
        parts += QStringLiteral("%1:%2").arg(evidence.file).arg(evidence.line);
    }
    parts += QStringLiteral("tick %1").arg(evidence.tick);
    return parts.join(QStringLiteral(", "));
}

} // namespace

CheckReport::CheckReport(Console& console, const Target& target, int hints)
    : m_console(console), m_target(target), m_hints(hints)
{
    m_console.line(QStringLiteral("Lab %1, %2: %3")
                       .arg(target.lab->number, 2, 10, QChar(u'0'))
                       .arg(target.lab->title, whose(target)));
    for (const course::Check& check : target.lab->checks) {
        m_idWidth = std::max(m_idWidth, static_cast<int>(check.id.size()));
    }
}

void CheckReport::buildStarted()
{
    m_console.status(QStringLiteral("building"));
}

void CheckReport::waiting(const QString& forWhat)
{
    m_console.notice(QStringLiteral("another check is running here; waiting for %1").arg(forWhat));
}

void CheckReport::buildFinished(const build::BuildResult& result)
{
    for (const QString& note : result.normalised) {
        m_console.line(QStringLiteral("  note: %1").arg(note));
    }
    for (const build::Diagnostic& diagnostic : result.diagnostics) {
        for (const QString& text : diagnosticLines(diagnostic)) {
            m_console.line(text);
        }
    }
    for (const build::IntegrityFinding& finding : result.findings) {
        m_console.line(QStringLiteral("  refused: %1: %2").arg(finding.file, finding.reason));
        m_console.paragraph(finding.advice, detailIndent + 1);
    }
    if (result.status == build::BuildStatus::ok) {
        m_console.line(
            QStringLiteral("  built in %1 s").arg(static_cast<double>(result.milliseconds) / 1000.0, 0, 'f', 1));
    }
}

void CheckReport::checkStarted(const course::Check& check)
{
    ++m_started;
    m_console.status(QStringLiteral("%1 of %2: %3").arg(m_started).arg(m_target.lab->checks.size()).arg(check.title));
}

void CheckReport::checkFinished(const check::CheckResult& result)
{
    const QString points = QStringLiteral("%1/%2").arg(result.points).arg(result.check->points);
    m_console.line(QStringLiteral("  %1 %2  %3 %4")
                       .arg(coloured(wordFor(result.verdict).leftJustified(7), result.verdict),
                            points.rightJustified(5), result.check->id.leftJustified(m_idWidth), result.check->title));
    if (result.verdict == check::Verdict::skipped) {
        m_console.paragraph(QStringLiteral("not judged: it needs %1").arg(result.blockedBy), detailIndent);
    } else if (result.verdict != check::Verdict::passed) {
        showFailure(result);
    }
}

void CheckReport::showFailure(const check::CheckResult& result)
{
    m_console.paragraph(result.message, detailIndent);
    if (result.verdict == check::Verdict::harnessError) {
        return;
    }
    if (result.evidence) {
        m_console.paragraph(placeOf(*result.evidence), detailIndent);
    }
    for (qsizetype hint = 0; hint < std::min<qsizetype>(m_hints, result.check->hints.size()); ++hint) {
        m_console.paragraph(QStringLiteral("hint %1: %2").arg(hint + 1).arg(result.check->hints.at(hint)),
                            detailIndent);
    }
    if (!result.check->handout.isEmpty()) {
        m_console.paragraph(QStringLiteral("read: handout.md%1").arg(result.check->handout), detailIndent);
    }
}

void CheckReport::close(const check::LabResult& result)
{
    m_console.clearStatus();
    if (result.build.status == build::BuildStatus::timedOut) {
        m_console.line(QStringLiteral("  The build took too long and was ended."));
    }
    m_console.line(QStringLiteral("  %1").arg(scoreText(result)));
    const auto replayable = std::find_if(result.checks.begin(), result.checks.end(), [](const check::CheckResult& one) {
        return one.verdict == check::Verdict::failed && one.evidence;
    });
    if (replayable != result.checks.end() && m_target.origin == Origin::workspace) {
        m_console.line(QStringLiteral("  To see the machine at the moment a check failed: mica replay %1 %2")
                           .arg(result.lab->id, replayable->check->id));
    }
}

QString CheckReport::coloured(const QString& text, check::Verdict verdict) const
{
    if (!m_console.colours()) {
        return text;
    }
    const int colour = verdict == check::Verdict::passed ? 32 : verdict == check::Verdict::skipped ? 33 : 31;
    return QStringLiteral("\x1b[%1m%2\x1b[0m").arg(colour).arg(text);
}

QString scoreText(const check::LabResult& result)
{
    return QStringLiteral("%1 of %2 points: %3 passed, %4 failed, %5 skipped")
               .arg(result.score)
               .arg(result.maxScore)
               .arg(countOf(result, check::Verdict::passed))
               .arg(countOf(result, check::Verdict::failed))
               .arg(countOf(result, check::Verdict::skipped)) +
           (countOf(result, check::Verdict::harnessError) == 0
                ? QString()
                : QStringLiteral(", %1 not judged because the harness failed")
                      .arg(countOf(result, check::Verdict::harnessError)));
}

QStringList scoreboard(const QList<check::LabResult>& results)
{
    if (results.size() < 2) {
        return {};
    }
    TextTable table({QStringLiteral("lab"), QStringLiteral("points"), QStringLiteral("passed"),
                     QStringLiteral("failed"), QStringLiteral("skipped"), QStringLiteral("seconds")});
    int score = 0;
    int maximum = 0;
    for (const check::LabResult& result : results) {
        table.addRow({result.lab->directory, QStringLiteral("%1/%2").arg(result.score).arg(result.maxScore),
                      QString::number(countOf(result, check::Verdict::passed)),
                      QString::number(countOf(result, check::Verdict::failed)),
                      QString::number(countOf(result, check::Verdict::skipped)),
                      QString::number(static_cast<double>(result.wallMilliseconds) / 1000.0, 'f', 1)});
        score += result.score;
        maximum += result.maxScore;
    }
    table.addRow({QStringLiteral("all"), QStringLiteral("%1/%2").arg(score).arg(maximum), {}, {}, {}, {}});
    return table.lines();
}

} // namespace mica::cli
