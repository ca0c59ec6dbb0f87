// SPDX-License-Identifier: GPL-3.0-or-later
// GDT, IDT and TSS at a stop, the bits of the chosen descriptor, and what is odd.
#pragma once

#include "app/inspector/stop_dock.h"

class QTabWidget;

namespace mica::app {

class FieldView;

class DescriptorsDock : public StopDock {
    Q_OBJECT
public:
    explicit DescriptorsDock(QWidget* parent);

    bool reveal(const debug::Place& place) override;

protected:
    void showState(const debug::StopState& now, const debug::StopState* before) override;

private:
    void showChosen();
    bool revealGate(const debug::Place& place);
    bool revealSegment(const debug::Place& place);
    void markField(const QString& field);

    QTabWidget* m_tabs;
    CellView *m_segments, *m_gates, *m_handlers, *m_task;
    QLabel* m_heading;
    FieldView* m_bits;
    CellView* m_fields;
    QWidget* m_detail;
};

} // namespace mica::app
