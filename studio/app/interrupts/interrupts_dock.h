// SPDX-License-Identifier: GPL-3.0-or-later
// Interrupts at a stop: when each vector came, what both PICs say, where the IDT leads; faults of ring 3.
#pragma once

#include "app/inspector/stop_dock.h"

class QTabWidget;

namespace mica::app {

class TimeChart;

class InterruptsDock : public StopDock {
    Q_OBJECT
public:
    explicit InterruptsDock(QWidget* parent);

    bool reveal(const debug::Place& place) override;

protected:
    void showState(const debug::StopState& now, const debug::StopState* before) override;

private:
    QWidget* makeChart(QWidget* parent);

    QTabWidget* m_tabs;
    CellView *m_lines, *m_faults;
    TimeChart* m_chart;
    QLabel* m_note;
    QList<int> m_vectors; ///< of the lanes
};

} // namespace mica::app
