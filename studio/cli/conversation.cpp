// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/conversation.h"

#include "cli/flow_control.h"

namespace mica::cli {

namespace {

constexpr int turnMilliseconds = 20;

} // namespace

std::optional<GuestEnd> converse(Guest& guest, const Input& input, Console& console, const Patience& patience,
                                 const Cancellation& cancel) {
    FlowControl flow;
    bool inputOpen = true;
    std::optional<qint64> firstOutput;
    qint64 lastActivity = 0;
    for (;;) {
        cancel.throwIfRequested();
        // Both are asked before the read: what the guest wrote up to its end, or up to this time, is then read first.
        std::optional<GuestEnd> end = guest.end();
        const qint64 now = guest.guestMilliseconds();
        const QByteArray output = guest.read(turnMilliseconds);
        if (inputOpen) {
            const std::optional<QByteArray> keys = input();
            inputOpen = keys.has_value();
            flow.queue(keys.value_or(QByteArray()));
        }
        if (!output.isEmpty()) {
            console.raw(flow.take(output));
            firstOutput = firstOutput.value_or(now);
            lastActivity = guest.guestMilliseconds();
        } else if (end) {
            return end;
        } else if (!inputOpen &&
                   now - lastActivity >= (firstOutput ? patience.afterOutput : patience.beforeAnyOutput)) {
            return std::nullopt;
        }
        if (firstOutput && now - *firstOutput >= patience.forXon) { flow.assumeListening(); }
        if (const QByteArray keys = flow.next(guest.guestMilliseconds()); !keys.isEmpty()) {
            guest.write(keys);
            lastActivity = guest.guestMilliseconds();
        }
    }
}

} // namespace mica::cli
