// SPDX-License-Identifier: GPL-3.0-or-later
// One text in the editor: QScintilla with Mica's colours, margins and keys. It keeps the kit's marks (`// student: begin(…)`) as they
// are, so that a task can be put back. Knows no file; used by EditorPage.
#pragma once

#include "app/editor/syntax.h"

#include "app/editor/scintilla.h"

namespace mica::app {

class CodeMarks;
class SyntaxLexer;

class CodeView : public QsciScintilla {
    Q_OBJECT
public:
    explicit CodeView(QWidget* parent = nullptr);

    CodeMarks& marks() { return *m_marks; }
    void setLanguage(Language language);
    void setKitOwned(bool whole); ///< nothing of it can be changed

    void setContent(const QString& text);     ///< as just opened: nothing to undo, not modified
    void replaceContent(const QString& text); ///< one step of undo; caret and view stay
    /// Replaces a range of UTF-8 positions; part of an undo step that the caller opened. False: it would change a mark.
    bool replaceRange(int start, int end, const QString& text);

    int line() const;                    ///< of the caret, from 1
    void goTo(int line, int column = 1); ///< both from 1; opens the view around it

    void undo() override;
    void redo() override;
    void cut() override;
    void paste() override;

Q_SIGNALS:
    void breakpointsEdited();             ///< toggled, or moved with the text
    void markRefused(const QString& why); ///< somebody tried to change one of the kit's marks
    void runToLineWanted(int line);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    class Gate;
    void applyTheme();
    void centre(int line);
    void setUpKeys();
    void textWasChanged();
    bool touchesMark(int startPosition, int endPosition) const;
    bool keyTouchesMark(const QKeyEvent& event) const;
    void marginWasClicked(int margin, int line);
    void fitNumbers();

    SyntaxLexer* m_lexer;
    CodeMarks* m_marks;
    QList<int> m_knownBreakpoints;
    bool m_kitOwned = false;
    int m_goneTo = -1; ///< line of goTo(), from 0
};

} // namespace mica::app
