// SPDX-License-Identifier: GPL-3.0-or-later
// The heading of the matrix: names of checks written upright, so that many fit beside each other, and below each the share of the class that
// passed, as a bar and a number. Used by MatrixView.
#pragma once

#include <QHeaderView>

namespace mica::app {

class MatrixHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit MatrixHeader(QWidget* parent);

    QSize sizeHint() const override;
    int checkWidth() const; ///< of a column of a check, in pixels

protected:
    void paintSection(QPainter* painter, const QRect& area, int section) const override;

private:
    int shareHeight() const;
    void paintShare(QPainter& painter, const QRect& area, int section) const;
};

} // namespace mica::app
