// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/grade/grade_dock.h"

#include "app/grade/class_setup.h"
#include "app/grade/evidence_view.h"
#include "app/grade/export_button.h"
#include "app/grade/grade_filter.h"
#include "app/grade/matrix_view.h"
#include "core/grade/result_folder.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

namespace mica::app {

GradeDock::GradeDock(QWidget* parent)
    : QDockWidget(parent), m_runner(new GradeRunner(this)), m_model(new GradeModel(this)),
      m_filter(new GradeFilter(m_model, this)), m_pages(new QStackedWidget(this)) {
    setObjectName(QStringLiteral("grade"));
    setWindowTitle(tr("Grade"));
    auto* scroll = new QScrollArea(m_pages);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus); // it follows the keyboard through what is in it
    m_setup = new ClassSetup(scroll);
    scroll->setWidget(m_setup);
    m_pages->addWidget(scroll);
    m_pages->addWidget(makePage());
    setWidget(m_pages);
    connectRunner();
    connectViews();
    updateHead();
}

GradeDock::~GradeDock() = default;

void GradeDock::connectRunner() {
    connect(m_runner, &GradeRunner::runningChanged, this, &GradeDock::updateHead);
    connect(m_runner, &GradeRunner::sandboxFound, m_setup, &ClassSetup::setSandbox);
    connect(m_runner, &GradeRunner::sandboxMissing, m_setup, [this](const QString& what, const QString& advice) {
        m_setup->setNoSandbox(tr("%1. %2", "what was seen, and what to do").arg(what, advice));
    });
    connect(m_runner, &GradeRunner::reading, this, [this] { say(tr("Reading the submissions…")); });
    connect(m_runner, &GradeRunner::noticed, this, &GradeDock::news);
    connect(m_runner, &GradeRunner::studentsKnown, this, &GradeDock::studentsKnown);
    connect(m_runner, &GradeRunner::waiting, this, [this](const QString& who) { say(tr("Waiting for %1…").arg(who)); });
    connect(m_runner, &GradeRunner::studentFinished, this, &GradeDock::studentFinished);
    connect(m_runner, &GradeRunner::writingReport, this, [this] { say(tr("Writing the report…")); });
    connect(m_runner, &GradeRunner::graded, this, [this](const QStringList& remarks) {
        m_hasPages = true;
        m_canResume = m_model->count(Standing::graderFailed) > 0;
        ended(m_canResume ? tr("Done, but the grader failed for %n of them. Go on to try these again.", "",
                               m_model->count(Standing::graderFailed))
                          : tr("Done. The results are in %1.").arg(QDir::toNativeSeparators(m_folder)));
        if (!remarks.isEmpty()) { Q_EMIT news(remarks.join(u' ')); }
    });
    connect(m_runner, &GradeRunner::opened, this, &GradeDock::opened);
    connect(m_runner, &GradeRunner::compared, this, [this](const Likenesses& closest) {
        m_model->setLikenesses(closest);
        m_evidence->refresh();
    });
    connect(m_runner, &GradeRunner::written, this, [this](const session::ExportOutcome& outcome) {
        say(tr("Written to %1.").arg(QDir::toNativeSeparators(outcome.written)));
        if (!outcome.notices.isEmpty()) { Q_EMIT news(outcome.notices.join(QStringLiteral(". ")) + u'.'); }
    });
    connect(m_runner, &GradeRunner::cancelled, this, [this] {
        m_canResume = m_isGrading;
        ended(tr("Cancelled. What is graded stays; go on when you like."));
    });
    connect(m_runner, &GradeRunner::failed, this, [this](const QString& what, const QString& advice) {
        const bool wasGrading = m_isGrading;
        ended(tr("This could not be done. The message above says why."));
        if (wasGrading && m_model->decided() == 0) { m_pages->setCurrentIndex(0); }
        Q_EMIT trouble(what, advice);
    });
}

void GradeDock::connectViews() {
    connect(m_setup, &ClassSetup::startWanted, this, &GradeDock::start);
    connect(m_setup, &ClassSetup::openWanted, this, &GradeDock::openResults);
    connect(m_new, &QPushButton::clicked, this, [this] { m_pages->setCurrentIndex(0); });
    connect(m_cancel, &QPushButton::clicked, m_runner, &GradeRunner::cancel);
    connect(m_resume, &QPushButton::clicked, this, &GradeDock::resume);
    connect(m_export, &ExportButton::exportWanted, m_runner, &GradeRunner::write);
    connect(m_report, &QPushButton::clicked, this,
            [this] { Q_EMIT fileWanted(m_folder + QStringLiteral("/report/index.html")); });
    connect(m_wanted, &QLineEdit::textChanged, m_filter, &GradeFilter::setWanted);
    connect(m_flagged, &QCheckBox::toggled, m_filter, &GradeFilter::setFlaggedOnly);
    connect(m_standing, &QComboBox::currentIndexChanged, m_filter, [this] {
        const QVariant chosen = m_standing->currentData();
        m_filter->setStanding(chosen.isValid() ? std::optional(static_cast<Standing>(chosen.toInt())) : std::nullopt);
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(m_filter, signal, this, &GradeDock::updateShown);
    }
    connect(m_filter, &QAbstractItemModel::modelReset, this, &GradeDock::updateShown);
    connect(m_matrix, &MatrixView::chosen, m_evidence, &EvidenceView::choose);
    connect(m_matrix, &MatrixView::opened, this, [this](int row, int column) {
        const exports::ViewedCheck* check = m_model->check(row, column);
        if (check != nullptr && check->status == u"failed" && !check->tick.isEmpty()) {
            Q_EMIT showMeWanted(m_model->student(row), check->id);
        }
    });
    connect(m_evidence, &EvidenceView::checkWanted, this, &GradeDock::choose);
    connect(m_evidence, &EvidenceView::showMeWanted, this, &GradeDock::showMeWanted);
    connect(m_evidence, &EvidenceView::reportWanted, this, [this](const QString& student) {
        Q_EMIT fileWanted(QStringLiteral("%1/report/%2.html").arg(m_folder, student));
    });
    connect(m_evidence, &EvidenceView::filesWanted, this,
            [this](const QString& student) { Q_EMIT fileWanted(grade::ResultFolder(m_folder).filesPath(student)); });
}

void GradeDock::setCourse(const CourseHandle& course) {
    m_course = course;
    m_setup->setLabs(course ? course->course.labs : QList<course::Lab>());
}

void GradeDock::restoreSetup(const QVariantMap& remembered) { m_setup->restore(remembered); }

/// A sandbox is looked for once, when somebody wants to grade.
void GradeDock::showEvent(QShowEvent* event) {
    QDockWidget::showEvent(event);
    if (!m_hasLooked) {
        m_hasLooked = true;
        m_runner->lookForSandbox();
    }
}

void GradeDock::start() {
    if (m_runner->isRunning() || !m_course) { return; }
    m_order = m_setup->order();
    Q_EMIT setupChanged(m_setup->remembered());
    m_folder = grade::ResultFolder(m_order->out).path();
    m_isGrading = true;
    m_canResume = m_hasPages = false;
    m_model->begin({}, {});
    m_evidence->choose(-1, -1);
    m_pages->setCurrentIndex(1);
    say(tr("Beginning…"));
    m_runner->grade(m_course, *m_order);
}

void GradeDock::resume() {
    if (m_runner->isRunning() || !m_course || !m_order) { return; }
    m_order->mayContinue = true;
    m_isGrading = true;
    m_canResume = false;
    m_runner->grade(m_course, *m_order);
}

void GradeDock::openResults(const QString& folder) {
    if (m_runner->isRunning()) { return; }
    m_runner->open(m_course, grade::ResultFolder(folder).path());
}

/// The checks are those of the lab, so that all columns are there before the first verdict.
void GradeDock::studentsKnown(const QStringList& students) {
    QList<exports::CheckDifficulty> checks;
    for (const course::Check& check : m_course->course.find(m_order->lab).checks) {
        checks += exports::CheckDifficulty{check.fullId, check.title, check.points, 0, 0};
    }
    m_model->begin(students, checks);
    say(tr("0 of %1 graded").arg(students.size()));
    updateHead();
}

void GradeDock::studentFinished(const exports::ResultView& result) {
    m_model->setResult(result);
    const int row = m_model->rowOf(result.student);
    const QString score = m_model->index(row, GradeModel::scoreColumn).data().toString();
    say(tr("%1 of %2 graded. The last: %3, %4", "number, students, name, score")
            .arg(m_model->decided())
            .arg(m_model->rowCount())
            .arg(result.student, score));
    m_evidence->refresh();
    updateHead();
}

void GradeDock::opened(const QString& folder, const QList<exports::ResultView>& results) {
    m_folder = folder;
    m_order.reset();
    m_canResume = false;
    m_hasPages = QFileInfo::exists(folder + QStringLiteral("/report/index.html"));
    m_model->setResults(results);
    m_evidence->choose(-1, -1);
    m_pages->setCurrentIndex(1);
    ended(tr("The results in %1").arg(QDir::toNativeSeparators(folder)));
}

void GradeDock::ended(const QString& sentence) {
    m_isGrading = false;
    say(sentence);
    m_evidence->refresh();
    updateHead();
}

void GradeDock::say(const QString& sentence) {
    m_status->setText(sentence);
    updateShown();
}

void GradeDock::updateHead() {
    const bool isRunning = m_runner->isRunning();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (const auto& result = m_model->result(row)) {
            m_title->setText(tr("%1: %n students", "title of a lab", m_model->rowCount()).arg(result->labTitle));
            break;
        }
    }
    if (m_model->decided() == 0) { m_title->setText(tr("A class is being graded")); }
    m_progress->setVisible(m_isGrading);
    m_progress->setRange(0, m_model->rowCount());
    m_progress->setValue(m_model->decided());
    m_cancel->setVisible(isRunning && m_isGrading);
    m_resume->setVisible(!isRunning && m_canResume);
    m_new->setEnabled(!isRunning);
    m_export->setEnabled(!isRunning && m_model->decided() > 0);
    m_export->setFolder(m_folder);
    m_report->setEnabled(m_hasPages);
    m_evidence->setHasPages(m_hasPages);
}

void GradeDock::updateShown() {
    const int shown = m_filter->rowCount(), all = m_model->rowCount();
    m_shown->setText(shown == all ? QString() : tr("%1 of %2 shown").arg(shown).arg(all));
}

void GradeDock::choose(int row, int column) {
    const QModelIndex at = m_filter->mapFromSource(m_model->index(row, column));
    if (at.isValid()) {
        m_matrix->setCurrentIndex(at);
    } else {
        m_evidence->choose(row, column);
    }
}

QString GradeDock::lab() const {
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->result(row)) { return m_model->result(row)->labId; }
    }
    return {};
}

QString GradeDock::statusText() const { return m_status->text(); }

bool GradeDock::trustsSubmissions() const { return m_setup->trustsSubmissions(); }

} // namespace mica::app
