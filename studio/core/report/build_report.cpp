// SPDX-License-Identifier: GPL-3.0-or-later
// The terminal report of a build: the compiler's messages on the student's own files and lines, refusals, notes.
#include "core/report/printable.h"
#include "core/report/terminal.h"

#include <algorithm>

namespace mica::report {

namespace {

constexpr qsizetype shownDiagnostics = 25; // later ones mostly follow from the first
constexpr qsizetype textLimit = 2000;      // a template's name can fill screens
constexpr int adviceIndent = 2;

QString severityWord(build::Severity severity) {
    switch (severity) {
    case build::Severity::error: return QStringLiteral("error");
    case build::Severity::warning: return QStringLiteral("warning");
    case build::Severity::note: break;
    }
    return QStringLiteral("note");
}

Paint severityPaint(build::Severity severity) {
    switch (severity) {
    case build::Severity::error: return Paint::bad;
    case build::Severity::warning: return Paint::aside;
    case build::Severity::note: break;
    }
    return Paint::faint;
}

/// "pic.cpp:42:7: " as every editor can jump to; nothing for a message without a place.
QString placeText(const build::Diagnostic& diagnostic) {
    if (diagnostic.file.isEmpty()) { return {}; }
    QString place = printableLine(diagnostic.file) + u':';
    for (const int number : {diagnostic.line, diagnostic.column}) {
        place += number > 0 ? QStringLiteral("%1:").arg(number) : QString();
    }
    return place + u' ';
}

/// Not wrapped: one message is one line, which tools parse and terminals fold.
QString diagnosticText(const build::Diagnostic& diagnostic, const TerminalStyle& style) {
    QString text = placeText(diagnostic) +
                   painted(severityWord(diagnostic.severity) + u':', severityPaint(diagnostic.severity), style) + u' ' +
                   printableExcerpt(diagnostic.text, textLimit);
    if (!diagnostic.code.isEmpty()) { text += QStringLiteral(" [%1]").arg(printableLine(diagnostic.code)); }
    text += u'\n';
    if (!diagnostic.excerpt.isEmpty()) { text += printableLines(diagnostic.excerpt) + u'\n'; }
    return text;
}

qsizetype countOfSeverity(const QList<build::Diagnostic>& diagnostics, build::Severity severity) {
    return std::count_if(diagnostics.begin(), diagnostics.end(),
                         [severity](const build::Diagnostic& diagnostic) { return diagnostic.severity == severity; });
}

/// "2 errors and 1 warning"; empty for neither.
QString tally(const QList<build::Diagnostic>& diagnostics) {
    const qsizetype errors = countOfSeverity(diagnostics, build::Severity::error);
    const qsizetype warnings = countOfSeverity(diagnostics, build::Severity::warning);
    QStringList parts;
    if (errors > 0) { parts.append(counted(errors, QStringLiteral("error"), QStringLiteral("errors"))); }
    if (warnings > 0) { parts.append(counted(warnings, QStringLiteral("warning"), QStringLiteral("warnings"))); }
    return parts.join(QLatin1StringView(" and "));
}

QString opening(const build::BuildResult& result, const TerminalStyle& style) {
    const QString count = tally(result.diagnostics);
    const QString counts = count.isEmpty() ? QString() : QStringLiteral(": ") + count;
    switch (result.status) {
    case build::BuildStatus::ok:
        return count.isEmpty() ? QString() : hanging({}, 0, QStringLiteral("The build has %1.").arg(count), style);
    case build::BuildStatus::failed:
        return hanging({}, 0, QStringLiteral("Your files do not build%1.").arg(counts), style);
    case build::BuildStatus::timedOut:
        return hanging({}, 0,
                       QStringLiteral("The build took too long and was stopped. A template or macro that goes on "
                                      "without end, or a very large table, does this."),
                       style);
    case build::BuildStatus::refused: break;
    }
    return hanging(
        {}, 0, QStringLiteral("Your files were refused before anything was run, because of what they contain:"), style);
}

QString findingText(const build::IntegrityFinding& finding, const TerminalStyle& style) {
    const QString file = printableLine(finding.file) + QStringLiteral(": ");
    QString text =
        hanging(painted(file, Paint::bad, style), static_cast<int>(file.size()), printableLine(finding.reason), style);
    if (!finding.advice.isEmpty()) {
        text += hanging(QString(adviceIndent, u' '), adviceIndent, printableLine(finding.advice), style);
    }
    return text;
}

} // namespace

QString buildReport(const build::BuildResult& result, const TerminalStyle& style) {
    QString text;
    for (const QString& note : result.normalised) {
        text += hanging(QStringLiteral("note: "), 6, printableLine(note), style);
    }
    text += opening(result, style);
    for (qsizetype i = 0; i < std::min(result.diagnostics.size(), shownDiagnostics); ++i) {
        text += diagnosticText(result.diagnostics[i], style);
    }
    if (result.diagnostics.size() > shownDiagnostics) {
        text += QStringLiteral("… and %1\n")
                    .arg(counted(result.diagnostics.size() - shownDiagnostics, QStringLiteral("message more"),
                                 QStringLiteral("messages more")));
    }
    for (const build::IntegrityFinding& finding : result.findings) { text += findingText(finding, style); }
    return text;
}

} // namespace mica::report
