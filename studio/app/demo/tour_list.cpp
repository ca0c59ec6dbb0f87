// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/tour_list.h"

#include "app/demo/tour_row.h"
#include "app/theme/icons.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace mica::app {

TourList::TourList(QWidget* parent) : QWidget(parent), m_sentence(new QLabel(this)), m_list(new QListWidget(this)) {
    m_sentence->setWordWrap(true);
    m_list->setAccessibleName(tr("Tours"));
    m_list->setItemDelegate(new TourRow(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSpacing(Theme::grid(1));
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* start = new QPushButton(icon(Icon::run), tr("Sta&rt the tour"), this);
    auto* file = new QPushButton(icon(Icon::open), tr("Open a file…"), this);
    file->setToolTip(tr("A tour of your own: a Markdown file"));
    for (QPushButton* button : {start, file}) { button->setAutoDefault(false); }
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(start);
    buttons->addWidget(file);
    buttons->addStretch(1);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(Theme::grid(2), Theme::grid(2), Theme::grid(2), Theme::grid(2));
    rows->setSpacing(Theme::grid(2));
    rows->addWidget(m_sentence);
    rows->addWidget(m_list, 1);
    rows->addLayout(buttons);
    setFocusProxy(m_list);
    connect(m_list, &QListWidget::itemActivated, this, &TourList::choose);
    connect(start, &QPushButton::clicked, this, &TourList::choose);
    connect(file, &QPushButton::clicked, this, &TourList::fileWanted);
    connect(m_list, &QListWidget::currentRowChanged, start, [start](int row) { start->setEnabled(row >= 0); });
    start->setEnabled(false);
    setTours({});
}

void TourList::setTours(const QList<tour::Tour>& tours) {
    m_list->clear();
    for (const tour::Tour& one : tours) {
        auto* item = new QListWidgetItem(
            tr("%1\n%2\n%n steps", "title and summary of a tour", static_cast<int>(one.steps.size()))
                .arg(one.title, one.summary),
            m_list);
        item->setData(Qt::UserRole, one.path);
    }
    m_sentence->setText(tours.isEmpty() ? tr("This kit has no tours. Open a file of your own.")
                                        : tr("A tour leads through the running machine, step by step. Choose one."));
    if (!tours.isEmpty()) { m_list->setCurrentRow(0); }
}

void TourList::choose() {
    if (const QListWidgetItem* item = m_list->currentItem()) { Q_EMIT chosen(item->data(Qt::UserRole).toString()); }
}

} // namespace mica::app
