// SPDX-License-Identifier: GPL-3.0-or-later
// The editor: the student's files of a lab and sources of the kit in tabs, with what build and machine have to say about their lines.
#pragma once

#include "core/build/diagnostic.h"
#include "core/course/lab.h"
#include "core/debug/place.h"

#include <QDockWidget>
#include <QMap>

class QLabel;
class QMenu;
class QStackedWidget;
class QTabWidget;
class QToolButton;

namespace mica::app {

class EditorPage;
class FindBar;
struct EditorSource;

class EditorDock : public QDockWidget {
    Q_OBJECT
public:
    explicit EditorDock(QWidget* parent = nullptr);

    /// Opens the lab's files in `folder`, one tab each, in place of what is open; unsaved text of before stays in its recovery files.
    /// `recoveryFolder`: "<workspace>/.mica/recovery".
    void openLab(const course::Lab& lab, const QString& folder, const QString& recoveryFolder);
    /// Where a source that is no student file is looked for, by the name build and machine give it: "<kit>/kernel", "<kit>/include".
    void setKitFolders(const QStringList& folders) { m_kitFolders = folders; }
    /// Opens any file, to read only when it is not the student's. False: it cannot be read, and trouble() says why.
    bool openFile(const QString& path);

    /// Places of kind sourceLine; opens a tab when needed. False for other kinds and for sources that are not here.
    bool reveal(const debug::Place& place);
    /// Of a student file: its region of the task. False when there is none.
    bool revealTask(const QString& file, const QString& task);

    /// All messages of the last build; those of other files are not shown here.
    void setDiagnostics(const QList<build::Diagnostic>& diagnostics);
    void setExecutionLine(const QString& file, int line); ///< empty, 0: none
    void setBreakpoints(const QString& file, const QList<int>& lines);
    QMap<QString, QList<int>> breakpoints() const { return m_breakpoints; }

    bool saveAll(); ///< false: a page has a notice that says why
    bool hasUnsaved() const;
    EditorPage* currentPage() const;
    EditorPage* pageOf(const QString& file) const; ///< by name; null: not open
    QStringList openFiles() const;

    /// All that the editor can do, for the shell's menus. They are enabled and named as they should be.
    const QList<QAction*>& commands() const { return m_commands; }

Q_SIGNALS:
    void saved(const QString& path);
    void breakpointsChanged(const QString& file, const QList<int>& lines);
    void runToCursorWanted(const QString& file, int line);
    void unsavedChanged(bool unsaved);
    void cursorMoved(const QString& file, int line, int column);
    void trouble(const QString& sentence); ///< for a banner

private:
    QAction* addCommand(const QString& text, const QKeySequence& key, void (EditorDock::*act)());
    void addSeparator();
    void makeCommands();
    EditorPage* openPage(const EditorSource& source);
    QString kitPath(const QString& name) const;
    void closeTab(int index);
    void pageSelected();
    void updateTab(EditorPage* page);
    void breakpointsEdited(EditorPage* page);
    void fillResetMenu();
    void saveCurrent();
    void saveEverything() { saveAll(); }
    void find();
    void replace();
    void findNext();
    void findPrevious();
    void goToLine();
    void nextProblem();
    void previousProblem();
    void toggleBreakpoint();
    void runToCursor();
    void resetFile();
    void closeCurrent();

    QTabWidget* m_tabs;
    QLabel* m_empty;
    QStackedWidget* m_stack;
    FindBar* m_find;
    QToolButton* m_resetButton;
    QMenu* m_resetMenu;
    QStringList m_kitFolders;
    QString m_labFolder;
    QList<build::Diagnostic> m_diagnostics;
    QMap<QString, QList<int>> m_breakpoints;
    QMap<QString, QString> m_taskTitles;
    QPair<QString, int> m_execution;
    QList<QAction*> m_commands;
    bool m_toldUnsaved = false;
};

} // namespace mica::app
