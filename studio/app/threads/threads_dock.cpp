// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/threads/threads_dock.h"

#include "app/inspector/graph_export.h"
#include "app/inspector/legend.h"
#include "app/inspector/words.h"
#include "app/theme/patterns.h"
#include "app/threads/threads_model.h"

#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace mica::app {

using Kind = debug::Place::Kind;

namespace {

Legend* makeLegend(QWidget* parent) {
    using inspect::LaneState;
    QList<Legend::Sample> samples;
    for (const LaneState state : {LaneState::runs, LaneState::ready, LaneState::calls, LaneState::receives,
                                  LaneState::replies, LaneState::stopped}) {
        const Token token = threads::tokenOf(state);
        samples += {inspect::nameOf(state),
                    [token](QPainter& painter, const QRectF& area) { fillPattern(painter, area, token); }};
    }
    return new Legend(samples, parent);
}

} // namespace

QString missingSystem(const debug::StopState& stop) {
    return stop.system ? QString()
                       : ThreadsDock::tr("The nucleus has made no process yet. Run on, or go to a later stop.");
}

ThreadsDock::ThreadsDock(QWidget* parent) : StopDock(QStringLiteral("threads"), tr("Threads"), parent) {
    QSplitter* split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    m_tabs = new QTabWidget(split);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Tables of threads"));
    m_threads = makeTable({tr("Thread"), tr("What it does"), tr("Priority"), tr("Process"), tr("EIP"), tr("Function")},
                          tr("Threads"), m_tabs);
    m_queues = makeTable({tr("Priority"), tr("Threads"), tr("The next to run first")}, tr("Ready queues"), m_tabs);
    m_trace = makeTable({tr("Tick"), tr("What happened")}, tr("Trace"), m_tabs);
    for (CellView* view : {m_threads, m_queues, m_trace}) { m_tabs->addTab(view, view->accessibleName()); }
    QWidget* lower = new QWidget(split);
    QVBoxLayout* layout = new QVBoxLayout(lower);
    layout->setContentsMargins(0, 0, 0, 0);
    m_problems = new QLabel(lower);
    m_problems->setWordWrap(true);
    QScrollArea* scroll = new QScrollArea(lower);
    scroll->setAccessibleName(tr("Threads over time"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    m_chart = new TimeChart(tr("Threads over time"), scroll);
    scroll->setWidget(m_chart);
    QHBoxLayout* bar = new QHBoxLayout;
    bar->addWidget(makeLegend(lower), 1);
    GraphExport* save = new GraphExport(m_chart, m_trace->cells(), QStringLiteral("threads"), lower);
    bar->addWidget(save);
    layout->addWidget(m_problems);
    layout->addLayout(bar);
    layout->addWidget(scroll, 1);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 2);
    setContent(split);
    connect(save, &GraphExport::trouble, this, &InspectorDock::trouble);
    connect(m_chart, &TimeChart::tickPicked, this,
            [this](quint64 tick) { Q_EMIT linkActivated(placeOf(Kind::tick, tick)); });
    connect(m_chart, &TimeChart::lanePicked, this, [this](int lane) {
        const int thread = lane - laneOf(m_timeline.lanes.isEmpty() ? 0 : m_timeline.lanes.first().thread);
        if (thread >= 0 && m_timeline.lanes.at(thread).thread != 0) { markThread(m_timeline.lanes.at(thread).thread); }
    });
}

QString ThreadsDock::missing(const debug::StopState& state) const { return missingSystem(state); }

void ThreadsDock::showState(const debug::StopState& state, const debug::StopState* before) {
    m_timeline = inspect::timelineOf(*state.system, state.tick);
    m_threads->cells()->setRows(threads::threadRows(state, before));
    m_queues->cells()->setRows(threads::queueRows(*state.system));
    m_trace->cells()->setRows(threads::traceRows(*state.system));
    m_chart->show(m_timeline.lanes.isEmpty() ? QList<ChartLane>() : threads::lanes(m_timeline), m_timeline.from,
                  m_timeline.to);
    const QStringList& problems = state.system->problems;
    m_problems->setVisible(!problems.isEmpty());
    m_problems->setText(
        tr("Some objects of the nucleus are damaged and left out: %1.").arg(problems.join(QStringLiteral("; "))));
}

int ThreadsDock::laneOf(quint32 thread) const {
    const int above = static_cast<int>(threads::lanes(m_timeline).size() - m_timeline.lanes.size());
    for (int i = 0; i < m_timeline.lanes.size(); ++i) {
        if (m_timeline.lanes.at(i).thread == thread) { return above + i; }
    }
    return -1;
}

void ThreadsDock::markThread(quint32 thread) {
    m_tabs->setCurrentWidget(m_threads);
    m_threads->reveal(placeOf(Kind::thread, thread));
    m_chart->markLane(laneOf(thread));
}

bool ThreadsDock::reveal(const debug::Place& place) {
    if (!isShown()) { return false; }
    const auto address = static_cast<quint32>(place.number);
    if (place.kind == Kind::thread && now()->system->thread(address) != nullptr) {
        markThread(address);
        return true;
    }
    const machine::ProcessState* process = place.kind == Kind::process ? now()->system->process(address) : nullptr;
    if (process != nullptr && !process->threads.isEmpty()) {
        markThread(process->threads.first());
        return true;
    }
    return false;
}

} // namespace mica::app
