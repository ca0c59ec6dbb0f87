// SPDX-License-Identifier: GPL-3.0-or-later
// The processor at a stop: registers, flags, control and segment registers, the calls, PIC and PIT.
#pragma once

#include "app/inspector/stop_dock.h"

class QTabWidget;

namespace mica::app {

class FlagStrip;

class CpuDock : public StopDock {
    Q_OBJECT
public:
    explicit CpuDock(QWidget* parent);

    bool reveal(const debug::Place& place) override;

protected:
    void showState(const debug::StopState& now, const debug::StopState* before) override;

private:
    void makeStrips(QLayout& layout, QWidget* parent);
    bool revealDevice(debug::Place place);
    bool revealRegister(const debug::Place& place);

    QLabel* m_why;
    CellView* m_registers;
    QList<FlagStrip*> m_strips; ///< EFLAGS, CR0, CR4
    QTabWidget* m_tabs;
    CellView *m_calls, *m_bits, *m_segments, *m_devices;
};

} // namespace mica::app
