// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/flow_control.h"

namespace mica::cli {

namespace {

constexpr char xon = '\x11', xoff = '\x13'; // ECMA-48: DC1, DC3
constexpr qsizetype pieceBytes = 16;        // what the receiver of a 16550 holds: a guest that is busy loses nothing

} // namespace

QByteArray FlowControl::take(const QByteArray& output)
{
    QByteArray shown;
    for (const char byte : output) {
        if (byte == xon || byte == xoff) {
            m_state = byte == xon ? State::flows : State::stopped;
        } else {
            shown += byte;
        }
    }
    return shown;
}

void FlowControl::assumeListening()
{
    if (m_state == State::unknown) {
        m_state = State::flows;
    }
}

QByteArray FlowControl::next(qint64 milliseconds)
{
    if (m_state != State::flows || m_waiting.isEmpty() || milliseconds <= m_lastSent) {
        return {};
    }
    m_lastSent = milliseconds;
    const QByteArray piece = m_waiting.left(pieceBytes);
    m_waiting.remove(0, piece.size());
    return piece;
}

} // namespace mica::cli
