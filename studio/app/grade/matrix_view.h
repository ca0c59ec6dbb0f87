// SPDX-License-Identifier: GPL-3.0-or-later
// The matrix of a class: one table, whose first columns stay while the checks scroll below them. Used by the grade dock.
#pragma once

#include "app/grade/grade_filter.h"

#include <QTableView>

namespace mica::app {

class MatrixHeader;

class MatrixView : public QTableView {
    Q_OBJECT
public:
    MatrixView(GradeFilter* filter, QWidget* parent);

    /// The columns that do not scroll.
    QTableView& front() { return *m_front; }
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;

Q_SIGNALS:
    /// What is chosen now, in rows and columns of the GradeModel; -1: nothing.
    void chosen(int row, int column);
    void opened(int row, int column); ///< Enter or a double click

protected:
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& now, const QModelIndex& before) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void dress();
    void fitColumns();
    void placeFront();
    void sortBy(int section);

    GradeFilter* m_filter;
    MatrixHeader *m_header, *m_frontHeader;
    QTableView* m_front;
};

} // namespace mica::app
