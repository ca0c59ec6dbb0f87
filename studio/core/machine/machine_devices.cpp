// SPDX-License-Identifier: GPL-3.0-or-later
// State of the interrupt controllers and the timer, as Bochs itself reports it: no port is read, so nothing changes in the guest.
#include "core/machine/machine_private.h"

namespace mica::machine {

quint32 Machine::pitMilliHertz(int counter) {
    const QByteArray reply = d->ask("info device \"pit\"");
    const std::optional<quint32> frequency = replies::pitMilliHertz(reply, counter);
    if (!frequency) { refuseReply(reply); }
    return *frequency;
}

} // namespace mica::machine
