// SPDX-License-Identifier: GPL-3.0-or-later
// Guest memory at a stop: bytes or words with letters, from any address; the stack.
#pragma once

#include "app/inspector/stop_dock.h"
#include "core/inspect/guest_bytes.h"

class QCheckBox;
class QLineEdit;
class QTabWidget;

namespace mica::app {

class MemoryDock : public StopDock {
    Q_OBJECT
public:
    explicit MemoryDock(QWidget* parent);

    bool reveal(const debug::Place& place) override;
    void showMemory(quint32 linear, const QByteArray& bytes) override;

protected:
    void showState(const debug::StopState& now, const debug::StopState* before) override;

private:
    QWidget* makeBytes(QWidget* parent);
    void goTo(quint32 linear);
    void goToTyped();
    void askForMissing();
    void showRows();

    QLineEdit* m_address;
    QCheckBox* m_words;
    QLabel* m_note;
    QTabWidget* m_tabs;
    CellView *m_bytes, *m_stack;
    inspect::GuestBytes m_now, m_before;
    quint64 m_tick = 0;    ///< of m_now
    quint32 m_begin = 0;   ///< of the first row
    quint32 m_asked = 0;   ///< bytes asked for from m_begin on; 0: nothing is under way
    bool m_chosen = false; ///< a person or a link chose the address; else ESP
};

} // namespace mica::app
