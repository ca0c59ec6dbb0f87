// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/code_view.h"

#include "app/editor/code_marks.h"
#include "app/editor/margins.h"
#include "app/editor/syntax_lexer.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QToolTip>

#include <cstdint>

namespace mica::app {

namespace {

constexpr int columnsOfTab = 4;
constexpr int columnLimit = 120;
constexpr int foundOpacity = 70; // of 255: the text below stays readable

} // namespace

CodeView::CodeView(QWidget* parent)
    : QsciScintilla(parent), m_lexer(new SyntaxLexer(this)), m_marks(new CodeMarks(this)) {
    setUtf8(true);
    setEolMode(EolUnix);
    setIndentationsUseTabs(false);
    setTabWidth(columnsOfTab);
    setAutoIndent(true);
    setBackspaceUnindents(true);
    setBraceMatching(SloppyBraceMatch);
    setCaretLineVisible(true);
    setEdgeMode(EdgeLine);
    setEdgeColumn(columnLimit);
    setWrapMode(WrapNone);
    SendScintilla(SCI_SETSCROLLWIDTHTRACKING, 1UL);
    SendScintilla(SCI_SETSCROLLWIDTH, 1UL);
    setMarginType(marginBreakpoints, SymbolMargin);
    setMarginMarkerMask(marginBreakpoints, (1 << markerBreakpoint) | (1 << markerExecution));
    setMarginSensitivity(marginBreakpoints, true);
    setMarginType(marginNumbers, NumberMargin);
    setMarginMarkerMask(marginNumbers, 0);
    setMarginSensitivity(marginNumbers, true);
    setMarginType(marginProblems, SymbolMargin);
    setMarginMarkerMask(marginProblems, (1 << markerError) | (1 << markerWarning));
    viewport()->setAcceptDrops(false); // a drop could land on a mark
    setAcceptDrops(false);
    setUpKeys();
    setLexer(m_lexer);
    applyTheme();
    connect(&Theme::current(), &Theme::changed, this, &CodeView::applyTheme);
    connect(this, &QsciScintilla::textChanged, this, &CodeView::textWasChanged);
    connect(this, &QsciScintilla::marginClicked, this,
            [this](int margin, int line) { marginWasClicked(margin, line); });
    connect(this, &QsciScintillaBase::SCN_ZOOM, this, &CodeView::fitNumbers);
    connect(this, &QsciScintillaBase::SCN_MODIFYATTEMPTRO, this, [this] {
        Q_EMIT markRefused(m_kitOwned
                               ? tr("This file belongs to the kit: it can be read, not changed.")
                               : tr("This line is a mark of the kit. Your code goes between the marks, or around "
                                    "them."));
    });
}

void CodeView::setUpKeys() {
    // Commands that move whole lines past others would carry marks about.
    for (const QsciCommand::Command command :
         {QsciCommand::LineTranspose, QsciCommand::MoveSelectedLinesUp, QsciCommand::MoveSelectedLinesDown}) {
        if (QsciCommand* found = standardCommands()->find(command)) {
            found->setKey(0);
            found->setAlternateKey(0);
        }
    }
}

void CodeView::applyTheme() {
    const Theme& theme = Theme::current();
    m_lexer->applyTheme();
    m_marks->applyTheme();
    setColor(theme.color(Token::text));
    setPaper(theme.color(Token::background));
    setCaretForegroundColor(theme.color(Token::text));
    setCaretLineBackgroundColor(theme.color(Token::currentLine));
    setSelectionBackgroundColor(theme.color(Token::accent));
    setSelectionForegroundColor(theme.color(Token::accentText));
    setMarginsBackgroundColor(theme.color(Token::panel));
    setMarginsForegroundColor(theme.color(Token::dim));
    setMarginsFont(theme.codeFont());
    setMatchedBraceBackgroundColor(theme.color(Token::marked));
    setMatchedBraceForegroundColor(theme.color(Token::text));
    setUnmatchedBraceForegroundColor(theme.color(Token::bad));
    setUnmatchedBraceBackgroundColor(theme.color(Token::background));
    setEdgeColor(theme.color(Token::border));
    QColor found = theme.color(Token::accent);
    found.setAlpha(foundOpacity);
    setIndicatorForegroundColor(found, indicatorFound);
    fitNumbers();
}

void CodeView::fitNumbers() {
    const int digits = qMax(3, static_cast<int>(QString::number(lines()).size()));
    setMarginWidth(marginNumbers, QString(digits + 1, u'9'));
    const int symbol = static_cast<int>(SendScintilla(SCI_TEXTHEIGHT, 0UL));
    setMarginWidth(marginBreakpoints, symbol);
    setMarginWidth(marginProblems, symbol);
}

void CodeView::setLanguage(Language language) {
    m_lexer->setLanguage(language);
    recolor();
}

void CodeView::setKitOwned(bool whole) {
    m_kitOwned = whole;
    setReadOnly(whole);
}

void CodeView::setContent(const QString& text) {
    setReadOnly(false);
    setText(text);
    SendScintilla(SCI_EMPTYUNDOBUFFER);
    setModified(false);
    setReadOnly(m_kitOwned);
    fitNumbers();
}

void CodeView::replaceContent(const QString& text) {
    if (text == this->text()) { return; }
    // Only what differs is replaced, so that caret, breakpoints and view stay where they are.
    const QByteArray before = this->text().toUtf8(), after = text.toUtf8();
    qsizetype head = 0, tail = 0;
    const qsizetype shorter = qMin(before.size(), after.size());
    while (head < shorter && before[head] == after[head]) { ++head; }
    while (head > 0 && head < before.size() && (static_cast<uchar>(before[head]) & 0xC0) == 0x80) { --head; }
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) { ++tail; }
    while (tail > 0 && (static_cast<uchar>(before[before.size() - tail]) & 0xC0) == 0x80) { --tail; }
    const QByteArray middle = after.sliced(head, after.size() - head - tail);
    SendScintilla(SCI_SETTARGETSTART, static_cast<unsigned long>(head));
    SendScintilla(SCI_SETTARGETEND, static_cast<unsigned long>(before.size() - tail));
    SendScintilla(SCI_REPLACETARGET, static_cast<std::uintptr_t>(middle.size()), middle.constData());
}

bool CodeView::replaceRange(int start, int end, const QString& text) {
    if (m_kitOwned || touchesMark(start, end)) { return false; }
    const QByteArray bytes = text.toUtf8();
    SendScintilla(SCI_SETTARGETSTART, static_cast<unsigned long>(start));
    SendScintilla(SCI_SETTARGETEND, static_cast<unsigned long>(end));
    SendScintilla(SCI_REPLACETARGET, static_cast<std::uintptr_t>(bytes.size()), bytes.constData());
    return true;
}

int CodeView::line() const {
    int line = 0, column = 0;
    getCursorPosition(&line, &column);
    return line + 1;
}

void CodeView::goTo(int line, int column) {
    const int target = qBound(0, line - 1, lines() - 1);
    setCursorPosition(target, qMax(0, column - 1));
    m_goneTo = target;
    centre(target);
}

void CodeView::centre(int line) {
    const int shown = static_cast<int>(SendScintilla(SCI_LINESONSCREEN));
    setFirstVisibleLine(qMax(0, line - shown / 3));
}

/// A view that is opened by a link gets its size only afterwards: the line that was wanted is then brought back.
void CodeView::resizeEvent(QResizeEvent* event) {
    QsciScintilla::resizeEvent(event);
    if (m_goneTo != line() - 1) { return; } // somebody has gone elsewhere since
    const int first = firstVisibleLine(), shown = static_cast<int>(SendScintilla(SCI_LINESONSCREEN));
    if (m_goneTo < first || m_goneTo >= first + shown) { centre(m_goneTo); }
}

void CodeView::textWasChanged() {
    m_marks->updateRegions();
    fitNumbers();
    if (const QList<int> now = m_marks->breakpoints(); now != m_knownBreakpoints) {
        m_knownBreakpoints = now;
        Q_EMIT breakpointsEdited();
    }
}

void CodeView::marginWasClicked(int margin, int line) {
    if (margin != marginBreakpoints && margin != marginNumbers) { return; }
    m_marks->toggleBreakpoint(line + 1);
    m_knownBreakpoints = m_marks->breakpoints();
    Q_EMIT breakpointsEdited();
}

void CodeView::contextMenuEvent(QContextMenuEvent* event) {
    QMenu* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& text, bool enabled, auto&& action) {
        menu->addAction(text, this, action)->setEnabled(enabled);
    };
    const bool writable = !m_kitOwned;
    add(tr("Undo"), writable && isUndoAvailable(), [this] { undo(); });
    add(tr("Redo"), writable && isRedoAvailable(), [this] { redo(); });
    menu->addSeparator();
    add(tr("Cut"), writable && hasSelectedText(), [this] { cut(); });
    add(tr("Copy"), hasSelectedText(), [this] { copy(); });
    add(tr("Paste"), writable && SendScintilla(SCI_CANPASTE) != 0, [this] { paste(); });
    add(tr("Select all"), true, [this] { selectAll(); });
    menu->addSeparator();
    const int at = line();
    add(tr("Toggle breakpoint"), true, [this, at] { marginWasClicked(marginBreakpoints, at - 1); });
    add(tr("Run to this line"), true, [this, at] { Q_EMIT runToLineWanted(at); });
    menu->popup(event->globalPos());
}

bool CodeView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const long position = SendScintilla(SCI_POSITIONFROMPOINT, static_cast<unsigned long>(help->pos().x()),
                                            static_cast<long>(help->pos().y()));
        const long at = SendScintilla(SCI_LINEFROMPOSITION, static_cast<unsigned long>(position));
        QToolTip::showText(help->globalPos(), m_marks->diagnosticText(static_cast<int>(at) + 1), this);
        return true;
    }
    return QsciScintilla::viewportEvent(event);
}

} // namespace mica::app
