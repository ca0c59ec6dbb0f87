// SPDX-License-Identifier: GPL-3.0-or-later
// How CodeView keeps the kit's marks: before anything that changes text, it looks whether a mark would be touched, and is read-only
// as long as that takes.
#include "app/editor/code_marks.h"
#include "app/editor/code_view.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace mica::app {

/// Read-only while it lives, when `closed`; afterwards as before.
class CodeView::Gate {
public:
    Gate(CodeView& view, bool closed) : m_view(view) { m_view.setReadOnly(m_view.m_kitOwned || closed); }
    ~Gate() { m_view.setReadOnly(m_view.m_kitOwned); }
    Gate(const Gate&) = delete;
    Gate& operator=(const Gate&) = delete;

private:
    CodeView& m_view;
};

/// Positions are Scintilla's: bytes of UTF-8.
bool CodeView::touchesMark(int startPosition, int endPosition) const {
    const auto lineAt = [this](int position) {
        return static_cast<int>(SendScintilla(SCI_LINEFROMPOSITION, static_cast<unsigned long>(position)));
    };
    for (int line = lineAt(startPosition); line <= lineAt(endPosition); ++line) {
        const bool onlyItsBegin = line == lineAt(endPosition) && line != lineAt(startPosition) &&
                                  SendScintilla(SCI_POSITIONFROMLINE, static_cast<unsigned long>(line)) == endPosition;
        if (m_marks->isMark(line) && !onlyItsBegin) { return true; }
    }
    return false;
}

/// What the key would change is the selection; with none, a deletion also reaches the line before or behind.
bool CodeView::keyTouchesMark(const QKeyEvent& event) const {
    const int start = static_cast<int>(SendScintilla(SCI_GETSELECTIONSTART));
    const int end = static_cast<int>(SendScintilla(SCI_GETSELECTIONEND));
    const auto lineText = [this](int number) {
        QString text = this->text(number);
        if (text.endsWith(u'\n')) { text.chop(1); }
        return text;
    };
    int line = 0, column = 0;
    getCursorPosition(&line, &column);
    const QString here = lineText(line);
    if (start == end) {
        const bool words = (event.modifiers() & Qt::ControlModifier) != 0;
        const bool atBegin = words ? here.first(column).trimmed().isEmpty() : column == 0;
        const bool atEnd = words ? here.sliced(column).trimmed().isEmpty() : column == here.size();
        if (event.key() == Qt::Key_Backspace && atBegin && m_marks->isMark(line - 1)) { return true; }
        if (event.key() == Qt::Key_Delete && atEnd && !here.isEmpty() && m_marks->isMark(line + 1)) { return true; }
        const bool enter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
        if (enter && (column == here.size() || column == 0)) { return false; } // a new line beside a mark
    }
    if (start != end && m_marks->isMark(line) && column == 0) {
        // The selection ends before the mark's first letter: with its last line break gone the mark would hang on another line.
        const int first = static_cast<int>(SendScintilla(SCI_LINEFROMPOSITION, static_cast<unsigned long>(start)));
        if (SendScintilla(SCI_POSITIONFROMLINE, static_cast<unsigned long>(first)) != start) { return true; }
    }
    return touchesMark(start, end);
}

void CodeView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Undo)) { return undo(); }
    if (event->matches(QKeySequence::Redo)) { return redo(); }
    const Gate gate(*this, keyTouchesMark(*event));
    QsciScintilla::keyPressEvent(event);
}

void CodeView::inputMethodEvent(QInputMethodEvent* event) {
    const Gate gate(*this, touchesMark(static_cast<int>(SendScintilla(SCI_GETSELECTIONSTART)),
                                       static_cast<int>(SendScintilla(SCI_GETSELECTIONEND))));
    QsciScintilla::inputMethodEvent(event);
}

void CodeView::mouseReleaseEvent(QMouseEvent* event) {
    const long position = SendScintilla(SCI_POSITIONFROMPOINT, static_cast<unsigned long>(event->pos().x()),
                                        static_cast<long>(event->pos().y()));
    const bool pastes = event->button() == Qt::MiddleButton; // of the X11 selection
    const Gate gate(*this, pastes && touchesMark(static_cast<int>(position), static_cast<int>(position)));
    QsciScintilla::mouseReleaseEvent(event);
}

void CodeView::undo() {
    const Gate gate(*this, false);
    QsciScintilla::undo();
}

void CodeView::redo() {
    const Gate gate(*this, false);
    QsciScintilla::redo();
}

void CodeView::cut() {
    const QKeyEvent key(QEvent::KeyPress, Qt::Key_X, Qt::ControlModifier);
    const Gate gate(*this, keyTouchesMark(key));
    QsciScintilla::cut();
}

void CodeView::paste() {
    const QKeyEvent key(QEvent::KeyPress, Qt::Key_V, Qt::ControlModifier);
    const Gate gate(*this, keyTouchesMark(key));
    QsciScintilla::paste();
}

} // namespace mica::app
