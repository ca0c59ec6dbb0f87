// SPDX-License-Identifier: GPL-3.0-or-later
// What the grade dock says to the rest: the course it grades with, Show me of a student's check, pages for the browser. Used by the program's
// main and the test of grading.
#pragma once

#include "app/shell/machine_wiring.h"

#include <QTemporaryDir>

namespace mica::app {

class GradeDock;

/// Lives as long as the window.
class GradeWiring : public QObject {
    Q_OBJECT
public:
    GradeWiring(MainWindow& window, WorkWiring& work, MachineWiring& machine);

    /// A student's files in a workspace that is thrown away, checked there, and the machine at the moment of the failure. The files are built
    /// and run in the sandbox, unless the person has said that they are trusted.
    void showMe(const QString& student, const QString& checkId);

private:
    void connectDock();
    void visit(const QString& student, const QString& checkId);
    void goBack();
    void warn(const QString& sentence);

    MainWindow& m_window;
    WorkWiring& m_work;
    MachineWiring& m_machine;
    GradeDock* m_dock;
    std::unique_ptr<QTemporaryDir> m_visited; ///< the workspace of the student who is looked at
    QString m_wantedCheck;                    ///< local id, until its check has run
};

} // namespace mica::app
