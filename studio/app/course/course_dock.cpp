// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/course/course_dock.h"

#include "app/course/lab_delegate.h"
#include "app/theme/icons.h"

#include <QLabel>
#include <QListView>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace mica::app {

CourseDock::CourseDock(QWidget* parent)
    : QDockWidget(parent), m_model(new CourseModel(this)), m_title(new QLabel(this)), m_sum(new QLabel(this)),
      m_list(new QListView(this)), m_stack(new QStackedWidget(this)) {
    setWindowTitle(tr("Course"));
    auto* page = new QWidget(this);
    auto* rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(Theme::grid(1));
    for (QLabel* label : {m_title, m_sum}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setContentsMargins(Theme::grid(2), 0, Theme::grid(2), 0);
        rows->addWidget(label);
    }
    m_list->setModel(m_model);
    m_list->setItemDelegate(new LabDelegate(m_list));
    m_list->setAccessibleName(tr("Labs"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    rows->addWidget(m_list, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(Theme::grid(1), 0, Theme::grid(1), Theme::grid(1));
    addButton(buttons, int(Icon::submit), tr("Hand in"), tr("Pack the files of the open lab for handing in"),
              &CourseDock::submitWanted);
    addButton(buttons, int(Icon::open), tr("Folder"), tr("Show the folder with the files of the open lab"),
              &CourseDock::folderWanted);
    addButton(buttons, int(Icon::reset), tr("Reset"),
              tr("Put the files of the open lab back as they were at the start. Undo brings your text back."),
              &CourseDock::resetWanted);
    buttons->addStretch(1);
    rows->addLayout(buttons);
    auto* empty = new QLabel(tr("No course is open. The message above says what is missing."), this);
    empty->setWordWrap(true);
    empty->setAlignment(Qt::AlignCenter);
    empty->setContentsMargins(Theme::grid(4), Theme::grid(4), Theme::grid(4), Theme::grid(4));
    m_stack->addWidget(empty);
    m_stack->addWidget(page);
    setWidget(m_stack);
    setFocusProxy(m_list);
    m_stack->setFocusProxy(m_list);
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT openWanted(index.data(CourseModel::idRole).toString()); });
    connect(&Theme::current(), &Theme::changed, m_list, [this] { m_list->viewport()->update(); });
    showOpenLab({});
}

QToolButton* CourseDock::addButton(QLayout* row, int picture, const QString& text, const QString& tip,
                                   void (CourseDock::*signal)()) {
    auto* button = new QToolButton(this);
    button->setIcon(icon(static_cast<Icon>(picture)));
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(text);
    button->setAccessibleDescription(tip);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::clicked, this, signal);
    row->addWidget(button);
    m_buttons += button;
    return button;
}

void CourseDock::showCourse(const QString& title, const QList<LabRow>& rows) {
    const QString current = m_list->currentIndex().data(CourseModel::idRole).toString();
    m_model->setRows(rows);
    m_title->setText(title);
    int score = 0, most = 0;
    for (const LabRow& row : rows) {
        score += row.progress.score;
        most += row.progress.maxScore;
    }
    m_sum->setText(most == 0 ? tr("No points yet. Enter or a double click opens a lab.")
                             : tr("%1 of %2 points in the labs checked so far").arg(score).arg(most));
    m_stack->setCurrentIndex(rows.isEmpty() ? 0 : 1);
    m_list->setCurrentIndex(m_model->indexOf(current));
}

void CourseDock::showOpenLab(const QString& id) {
    m_model->setOpenLab(id);
    if (!id.isEmpty()) { m_list->setCurrentIndex(m_model->indexOf(id)); }
    for (QToolButton* button : m_buttons) { button->setEnabled(!id.isEmpty()); }
}

} // namespace mica::app
