// SPDX-License-Identifier: GPL-3.0-or-later
// Who waits for whom, as arrows between threads; a circle of them, a deadlock, is drawn in the colour of what is bad and named. Used by
// the IPC dock.
#pragma once

#include "core/inspect/waits.h"

#include <QWidget>

namespace mica::app {

class WaitGraph : public QWidget {
    Q_OBJECT
public:
    explicit WaitGraph(QWidget* parent);
    void show(const QList<inspect::Wait>& waits, const machine::SystemState& system);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint() / 2; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QPointF placeOfNode(qsizetype index) const;
    void paintArrow(QPainter& painter, const inspect::Wait& wait) const;

    QList<inspect::Wait> m_waits;
    QList<quint32> m_threads;
    QStringList m_names;
};

} // namespace mica::app
