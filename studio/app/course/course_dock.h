// SPDX-License-Identifier: GPL-3.0-or-later
// The labs of the course and what one does with them: open or begin, put back, hand in, look at the files.
#pragma once

#include "app/course/course_model.h"

#include <QDockWidget>

class QLabel;
class QListView;
class QStackedWidget;
class QToolButton;

namespace mica::app {

class CourseDock : public QDockWidget {
    Q_OBJECT
public:
    explicit CourseDock(QWidget* parent = nullptr);

    /// Without rows: a sentence that says what to do.
    void showCourse(const QString& title, const QList<LabRow>& rows);
    void showOpenLab(const QString& id); ///< empty: none
    CourseModel& model() { return *m_model; }

Q_SIGNALS:
    void openWanted(const QString& lab); ///< also begins it
    void resetWanted();                  ///< of the open lab
    void submitWanted();
    void folderWanted();

private:
    QToolButton* addButton(QLayout* row, int picture, const QString& text, const QString& tip,
                           void (CourseDock::*signal)());

    CourseModel* m_model;
    QLabel* m_title;
    QLabel* m_sum;
    QListView* m_list;
    QStackedWidget* m_stack;
    QList<QToolButton*> m_buttons; ///< that need an open lab
};

} // namespace mica::app
