// SPDX-License-Identifier: GPL-3.0-or-later
// For instructors: a class is graded here, its students stand by the checks, and behind each cell is the evidence. It judges nothing: a runner
// does by the functions of `mica grade` what it is asked. The shell gives it the course and carries out what it wants.
#pragma once

#include "app/grade/grade_model.h"

#include <QDockWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace mica::app {

class ClassSetup;
class EvidenceView;
class ExportButton;
class GradeFilter;
class MatrixView;

class GradeDock : public QDockWidget {
    Q_OBJECT
public:
    explicit GradeDock(QWidget* parent = nullptr);
    ~GradeDock() override;

    void setCourse(const CourseHandle& course);       ///< null: none is open
    void restoreSetup(const QVariantMap& remembered); ///< as setupChanged() told it
    /// Shows the results of an earlier grading.
    void openResults(const QString& folder);
    void endWork() { m_runner->cancel(); } ///< what is graded stays, and the next grading goes on

    GradeRunner& runner() { return *m_runner; }
    GradeModel& model() { return *m_model; }
    ClassSetup& setup() { return *m_setup; }
    MatrixView& matrix() { return *m_matrix; }
    EvidenceView& evidence() { return *m_evidence; }
    const QString& folder() const { return m_folder; } ///< of the results that are shown; empty: none
    QString lab() const;                               ///< id, of these results
    QString statusText() const;
    bool trustsSubmissions() const;

Q_SIGNALS:
    void trouble(const QString& what, const QString& advice);
    void news(const QString& sentence); ///< good to know, nothing to do
    void showMeWanted(const QString& student, const QString& checkId);
    void fileWanted(const QString& path); ///< a page or a folder, to be opened by the system
    void setupChanged(const QVariantMap& remembered);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makePage();
    QWidget* makeHead();
    QWidget* makeFilters();
    void connectRunner();
    void connectViews();
    void start();
    void resume();
    void studentsKnown(const QStringList& students);
    void studentFinished(const exports::ResultView& result);
    void opened(const QString& folder, const QList<exports::ResultView>& results);
    void ended(const QString& sentence);
    void say(const QString& sentence);
    void updateHead();
    void updateShown();
    void choose(int row, int column);

    GradeRunner* m_runner;
    GradeModel* m_model;
    GradeFilter* m_filter;
    CourseHandle m_course;
    QString m_folder;
    std::optional<session::ClassOrder> m_order; ///< of the grading that runs or was cancelled last
    bool m_isGrading = false, m_canResume = false, m_hasPages = false, m_hasLooked = false;

    QStackedWidget* m_pages;
    ClassSetup* m_setup;
    MatrixView* m_matrix;
    EvidenceView* m_evidence;
    ExportButton* m_export;
    QLabel *m_title, *m_status, *m_shown;
    QProgressBar* m_progress;
    QPushButton *m_new, *m_cancel, *m_resume, *m_report;
    QLineEdit* m_wanted;
    QComboBox* m_standing;
    QCheckBox* m_flagged;
};

} // namespace mica::app
