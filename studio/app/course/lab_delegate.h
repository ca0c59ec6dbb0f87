// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a lab in two lines: its title, and below it, dimmed, how far the student has come. The open lab has a stripe. Used by the course dock.
#pragma once

#include <QStyledItemDelegate>

namespace mica::app {

class LabDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace mica::app
