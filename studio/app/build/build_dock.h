// SPDX-License-Identifier: GPL-3.0-or-later
// What the compiler and the linker said: a list that leads into the editor, and the raw text with the commands.
#pragma once

#include "app/build/build_model.h"

#include <QDockWidget>

class QLabel;
class QPlainTextEdit;
class QScrollArea;
class QStackedWidget;
class QTabWidget;
class QTreeView;

namespace mica::app {

class BuildDock : public QDockWidget {
    Q_OBJECT
public:
    explicit BuildDock(QWidget* parent = nullptr);

    void clear(); ///< another lab
    BuildModel& model() { return *m_model; }

public Q_SLOTS:
    void buildStarted();
    void buildFinished(const mica::build::BuildResult& result);

Q_SIGNALS:
    void placeActivated(const mica::debug::Place& place);

private:
    QString sentenceFor(const build::BuildResult& result) const;
    void showRaw(const build::BuildResult& result);
    void copyAsText();

    BuildModel* m_model;
    QLabel *m_status, *m_empty;
    QScrollArea* m_emptyPage; ///< holds m_empty, whatever the size of its text
    QTabWidget* m_tabs;
    QStackedWidget* m_stack;
    QTreeView* m_list;
    QPlainTextEdit* m_raw;
};

} // namespace mica::app
