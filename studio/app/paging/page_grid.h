// SPDX-License-Identifier: GPL-3.0-or-later
// The 1,024 entries of a directory or a table as a grid of 32 by 32 cells, told apart by colour and pattern. Used by the Paging dock.
#pragma once

#include "app/theme/theme.h"
#include "core/inspect/page_path.h"

#include <QWidget>

namespace mica::app {

struct GridCell {
    inspect::PageKind kind = inspect::PageKind::none;
    bool table = false; ///< names a table: drawn with a corner cut off
    bool changed = false;
    QString hint;
    bool operator==(const GridCell&) const = default;
};

/// The colours of a kind: who may use it, and, inside, that it is read-only.
Token outerToken(inspect::PageKind kind);
Token innerToken(inspect::PageKind kind);
/// Fills one cell of the grid, or of its legend.
void paintKind(QPainter& painter, const QRectF& area, inspect::PageKind kind);

class PageGrid : public QWidget {
    Q_OBJECT
public:
    PageGrid(const QString& name, QWidget* parent);

    /// 1,024 cells, or none.
    void show(const QList<GridCell>& cells);
    void choose(int index); ///< 0 to 1023; -1: none. Emits nothing
    int chosen() const { return m_chosen; }
    const QList<GridCell>& cells() const { return m_cells; }
    QPoint centreOf(int index) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void picked(int index); ///< by mouse or key

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRectF areaOf(int index) const;
    int indexAt(QPoint position) const;
    void pick(int index);

    QList<GridCell> m_cells;
    int m_chosen = -1;
};

} // namespace mica::app
