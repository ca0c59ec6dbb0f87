// SPDX-License-Identifier: GPL-3.0-or-later
// The processor's registers and the interrupt controllers at a stop. They are asked for together with every stop, in the same
// write: that costs nothing compared with the stop itself, and looking at them afterwards costs nothing at all.
#include "core/machine/machine_private.h"

namespace mica::machine {

QList<QByteArray> Machine::Private::stateQuestions() {
    return {"show \"cpu0.activity_state\"", "r", "sreg", "creg", "info device \"pic\""};
}

void Machine::Private::takeState(const QList<QByteArray>& replies) {
    Q_ASSERT(replies.size() == stateQuestions().size());
    const std::optional<replies::Activity> nowActive = replies::activity(replies[0]);
    const std::optional<Registers> registers = replies::registers(replies[1]);
    const std::optional<Segments> segments = replies::segments(replies[2]);
    const std::optional<ControlRegisters> control = replies::control(replies[3]);
    const std::optional<replies::Pics> controllers = replies::pics(replies[4]);
    if (!nowActive || !registers || !segments || !control || !controllers) { refuseReply(replies.join()); }
    pics = *controllers;
    activity = *nowActive;
    state = Snapshot{shownTick, *registers, *segments, *control};
}

void Machine::Private::needState() {
    if (!state) { takeState(ask(stateQuestions())); }
}

Snapshot Machine::snapshot() {
    d->needState();
    Snapshot result = *d->state;
    result.tick = d->shownTick;
    return result;
}

Registers Machine::registers() {
    d->needState();
    return d->state->registers;
}

Segments Machine::segments() {
    d->needState();
    return d->state->segments;
}

Pic Machine::masterPic() {
    d->needState();
    return d->pics.master;
}

Pic Machine::slavePic() {
    d->needState();
    return d->pics.slave;
}

ControlRegisters Machine::controlRegisters() {
    d->needState();
    return d->state->control;
}

} // namespace mica::machine
