// SPDX-License-Identifier: GPL-3.0-or-later
// The line of one check: icon and word, title, points. A button that opens and closes what is known of the check. Used by ChecksView.
#pragma once

#include "app/checks/checks_model.h"

#include <QAbstractButton>

namespace mica::app {

class CheckHeader : public QAbstractButton {
    Q_OBJECT
public:
    explicit CheckHeader(QWidget* parent);

    void show(const course::Check& check, CheckState state, int points, bool stale);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void moveWanted(int rows); ///< arrow keys: to a row above or below

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRect titleRect(int width) const;

    QString m_title, m_points;
    CheckState m_state = CheckState::notRun;
    bool m_stale = false;
};

} // namespace mica::app
