// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/code_marks.h"

#include "app/editor/margins.h"
#include "app/theme/theme.h"

#include "app/editor/scintilla.h"

namespace mica::app {

namespace {

bool isProblem(const build::Diagnostic& diagnostic) { return diagnostic.severity != build::Severity::note; }

} // namespace

CodeMarks::CodeMarks(QsciScintilla* view) : QObject(view), m_view(view) {
    view->markerDefine(QsciScintilla::Background, markerRegion);
    view->markerDefine(QsciScintilla::Background, markerKitMark);
    view->markerDefine(QsciScintilla::Background, markerRevealed);
    view->markerDefine(QsciScintilla::Background, markerExecutionLine);
    view->markerDefine(QsciScintilla::Circle, markerBreakpoint);
    view->markerDefine(QsciScintilla::RightTriangle, markerExecution);
    view->markerDefine('x', markerError);
    view->markerDefine('!', markerWarning);
    view->indicatorDefine(QsciScintilla::SquiggleIndicator, indicatorError);
    view->indicatorDefine(QsciScintilla::SquiggleLowIndicator, indicatorWarning);
}

void CodeMarks::applyTheme() {
    const Theme& theme = Theme::current();
    const auto paint = [&](int marker, Token front, Token back) {
        m_view->setMarkerForegroundColor(theme.color(front), marker);
        m_view->setMarkerBackgroundColor(theme.color(back), marker);
    };
    paint(markerRegion, Token::text, Token::studentRegion);
    paint(markerKitMark, Token::text, Token::kitOwned);
    paint(markerRevealed, Token::text, Token::marked);
    paint(markerExecutionLine, Token::text, Token::changed);
    paint(markerBreakpoint, Token::bad, Token::bad);
    paint(markerExecution, Token::text, Token::warn);
    paint(markerError, Token::bad, Token::panel);
    paint(markerWarning, Token::warn, Token::panel);
    m_view->setIndicatorForegroundColor(theme.color(Token::bad), indicatorError);
    m_view->setIndicatorForegroundColor(theme.color(Token::warn), indicatorWarning);
}

QList<int> CodeMarks::linesWith(int marker) const {
    QList<int> lines;
    const unsigned mask = 1U << marker;
    for (int line = m_view->markerFindNext(0, mask); line >= 0; line = m_view->markerFindNext(line + 1, mask)) {
        lines.append(line + 1);
    }
    return lines;
}

void CodeMarks::setOnly(int marker, int line) {
    m_view->markerDeleteAll(marker);
    if (line > 0) { m_view->markerAdd(line - 1, marker); }
}

QList<int> CodeMarks::breakpoints() const { return linesWith(markerBreakpoint); }

void CodeMarks::setBreakpoints(const QList<int>& lines) {
    m_view->markerDeleteAll(markerBreakpoint);
    for (const int line : lines) { m_view->markerAdd(line - 1, markerBreakpoint); }
}

void CodeMarks::toggleBreakpoint(int line) {
    if ((m_view->markersAtLine(line - 1) & (1U << markerBreakpoint)) != 0) {
        m_view->markerDelete(line - 1, markerBreakpoint);
    } else {
        m_view->markerAdd(line - 1, markerBreakpoint);
    }
}

void CodeMarks::underline(const build::Diagnostic& diagnostic, int line) {
    const int indicator = diagnostic.severity == build::Severity::error ? indicatorError : indicatorWarning;
    const QString text = m_view->text(line - 1);
    int from = diagnostic.column > 0 ? diagnostic.column - 1 : 0; // a column of g++ counts bytes, from 1
    from = static_cast<int>(QString::fromUtf8(text.toUtf8().first(qMin<qsizetype>(from, text.toUtf8().size()))).size());
    while (diagnostic.column <= 0 && from < text.size() && text[from].isSpace()) { ++from; }
    int to = from;
    const auto inWord = [&text](int at) { return text[at].isLetterOrNumber() || text[at] == u'_'; };
    while (to < text.size() && inWord(to)) { ++to; }
    const int visible = static_cast<int>(text.trimmed().isEmpty() ? 0 : text.size() - (text.endsWith(u'\n') ? 1 : 0));
    if (diagnostic.column <= 0) { to = visible; } // the whole line: the compiler does not say where in it
    if (to == from) { to = qMin(from + 1, visible); }
    if (to <= from) { from = qMax(0, to - 1); } // behind the last character, as "expected ';'" is
    m_view->fillIndicatorRange(line - 1, from, line - 1, qMax(to, from), indicator);
}

void CodeMarks::setDiagnostics(const QList<build::Diagnostic>& diagnostics) {
    m_messages.clear();
    m_view->markerDeleteAll(markerError);
    m_view->markerDeleteAll(markerWarning);
    const int last = m_view->lines() - 1;
    for (const int indicator : {indicatorError, indicatorWarning}) {
        m_view->clearIndicatorRange(0, 0, last, m_view->lineLength(last), indicator);
    }
    for (const build::Diagnostic& diagnostic : diagnostics) {
        const int line = qBound(1, diagnostic.line, m_view->lines());
        QString text = diagnostic.text;
        if (!diagnostic.code.isEmpty()) { text += QStringLiteral(" [%1]").arg(diagnostic.code); }
        if (isProblem(diagnostic)) {
            const bool error = diagnostic.severity == build::Severity::error;
            m_messages.append({m_view->markerAdd(line - 1, error ? markerError : markerWarning), text});
            underline(diagnostic, line);
        } else if (!m_messages.isEmpty()) {
            m_messages.last().second +=
                u'\n' + tr("Note, %1 line %2: %3").arg(diagnostic.file).arg(diagnostic.line).arg(text);
        }
    }
}

QString CodeMarks::diagnosticText(int line) const {
    QStringList texts;
    for (const auto& [handle, text] : m_messages) {
        if (m_view->markerLine(handle) == line - 1) { texts.append(text); }
    }
    return texts.join(u'\n');
}

int CodeMarks::nextProblem(int fromLine, bool backwards) const {
    QList<int> lines = linesWith(markerError) + linesWith(markerWarning);
    std::sort(lines.begin(), lines.end());
    if (lines.isEmpty()) { return 0; }
    if (backwards) {
        const auto at = std::lower_bound(lines.begin(), lines.end(), fromLine);
        return at == lines.begin() ? lines.last() : *(at - 1);
    }
    const auto at = std::upper_bound(lines.begin(), lines.end(), fromLine);
    return at == lines.end() ? lines.first() : *at;
}

void CodeMarks::setExecutionLine(int line) {
    setOnly(markerExecution, line);
    setOnly(markerExecutionLine, line);
}

int CodeMarks::executionLine() const { return linesWith(markerExecution).value(0); }

void CodeMarks::setRevealedLine(int line) { setOnly(markerRevealed, line); }

void CodeMarks::updateRegions() {
    const QList<course::StudentRegion> found = course::studentRegions(m_view->text());
    m_regions = found;
    m_view->markerDeleteAll(markerRegion);
    m_view->markerDeleteAll(markerKitMark);
    for (const course::StudentRegion& region : found) {
        m_view->markerAdd(region.beginLine, markerKitMark);
        m_view->markerAdd(region.endLine, markerKitMark);
        for (int line = region.beginLine + 1; line < region.endLine; ++line) { m_view->markerAdd(line, markerRegion); }
    }
}

bool CodeMarks::isMark(int line) const {
    return std::any_of(m_regions.begin(), m_regions.end(), [line](const course::StudentRegion& region) {
        return region.beginLine == line || region.endLine == line;
    });
}

} // namespace mica::app
