// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interrupts/interrupts_dock.h"

#include "app/inspector/graph_export.h"
#include "app/inspector/time_chart.h"
#include "app/inspector/words.h"
#include "app/interrupts/interrupts_model.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace mica::app {

using Kind = debug::Place::Kind;

InterruptsDock::InterruptsDock(QWidget* parent) : StopDock(QStringLiteral("interrupts"), tr("Interrupts"), parent) {
    QSplitter* split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    m_tabs = new QTabWidget(split);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Tables of interrupts"));
    m_lines =
        makeTable({tr("Line"), tr("Device"), tr("PIC"), tr("IDT entry"), tr("Handler"), tr("Times"), tr("Rhythm")},
                  tr("Lines"), m_tabs);
    m_faults =
        makeTable({tr("Vector"), tr("Meaning"), tr("Times"), tr("Last at"), tr("The last one")}, tr("Faults"), m_tabs);
    m_tabs->addTab(m_lines, tr("Lines"));
    m_tabs->addTab(m_faults, tr("Faults of ring 3"));
    split->addWidget(makeChart(split));
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 2);
    setContent(split);
}

QWidget* InterruptsDock::makeChart(QWidget* parent) {
    QWidget* lower = new QWidget(parent);
    QVBoxLayout* layout = new QVBoxLayout(lower);
    layout->setContentsMargins(0, 0, 0, 0);
    m_note = new QLabel(lower);
    m_note->setWordWrap(true);
    QScrollArea* scroll = new QScrollArea(lower);
    scroll->setAccessibleName(tr("Interrupts over time"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    m_chart = new TimeChart(tr("Interrupts over time"), scroll);
    scroll->setWidget(m_chart);
    GraphExport* save = new GraphExport(m_chart, m_lines->cells(), QStringLiteral("interrupts"), lower);
    QHBoxLayout* bar = new QHBoxLayout;
    bar->addWidget(m_note, 1);
    bar->addWidget(save);
    layout->addLayout(bar);
    layout->addWidget(scroll, 1);
    connect(save, &GraphExport::trouble, this, &InspectorDock::trouble);
    connect(m_chart, &TimeChart::tickPicked, this,
            [this](quint64 tick) { Q_EMIT linkActivated(placeOf(Kind::tick, tick)); });
    connect(m_chart, &TimeChart::lanePicked, this,
            [this](int lane) { reveal(placeOf(Kind::interrupt, static_cast<quint64>(m_vectors.at(lane)))); });
    return lower;
}

void InterruptsDock::showState(const debug::StopState& state, const debug::StopState* before) {
    m_lines->cells()->setRows(interrupts::lineRows(state, before));
    m_faults->cells()->setRows(state.system ? interrupts::faultRows(state) : QList<CellRow>());
    QList<ChartLane> lanes;
    m_vectors.clear();
    if (state.system) { lanes = interrupts::lanes(state, m_vectors); }
    const bool hasTrace = state.system && !state.system->trace.isEmpty();
    m_chart->show(lanes, hasTrace ? state.system->trace.first().tick : 0, hasTrace ? state.tick : 1);
    m_note->setText(
        !hasTrace ? tr("The nucleus keeps no trace yet: what came when is shown once it has made a process.")
        : lanes.isEmpty()
            ? tr("No interrupt of a device and no fault is in the trace. The timer's own are not noted there.")
            : tr("Since tick %1, the oldest in the trace. The timer's own interrupts are not all noted.")
                  .arg(ticks(state.system->trace.first().tick)));
}

bool InterruptsDock::reveal(const debug::Place& place) {
    if (!isShown() || place.kind != Kind::interrupt) { return false; }
    const bool line = m_lines->reveal(placeOf(place.kind, place.number));
    if (!line && !m_faults->reveal(placeOf(place.kind, place.number))) { return false; }
    m_tabs->setCurrentIndex(line ? 0 : 1);
    m_chart->markLane(static_cast<int>(m_vectors.indexOf(static_cast<int>(place.number))));
    return true;
}

} // namespace mica::app
