// SPDX-License-Identifier: GPL-3.0-or-later
// The threads at a stop: what each does, the ready queues, the lanes of the trace.
#pragma once

#include "app/inspector/stop_dock.h"
#include "core/inspect/timeline.h"

class QTabWidget;

namespace mica::app {

class TimeChart;

/// Why there are no objects of the nucleus at this stop, in a sentence; empty: there are. Also used by the IPC and Interrupts docks.
QString missingSystem(const debug::StopState& stop);

class ThreadsDock : public StopDock {
    Q_OBJECT
public:
    explicit ThreadsDock(QWidget* parent);

    bool reveal(const debug::Place& place) override;

protected:
    QString missing(const debug::StopState& now) const override;
    void showState(const debug::StopState& now, const debug::StopState* before) override;

private:
    void markThread(quint32 thread);
    int laneOf(quint32 thread) const;

    TimeChart* m_chart;
    CellView *m_threads, *m_queues, *m_trace;
    QTabWidget* m_tabs;
    QLabel* m_problems;
    inspect::Timeline m_timeline;
};

} // namespace mica::app
