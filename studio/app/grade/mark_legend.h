// SPDX-License-Identifier: GPL-3.0-or-later
// The shapes of the matrix with their words. The matrix draws by the same table. Used by the grade dock and MatrixView.
#pragma once

#include "app/grade/grade_model.h"
#include "app/theme/icons.h"

#include <QWidget>

namespace mica::app {

struct MarkLook {
    Icon icon;
    Token token;
};

/// Shape and colour of a verdict. Nothing is drawn of those who wait.
MarkLook lookOf(Mark mark);

class MarkLegend : public QWidget {
    Q_OBJECT
public:
    explicit MarkLegend(QWidget* parent);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace mica::app
