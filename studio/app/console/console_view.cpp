// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console_view.h"

#include "app/theme/theme.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>

#include <array>

namespace mica::app {

QByteArray bytesOfKey(int key, Qt::KeyboardModifiers modifiers, const QString& text) {
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter: return "\r";
    case Qt::Key_Backspace: return "\x7f";
    case Qt::Key_Tab: return "\t";
    case Qt::Key_Escape: return "\x1b";
    case Qt::Key_Up: return "\x1b[A";
    case Qt::Key_Down: return "\x1b[B";
    case Qt::Key_Right: return "\x1b[C";
    case Qt::Key_Left: return "\x1b[D";
    case Qt::Key_Home: return "\x1b[H";
    case Qt::Key_End: return "\x1b[F";
    case Qt::Key_Delete: return "\x1b[3~";
    default: break;
    }
    if ((modifiers & Qt::ControlModifier) != 0 && key >= Qt::Key_A && key <= Qt::Key_Z) {
        return QByteArray(1, static_cast<char>(key - Qt::Key_A + 1));
    }
    const bool prints =
        !text.isEmpty() && text.at(0).isPrint() && (modifiers & (Qt::ControlModifier | Qt::MetaModifier)) == 0;
    return prints ? text.toUtf8() : QByteArray();
}

ConsoleView::ConsoleView(QWidget* parent) : QPlainTextEdit(parent) {
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setUndoRedoEnabled(false);
    setLineWrapMode(NoWrap);
    setAccessibleName(tr("Console: what the guest writes to its serial line. What you type goes to the guest."));
    setCursorWidth(2);
    restyle();
    connect(&Theme::current(), &Theme::changed, this, &ConsoleView::restyle);
}

/// One token a colour; black and white are the usual text, because a theme's background may be either.
QTextCharFormat ConsoleView::formatOf(const TerminalStyle& style) const {
    static constexpr std::array tokens{Token::text,   Token::dim,           Token::bad,        Token::ok,  Token::warn,
                                       Token::accent, Token::syntaxKeyword, Token::syntaxType, Token::text};
    const Theme& theme = Theme::current();
    QTextCharFormat format;
    const std::size_t index = style.colour == 0 ? 0 : (style.colour - 1U) % 8U + 1U;
    const QColor colour = theme.color(tokens.at(index));
    format.setForeground(style.inverse ? theme.color(Token::background) : colour);
    if (style.inverse) { format.setBackground(colour); }
    if (style.bold || style.colour > 8) { format.setFontWeight(QFont::Bold); }
    return format;
}

void ConsoleView::restyle() {
    setFont(Theme::current().codeFont());
    for (int row = 0; row < blockCount(); ++row) { showLine(row); }
}

void ConsoleView::showLine(int row) {
    QTextCursor cursor(document()->findBlockByNumber(row));
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    const TerminalLine line = m_terminal.lines().value(row);
    for (qsizetype at = 0; at < line.size();) {
        QString run;
        const TerminalStyle style = line[at].style;
        for (; at < line.size() && line[at].style == style; ++at) { run += line[at].character; }
        cursor.insertText(run, formatOf(style));
    }
}

void ConsoleView::showChange() {
    const bool atEnd = verticalScrollBar()->value() >= verticalScrollBar()->maximum() - 1;
    const TerminalText::Change change = m_terminal.takeChange();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (qsizetype i = 0; i < change.dropped; ++i) {
        cursor.movePosition(QTextCursor::Start);
        cursor.movePosition(QTextCursor::NextBlock, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
    }
    const int count = static_cast<int>(m_terminal.lines().size());
    for (int row = static_cast<int>(change.first); row < std::max(count, blockCount()); ++row) {
        if (row >= count) { // lines that were erased
            cursor.movePosition(QTextCursor::End);
            cursor.select(QTextCursor::BlockUnderCursor);
            cursor.removeSelectedText();
            --row;
            if (blockCount() <= count) { break; }
            continue;
        }
        if (row >= blockCount()) {
            cursor.movePosition(QTextCursor::End);
            cursor.insertBlock();
        }
        showLine(row);
    }
    cursor.endEditBlock();
    if (!textCursor().hasSelection()) {
        QTextCursor place(document()->findBlockByNumber(m_terminal.row()));
        const int end = place.block().length() - 1;
        place.movePosition(QTextCursor::NextCharacter, QTextCursor::MoveAnchor, std::min(m_terminal.column(), end));
        setTextCursor(place);
    }
    if (atEnd) { verticalScrollBar()->setValue(verticalScrollBar()->maximum()); }
}

void ConsoleView::write(const QByteArray& bytes) {
    m_terminal.feed(bytes);
    if (!m_paused) { showChange(); }
}

void ConsoleView::clearAll() {
    m_terminal.clear();
    clear();
    m_terminal.takeChange();
    showLine(0);
}

void ConsoleView::setPaused(bool paused) {
    m_paused = paused;
    if (!paused) { showChange(); }
}

/// A terminal takes Ctrl-C, Tab and the like for the guest, so they must not become shortcuts of the window. Function keys stay that.
bool ConsoleView::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (!bytesOfKey(key->key(), key->modifiers(), key->text()).isEmpty() &&
            (key->modifiers() & Qt::ShiftModifier) == 0 && (key->modifiers() & Qt::AltModifier) == 0) {
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void ConsoleView::keyPressEvent(QKeyEvent* event) {
    const bool edits = (event->modifiers() & Qt::ControlModifier) != 0 && (event->modifiers() & Qt::ShiftModifier) != 0;
    if (edits && event->key() == Qt::Key_C) {
        copy();
    } else if (edits && event->key() == Qt::Key_V) {
        paste();
    } else if (const QByteArray bytes = bytesOfKey(event->key(), event->modifiers(), event->text());
               !bytes.isEmpty() && !edits) {
        Q_EMIT typed(bytes);
    } else {
        QPlainTextEdit::keyPressEvent(event);
    }
}

bool ConsoleView::canInsertFromMimeData(const QMimeData* source) const { return source->hasText(); }

void ConsoleView::insertFromMimeData(const QMimeData* source) {
    Q_EMIT typed(source->text().replace(u'\n', u'\r').toUtf8());
}

} // namespace mica::app
