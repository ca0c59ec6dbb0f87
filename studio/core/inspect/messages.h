// SPDX-License-Identifier: GPL-3.0-or-later
// The messages of the trace ring: who called whom, who replied, which doorbells rang. Used by the IPC dock.
#pragma once

#include "core/machine/system_state.h"

namespace mica::inspect {

struct Message {
    enum class Kind { call, queue, receive, reply, notify, timer };
    quint64 tick = 0;
    Kind kind = Kind::call;
    quint32 from = 0, to = 0; ///< threads; 0: the nucleus (a timer), nobody yet (a queue), or not known (a doorbell)
    quint32 endpoint = 0;     ///< 0: not known from the trace
    QString text;             ///< "sh calls names"
};

/// The oldest first. A call's endpoint is where its server received last, or the only one it serves.
QList<Message> messagesOf(const machine::SystemState& system);

/// "call", "queue" …
QString nameOf(Message::Kind kind);

} // namespace mica::inspect
