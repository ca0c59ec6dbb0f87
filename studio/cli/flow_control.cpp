// SPDX-License-Identifier: GPL-3.0-or-later
// The state of the other end, as its XON and XOFF tell it.
#include "cli/flow_control.h"

#include <algorithm>

namespace mica::cli {

namespace {

constexpr char xon = '\x11', xoff = '\x13'; // ECMA-48: DC1, DC3
constexpr qint64 lineMilliseconds =
    2'000;                           // a guest that has not said XOFF for so long has another reader for the next line
constexpr qsizetype pieceBytes = 16; // what the receiver of a 16550 holds: a guest that is busy loses nothing

} // namespace

QByteArray FlowControl::take(const QByteArray& output) {
    QByteArray shown;
    for (const char byte : output) {
        if (byte == xon || byte == xoff) {
            m_state = byte == xon ? State::flows : State::stopped;
            m_saidXon = m_saidXon || byte == xon;
        } else {
            shown += byte;
        }
    }
    return shown;
}

void FlowControl::assumeListening() {
    if (m_state == State::unknown) { m_state = State::flows; }
}

QByteArray FlowControl::next(qint64 milliseconds) {
    if (m_state == State::lineSent && milliseconds - m_lastSent >= lineMilliseconds) { m_state = State::flows; }
    if (m_state != State::flows || m_waiting.isEmpty() || milliseconds <= m_lastSent) { return {}; }
    m_lastSent = milliseconds;
    const qsizetype line = m_waiting.indexOf('\n') + 1;
    QByteArray piece = m_waiting.left(line > 0 ? std::min(line, pieceBytes) : pieceBytes);
    m_waiting.remove(0, piece.size());
    if (m_saidXon && piece.endsWith('\n')) { m_state = State::lineSent; }
    return piece;
}

} // namespace mica::cli
