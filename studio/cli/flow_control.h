// SPDX-License-Identifier: GPL-3.0-or-later
// Software flow control between the terminal's input and a guest: what is typed waits until the guest listens. Used by
// conversation.cpp.
#pragma once

#include <QByteArray>

namespace mica::cli {

class FlowControl {
public:
    /// What the guest wrote, without the XON and XOFF in it, which are obeyed.
    QByteArray take(const QByteArray& output);
    /// A guest that knows no flow control is sent to as it is.
    void assumeListening();

    void queue(const QByteArray& bytes) { m_waiting += bytes; }
    bool empty() const { return m_waiting.isEmpty(); }
    /// What may be sent now, at `milliseconds` of guest time: one small piece each time the guest's clock has moved on.
    QByteArray next(qint64 milliseconds);

private:
    /// lineSent: a whole line is on its way to a guest that knows flow control; it will say XOFF, and XON when it wants
    /// the next one.
    enum class State { unknown, flows, stopped, lineSent };

    QByteArray m_waiting;
    State m_state = State::unknown;
    bool m_saidXon = false;
    qint64 m_lastSent = -1;
};

} // namespace mica::cli
