// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ipc/ipc_dock.h"

#include "app/inspector/graph_export.h"
#include "app/inspector/words.h"
#include "app/ipc/ipc_model.h"
#include "app/ipc/sequence_view.h"
#include "app/ipc/wait_graph.h"
#include "app/threads/threads_dock.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace mica::app {

using Kind = debug::Place::Kind;

IpcDock::IpcDock(QWidget* parent) : StopDock(QStringLiteral("ipc"), tr("IPC"), parent) {
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Sides of IPC"));
    m_tabs->addTab(makeSequence(m_tabs), tr("Messages"));
    m_tabs->addTab(makeWaits(m_tabs), tr("Who waits"));
    m_endpoints =
        makeTable({tr("Endpoint"), tr("Server"), tr("Which"), tr("Queue"), tr("Doorbells")}, tr("Endpoints"), m_tabs);
    m_handles = makeTable({tr("Process"), tr("Handle"), tr("Kind"), tr("Object"), tr("Rights"), tr("Badge")},
                          tr("Handles"), m_tabs);
    m_tabs->addTab(m_endpoints, tr("Endpoints"));
    m_tabs->addTab(m_handles, tr("Handles"));
    setContent(m_tabs);
}

QWidget* IpcDock::makeSequence(QWidget* parent) {
    QWidget* page = new QWidget(parent);
    QVBoxLayout* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    QHBoxLayout* bar = new QHBoxLayout;
    m_endpoint = new QComboBox(page);
    m_endpoint->setAccessibleName(tr("Endpoint"));
    m_endpoint->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    QLabel* label = new QLabel(tr("E&ndpoint"), page);
    label->setBuddy(m_endpoint);
    QSplitter* split = new QSplitter(Qt::Horizontal, page);
    split->setChildrenCollapsible(false);
    m_scroll = new QScrollArea(split);
    m_scroll->setAccessibleName(tr("Messages"));
    m_sequence = new SequenceView(m_scroll);
    m_scroll->setWidget(m_sequence);
    m_scroll->setFrameShape(QFrame::NoFrame);
    QScrollBar* down = m_scroll->verticalScrollBar();
    connect(down, &QScrollBar::rangeChanged, down, [down] { down->setValue(down->maximum()); }); // the latest
    connect(down, &QScrollBar::valueChanged, m_sequence, qOverload<>(&QWidget::update));         // the names stay above
    m_messages = makeTable({tr("Tick"), tr("Kind"), tr("What happened")}, tr("Messages as a table"), split);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    GraphExport* save = new GraphExport(m_sequence, m_messages->cells(), QStringLiteral("messages"), page);
    bar->addWidget(label);
    bar->addWidget(m_endpoint);
    bar->addStretch(1);
    bar->addWidget(save);
    layout->addLayout(bar);
    layout->addWidget(split, 1);
    connect(save, &GraphExport::trouble, this, &InspectorDock::trouble);
    connect(m_endpoint, &QComboBox::activated, this, &IpcDock::showMessages);
    connect(m_sequence, &SequenceView::picked, this,
            [this](int index) { m_messages->setCurrentIndex(m_messages->model()->index(index, 1)); });
    connect(m_messages, &CellView::rowChosen, this, &IpcDock::markMessage);
    return page;
}

QWidget* IpcDock::makeWaits(QWidget* parent) {
    QSplitter* split = new QSplitter(Qt::Vertical, parent);
    split->setChildrenCollapsible(false);
    QWidget* upper = new QWidget(split);
    QHBoxLayout* layout = new QHBoxLayout(upper);
    layout->setContentsMargins(0, 0, 0, 0);
    m_graph = new WaitGraph(upper);
    m_waits = makeTable({tr("Thread"), tr("Waits for"), tr("What it does"), tr("Circle")}, tr("Waits"), split);
    GraphExport* save = new GraphExport(m_graph, m_waits->cells(), QStringLiteral("waits"), upper);
    layout->addWidget(m_graph, 1);
    layout->addWidget(save, 0, Qt::AlignTop);
    connect(save, &GraphExport::trouble, this, &InspectorDock::trouble);
    return split;
}

QString IpcDock::missing(const debug::StopState& state) const { return missingSystem(state); }

void IpcDock::showState(const debug::StopState& state, const debug::StopState* before) {
    const machine::SystemState& system = *state.system;
    const QList<inspect::Wait> waits = inspect::waitsOf(system);
    listEndpoints();
    showMessages();
    m_graph->show(waits, system);
    m_waits->cells()->setRows(ipc::waitRows(system, waits));
    m_endpoints->cells()->setRows(
        ipc::endpointRows(system, before != nullptr && before->system ? &*before->system : nullptr));
    m_handles->cells()->setRows(ipc::handleRows(system));
}

void IpcDock::listEndpoints() {
    const QVariant chosen = m_endpoint->currentData();
    m_endpoint->clear();
    m_endpoint->addItem(tr("all endpoints"), 0U);
    for (const machine::EndpointState& endpoint : now()->system->endpoints) {
        m_endpoint->addItem(now()->system->nameOf(endpoint.address), endpoint.address);
    }
    m_endpoint->setCurrentIndex(std::max(0, m_endpoint->findData(chosen)));
}

void IpcDock::showMessages() {
    if (!isShown()) { return; }
    const quint32 wanted = m_endpoint->currentData().toUInt();
    QList<inspect::Message> messages = inspect::messagesOf(*now()->system);
    messages.removeIf([wanted](const inspect::Message& message) { return wanted != 0 && message.endpoint != wanted; });
    m_sequence->show(messages, *now()->system);
    m_messages->cells()->setRows(ipc::messageRows(messages));
    m_messages->scrollToBottom();
}

void IpcDock::markMessage(int index) {
    m_sequence->mark(index);
    if (index >= 0) { m_scroll->ensureVisible(m_scroll->horizontalScrollBar()->value(), m_sequence->yOf(index)); }
}

bool IpcDock::reveal(const debug::Place& place) {
    if (!isShown() || place.kind != Kind::endpoint || !m_endpoints->reveal(placeOf(place.kind, place.number))) {
        return false;
    }
    m_tabs->setCurrentWidget(m_endpoints);
    m_endpoint->setCurrentIndex(std::max(0, m_endpoint->findData(static_cast<quint32>(place.number))));
    showMessages();
    return true;
}

} // namespace mica::app
