// SPDX-License-Identifier: GPL-3.0-or-later
// Beside the matrix: what is behind the chosen student, or behind one check of that student; of nobody chosen, what the class shows. Used by
// the grade dock.
#pragma once

#include "app/grade/grade_model.h"

#include <QWidget>

class QPushButton;
class QTextBrowser;

namespace mica::app {

/// As HTML in the colours of the theme. What students wrote is text in it, whatever it holds.
QString classHtml(const GradeModel& model);
QString studentHtml(const GradeModel& model, int row); ///< links: "check:" + full id
QString checkHtml(const GradeModel& model, int row, int column);

class EvidenceView : public QWidget {
    Q_OBJECT
public:
    EvidenceView(const GradeModel& model, QWidget* parent);

    /// Row and column of the model; -1: none. A column of no check shows the whole student.
    void choose(int row, int column);
    void refresh(); ///< the model has changed
    /// The folder's pages exist: links to them can be followed.
    void setHasPages(bool has);
    QString text() const; ///< what is read now

Q_SIGNALS:
    void checkWanted(int row, int column); ///< a link in a student's evidence
    void showMeWanted(const QString& student, const QString& checkId);
    void reportWanted(const QString& student);
    void filesWanted(const QString& student);

private:
    void updateButtons();

    const GradeModel& m_model;
    QTextBrowser* m_text;
    QPushButton *m_back, *m_showMe, *m_report, *m_files;
    int m_row = -1, m_column = -1;
    bool m_hasPages = false;
};

} // namespace mica::app
