// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspect/waits.h"

#include <QHash>
#include <QSet>

namespace mica::inspect {

namespace {

quint32 serverOf(const machine::SystemState& system, quint32 endpoint) {
    const machine::EndpointState* found = system.endpoint(endpoint);
    if (found == nullptr) { return 0; }
    return found->receiver != 0 ? found->receiver : found->server;
}

bool returnsTo(quint32 start, const QHash<quint32, quint32>& next) {
    QSet<quint32> seen;
    for (quint32 thread = next.value(start); thread != 0 && !seen.contains(thread); thread = next.value(thread)) {
        if (thread == start) { return true; }
        seen.insert(thread);
    }
    return false;
}

} // namespace

QList<Wait> waitsOf(const machine::SystemState& system) {
    QList<Wait> waits;
    QHash<quint32, quint32> next;
    for (const machine::ThreadState& thread : system.threads) {
        const bool queued = thread.state == abi::ThreadState::calling;
        if (!queued && thread.state != abi::ThreadState::replying) { continue; }
        Wait wait;
        wait.thread = thread.address;
        wait.endpoint = queued ? thread.endpoint : 0;
        wait.on = queued ? serverOf(system, thread.endpoint) : thread.server;
        wait.text = QStringLiteral("%1 %2").arg(system.nameOf(thread.address), system.activityOf(thread));
        next.insert(wait.thread, wait.on);
        waits += wait;
    }
    for (Wait& wait : waits) { wait.inCircle = returnsTo(wait.thread, next); }
    return waits;
}

} // namespace mica::inspect
