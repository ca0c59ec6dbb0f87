// SPDX-License-Identifier: GPL-3.0-or-later
// Code of a stopped machine: around EIP, or where a person asks; source lines, targets of jumps, breakpoints.
#pragma once

#include "app/disassembly/disassembly_model.h"
#include "app/inspector/stop_dock.h"
#include "core/debug/code_wish.h"

class QLabel;
class QLineEdit;
class QToolButton;

namespace mica::app {

class DisassemblyDock : public StopDock {
    Q_OBJECT
public:
    explicit DisassemblyDock(QWidget* parent);

    /// Code that this stop does not hold is asked for, and shown when it comes.
    bool reveal(const debug::Place& place) override;
    void showRunning() override;
    /// The answer to codeWanted, of the present stop.
    void showCode(const debug::CodeFound& found);
    /// The breakpoints that are set now: linear addresses. Told by whoever keeps them.
    void setBreakpoints(const QSet<quint32>& breakpoints);

Q_SIGNALS:
    /// Set a breakpoint there, or take it away.
    void breakpointToggled(quint32 linear);
    /// Code of the present stop is needed. Answered by showCode, at once or later.
    void codeWanted(const mica::debug::CodeWish& wish);

protected:
    void showState(const debug::StopState& now, const debug::StopState* before) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    QWidget* makeBar(QWidget* parent);
    QWidget* makeButtons(QWidget* parent);
    void goTo(quint32 linear);
    void goToTyped();
    void goToEip();
    void ask(const debug::CodeWish& wish);
    void showView();
    void showNote(const QString& sentence);
    QString noteOf(const debug::CodeFound& found) const;
    void toggle(int row);

    QLineEdit* m_address;
    QToolButton *m_back, *m_forward, *m_eip, *m_earlier, *m_later;
    QLabel* m_note;
    CellView* m_code;
    QSet<quint32> m_breakpoints;
    disassembly::Views m_views;
    std::optional<debug::CodeWish> m_asked; ///< not answered yet
};

} // namespace mica::app
