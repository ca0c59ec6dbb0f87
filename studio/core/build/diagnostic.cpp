// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/build/diagnostic.h"

#include "core/build/linker_message.h"

#include <QRegularExpression>

namespace mica::build {

namespace {

Severity severityOf(const QString& word) {
    if (word.contains(QLatin1String("error"), Qt::CaseInsensitive)) { return Severity::error; }
    return word.compare(QLatin1String("warning"), Qt::CaseInsensitive) == 0 ? Severity::warning : Severity::note;
}

/// "unused variable 'x' [-Wunused-variable]" -> code "-Wunused-variable", also from "[-Werror=unused-variable]".
void takeCode(Diagnostic& diagnostic) {
    static const QRegularExpression code(QStringLiteral(" \\[(-W(?:error=)?[^\\]]+)\\]$"));
    const QRegularExpressionMatch match = code.match(diagnostic.text);
    if (match.hasMatch()) {
        diagnostic.code = match.captured(1).replace(QLatin1String("-Werror="), QLatin1String("-W"));
        diagnostic.text.truncate(match.capturedStart());
    }
}

/// A path a student cannot open (an object, the compiler's assembly) is shown as no file.
QString shownName(const SourceNames& names, const QString& path) {
    const SourceNames::Name name = names.of(path);
    const bool nothing = name.kind == SourceNames::Kind::made || name.kind == SourceNames::Kind::builtIn;
    return nothing ? QString() : name.shown;
}

/// "file:line:column: severity: text" of g++, "file:line: Severity: text" of as, "tool: severity: text" of either.
std::optional<Diagnostic> parseCompilerLine(const QString& line, const SourceNames& names) {
    static const QRegularExpression located(
        QStringLiteral("^((?:[A-Za-z]:)?[^:\\n]+):(\\d+):(?:(\\d+):)? "
                       "((?:fatal |internal compiler )?error|warning|note|info|sorry, unimplemented): (.*)$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression ofTool(
        QStringLiteral(
            "^\\S*(?:g\\+\\+|cc1plus|cc1|as)(?:\\.exe)?: ((?:fatal |internal compiler )?error|warning): (.*)$"),
        QRegularExpression::CaseInsensitiveOption);
    Diagnostic diagnostic;
    if (const QRegularExpressionMatch match = located.match(line); match.hasMatch()) {
        diagnostic.file = shownName(names, match.captured(1));
        diagnostic.line = diagnostic.file.isEmpty() ? 0 : match.captured(2).toInt();
        diagnostic.column = diagnostic.file.isEmpty() ? 0 : match.captured(3).toInt();
        diagnostic.severity = severityOf(match.captured(4));
        diagnostic.text = match.captured(5);
    } else if (const QRegularExpressionMatch tool = ofTool.match(line); tool.hasMatch()) {
        diagnostic.severity = severityOf(tool.captured(1));
        diagnostic.text = tool.captured(2);
    } else {
        return std::nullopt;
    }
    takeCode(diagnostic);
    return diagnostic;
}

std::optional<Diagnostic> fromLinker(const QString& line, const SourceNames& names) {
    const std::optional<LinkerMessage> message = parseLinkerLine(line);
    if (!message) { return std::nullopt; }
    Diagnostic diagnostic;
    diagnostic.severity = message->isWarning ? Severity::warning : Severity::error;
    diagnostic.file = shownName(names, message->path);
    diagnostic.line = diagnostic.file.isEmpty() ? 0 : message->line;
    switch (message->kind) {
    case LinkerMessage::Kind::undefined:
        diagnostic.text = QStringLiteral("undefined reference to '%1'").arg(message->symbol);
        break;
    case LinkerMessage::Kind::multiple: {
        const QString first = shownName(names, message->firstPath);
        diagnostic.text = QStringLiteral("multiple definition of '%1'").arg(message->symbol);
        if (!first.isEmpty()) {
            diagnostic.text += QStringLiteral("; it is first defined in %1:%2").arg(first).arg(message->firstLine);
        }
        break;
    }
    case LinkerMessage::Kind::other: diagnostic.text = message->text; break;
    }
    return diagnostic;
}

/// "   12 |   foo();" and "      |   ^~~": what g++ draws below a message.
bool isExcerpt(const QString& line) {
    static const QRegularExpression drawn(QStringLiteral("^ *(?:\\d+|\\+\\+\\+)? *\\|(?: |$)"));
    return drawn.match(line).hasMatch();
}

} // namespace

QList<Diagnostic> parseDiagnostics(const QByteArray& output, const SourceNames& names) {
    QList<Diagnostic> diagnostics;
    bool mayDraw = false;
    for (QString line : QString::fromUtf8(output).split(u'\n')) {
        if (line.endsWith(u'\r')) { line.chop(1); }
        if (mayDraw && isExcerpt(line)) {
            QString& excerpt = diagnostics.last().excerpt;
            excerpt += (excerpt.isEmpty() ? QString() : QStringLiteral("\n")) + line;
            continue;
        }
        std::optional<Diagnostic> diagnostic = parseCompilerLine(line, names);
        mayDraw = diagnostic.has_value();
        if (!diagnostic) { diagnostic = fromLinker(line, names); }
        if (diagnostic) { diagnostics += *diagnostic; }
    }
    return diagnostics;
}

} // namespace mica::build
