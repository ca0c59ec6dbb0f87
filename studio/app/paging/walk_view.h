// SPDX-License-Identifier: GPL-3.0-or-later
// One address on its way: ten bits, ten bits, twelve bits, both entries, the frame. Painted; the Paging dock's table of accesses stands beside it.
#pragma once

#include "core/inspect/page_path.h"

#include <QWidget>

namespace mica::app {

class WalkView : public QWidget {
    Q_OBJECT
public:
    explicit WalkView(QWidget* parent);

    void show(const inspect::PagePath& path, quint32 directory);
    /// What is painted, in words, step by step: for screen readers and for copying.
    QString inWords() const { return accessibleDescription(); }

    /// Do its steps stand below each other at this width? Only side by side where every text has room.
    bool stacksAt(int width) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Column {
        QString bits, index, entry, meaning;
        bool ends = false; ///< the way ends here with a fault
    };
    /// Where one column is drawn: its bits, and the box with the texts below them.
    struct Area {
        QRect bits, box;
        QList<QRect> texts; ///< index, entry, meaning
    };
    QList<Column> columns() const;
    QList<Area> areas(const QList<Column>& columns, int width) const;
    Area areaOf(const Column& column, QPoint at, int width, bool stacked) const;
    void drawArrow(QPainter& painter, const Area& from, const Area& to, bool stacked, bool known) const;

    inspect::PagePath m_path;
    quint32 m_directory = 0;
};

} // namespace mica::app
