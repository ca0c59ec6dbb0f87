// SPDX-License-Identifier: GPL-3.0-or-later
// Paints one tour of the list: its title, what it is about, how long it is. The item's text holds the three, a line each, for screen readers and
// searches. Used by TourList.
#pragma once

#include <QStyledItemDelegate>

class QListView;

namespace mica::app {

class TourRow : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// `list`: shows the rows; its width decides where a summary breaks.
    explicit TourRow(QListView* list);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    QListView* m_list;
};

} // namespace mica::app
