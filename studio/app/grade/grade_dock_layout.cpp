// SPDX-License-Identifier: GPL-3.0-or-later
// How the page of a class is laid out: head, filters, matrix and evidence.
#include "app/grade/grade_dock.h"

#include "app/grade/evidence_view.h"
#include "app/grade/export_button.h"
#include "app/grade/grade_filter.h"
#include "app/grade/mark_legend.h"
#include "app/grade/matrix_view.h"
#include "app/theme/icons.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace mica::app {

QWidget* GradeDock::makePage() {
    auto* page = new QWidget(m_pages);
    auto* rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(makeHead());
    rows->addWidget(makeFilters());
    auto* halves = new QSplitter(Qt::Horizontal, page);
    halves->setChildrenCollapsible(false);
    m_matrix = new MatrixView(m_filter, halves);
    m_evidence = new EvidenceView(*m_model, halves);
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 2);
    halves->setSizes({fontMetrics().averageCharWidth() * 130, fontMetrics().averageCharWidth() * 60});
    rows->addWidget(halves, 1);
    return page;
}

QWidget* GradeDock::makeHead() {
    auto* head = new QWidget(this);
    auto* rows = new QVBoxLayout(head);
    rows->setContentsMargins(Theme::grid(2), Theme::grid(2), Theme::grid(2), Theme::grid());
    rows->setSpacing(Theme::grid());
    auto* first = new QHBoxLayout;
    m_title = new QLabel(head);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setAccessibleName(tr("Class"));
    m_new = new QPushButton(icon(Icon::open), tr("&Another class…"), head);
    m_report = new QPushButton(icon(Icon::link), tr("Class re&port"), head);
    m_report->setToolTip(tr("Open the report of the class in the browser"));
    m_export = new ExportButton(head);
    first->addWidget(m_title);
    first->addStretch(1);
    for (QPushButton* button : {m_new, m_report}) {
        button->setAutoDefault(false);
        first->addWidget(button);
    }
    first->addWidget(m_export);
    auto* second = new QHBoxLayout;
    m_progress = new QProgressBar(head);
    m_progress->setAccessibleName(tr("Students graded"));
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(Theme::grid(2));
    m_status = new QLabel(head);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    m_status->setAccessibleName(tr("State of the grading"));
    m_cancel = new QPushButton(icon(Icon::stop), tr("&Cancel"), head);
    m_cancel->setToolTip(tr("Stop grading. What is graded stays; you can go on later."));
    m_resume = new QPushButton(icon(Icon::run), tr("&Go on"), head);
    m_resume->setToolTip(tr("Grade those who are still to come"));
    second->addWidget(m_status, 3);
    second->addWidget(m_progress, 2);
    for (QPushButton* button : {m_cancel, m_resume}) {
        button->setAutoDefault(false);
        second->addWidget(button);
    }
    rows->addLayout(first);
    rows->addLayout(second);
    return head;
}

QWidget* GradeDock::makeFilters() {
    auto* line = new QWidget(this);
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(Theme::grid(2), 0, Theme::grid(2), Theme::grid(2));
    layout->setSpacing(Theme::grid(2));
    m_wanted = new QLineEdit(line);
    m_wanted->setPlaceholderText(tr("Find a student"));
    m_wanted->setAccessibleName(tr("Find a student"));
    m_wanted->setClearButtonEnabled(true);
    m_wanted->setMaximumWidth(fontMetrics().averageCharWidth() * 40);
    m_standing = new QComboBox(line);
    m_standing->setAccessibleName(tr("Status"));
    m_standing->addItem(tr("Every status"));
    for (const Standing one :
         {Standing::graded, Standing::notGradable, Standing::graderFailed, Standing::notHandedIn, Standing::waiting}) {
        m_standing->addItem(wordOf(one), static_cast<int>(one));
    }
    m_flagged = new QCheckBox(tr("&Worth a look only"), line);
    m_flagged->setToolTip(tr("Refused, with remarks about the files, or much like somebody else's"));
    m_shown = new QLabel(line);
    layout->addWidget(m_wanted, 1);
    layout->addWidget(m_standing);
    layout->addWidget(m_flagged);
    layout->addStretch(1);
    layout->addWidget(m_shown);
    layout->addWidget(new MarkLegend(line));
    return line;
}

} // namespace mica::app
