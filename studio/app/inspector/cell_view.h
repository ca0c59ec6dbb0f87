// SPDX-License-Identifier: GPL-3.0-or-later
// Shows a CellModel: dense rows, links by click or Enter, copying. Every inspector's tables are shown by it.
#pragma once

#include "app/inspector/cell_model.h"

#include <QTableView>

namespace mica::app {

class CellView : public QTableView {
    Q_OBJECT
public:
    /// `name`: for screen readers, a noun: "Registers".
    CellView(CellModel* model, const QString& name, QWidget* parent);

    CellModel* cells() const { return m_model; }
    /// Scrolls there, marks the row and makes it current; false when the table has no such row.
    bool reveal(const debug::Place& place);
    /// Follows the link of the current cell, or else the first of its row; false when there is none.
    bool followCurrent();
    /// Puts the whole table on the clipboard, as text.
    void copyTable() const;
    /// At most that many rows are shown without scrolling, and the view takes no more room than these.
    void fitRows(int rows);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void linkActivated(const mica::debug::Place& place);
    /// The row that is current now; -1: none.
    void rowChosen(int row);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void dress();
    void fitColumns();
    void follow(const QModelIndex& index);
    void copySelection() const;

    CellModel* m_model;
    int m_fitRows = 0;
};

} // namespace mica::app
