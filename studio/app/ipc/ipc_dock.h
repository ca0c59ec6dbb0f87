// SPDX-License-Identifier: GPL-3.0-or-later
// Messages between threads at a stop: the sequence of the trace, who waits for whom, endpoints, handles.
#pragma once

#include "app/inspector/stop_dock.h"
#include "core/inspect/messages.h"

class QComboBox;
class QScrollArea;
class QTabWidget;

namespace mica::app {

class SequenceView;
class WaitGraph;

class IpcDock : public StopDock {
    Q_OBJECT
public:
    explicit IpcDock(QWidget* parent);

    bool reveal(const debug::Place& place) override;

protected:
    QString missing(const debug::StopState& now) const override;
    void showState(const debug::StopState& now, const debug::StopState* before) override;

private:
    QWidget* makeSequence(QWidget* parent);
    QWidget* makeWaits(QWidget* parent);
    void listEndpoints();
    void showMessages();
    void markMessage(int index);

    QTabWidget* m_tabs;
    QComboBox* m_endpoint;
    SequenceView* m_sequence;
    QScrollArea* m_scroll;
    WaitGraph* m_graph;
    CellView *m_messages, *m_waits, *m_endpoints, *m_handles;
};

} // namespace mica::app
