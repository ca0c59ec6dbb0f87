// SPDX-License-Identifier: GPL-3.0-or-later
// What the docks of a student's work say to each other: editor, handout, checks and build, with the check runner between them. Used by the
// program's main and the loop test.
#pragma once

#include "app/shell/check_runner.h"

namespace mica::app {

class BuildDock;
class ChecksDock;
class EditorDock;
class HandoutDock;
class MainWindow;

/// Lives as long as the window. Pre: the window has the four docks.
class WorkWiring : public QObject {
    Q_OBJECT
public:
    explicit WorkWiring(MainWindow& window);

    /// Saves and checks; `only`: these checks and what they need; empty: all.
    void check(const QStringList& only, std::optional<quint64> seed = std::nullopt);
    /// Of the open lab; null: not checked since it was opened.
    const CheckOutcomePtr& lastOutcome() const { return m_outcome; }

private:
    session::CheckSettings settingsNow() const;
    void connectRunner();
    void connectChecks();
    void connectHandout();
    void connectEditor();
    void addCommands();
    void openLab();
    void resetLab();
    void saved();
    void report(const CheckOutcomePtr& outcome);
    QString hintKey(const QString& lab) const;

    MainWindow& m_window;
    EditorDock* m_editor;
    HandoutDock* m_handout;
    ChecksDock* m_checks;
    BuildDock* m_build;
    CourseHandle m_course; ///< what the docks show points into it
    QString m_folder;      ///< of the lab whose files the editor has open
    CheckOutcomePtr m_outcome;
    QStringList m_only; ///< of the check asked for last; empty: all
    int m_selected = 0, m_decided = 0;
};

} // namespace mica::app
