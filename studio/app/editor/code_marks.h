// SPDX-License-Identifier: GPL-3.0-or-later
// What stands beside and behind the lines of one CodeView: breakpoints, messages of the compiler, the line that executes next, the
// student's regions. Lines count from 1 outside of this file, as people count them. Used by CodeView.
#pragma once

#include "core/build/diagnostic.h"
#include "core/course/student_regions.h"

#include <QObject>

class QsciScintilla;

namespace mica::app {

class CodeMarks : public QObject {
    Q_OBJECT
public:
    explicit CodeMarks(QsciScintilla* view);

    void applyTheme();

    QList<int> breakpoints() const; ///< where they are now: they move with the text
    void setBreakpoints(const QList<int>& lines);
    void toggleBreakpoint(int line);

    void setDiagnostics(const QList<build::Diagnostic>& diagnostics);
    /// The messages of a line, notes behind what they belong to; empty when there is none.
    QString diagnosticText(int line) const;
    /// The next (or, backwards, the previous) line with an error or warning, around the end; 0 when there is none.
    int nextProblem(int fromLine, bool backwards) const;

    void setExecutionLine(int line); ///< 0: none
    int executionLine() const;
    void setRevealedLine(int line); ///< what a link pointed at; 0: none

    /// Finds and tints the regions anew; after each change of the text.
    void updateRegions();
    const QList<course::StudentRegion>& regions() const { return m_regions; }
    /// A mark of the kit, `// student: begin(…)` or its end; `line` counts from 0.
    bool isMark(int line) const;

private:
    QList<int> linesWith(int marker) const;
    void setOnly(int marker, int line);
    void underline(const build::Diagnostic& diagnostic, int line);

    QsciScintilla* m_view;
    QList<course::StudentRegion> m_regions;
    QList<QPair<int, QString>> m_messages; ///< marker handle -> text
};

} // namespace mica::app
