// SPDX-License-Identifier: GPL-3.0-or-later
// The code around EIP: source lines, targets of jumps, breakpoints.
#pragma once

#include "app/inspector/stop_dock.h"

#include <QSet>

class QLineEdit;

namespace mica::app {

class DisassemblyDock : public StopDock {
    Q_OBJECT
public:
    explicit DisassemblyDock(QWidget* parent);

    bool reveal(const debug::Place& place) override;
    /// The breakpoints that are set now: linear addresses. Told by whoever keeps them.
    void setBreakpoints(const QSet<quint32>& breakpoints);

Q_SIGNALS:
    /// Set a breakpoint there, or take it away.
    void breakpointToggled(quint32 linear);

protected:
    QString missing(const debug::StopState& now) const override;
    void showState(const debug::StopState& now, const debug::StopState* before) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void goToTyped();
    void toggle(int row);

    QLineEdit* m_address;
    QLabel* m_note;
    CellView* m_code;
    QSet<quint32> m_breakpoints;
};

} // namespace mica::app
