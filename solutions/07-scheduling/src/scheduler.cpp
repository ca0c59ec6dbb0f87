// SPDX-License-Identifier: BSD-2-Clause
// Who goes on. Part of lab 07; the contract is in nucleus/scheduling/scheduler.h.
#include <nucleus/scheduling/scheduler.h>

#include <nucleus/arch/cpu.h>

namespace mica::scheduling {

Thread* go_on() {
    // student: begin(choose)
    // todo: May the running thread stay? If not, and it is runnable, where does it go in the ready queue? While nobody
    // todo: can run: sleep, with interrupts on, but never between the look at the queue and the sleep. Leave by
    // todo: switch_to().
    // placeholder: return current;
    Thread* const before = current;
    if (before != nullptr && before->runnable()) {
        const bool turn_is_over = slice == 0 && ready.has(before->effective);
        if (!turn_is_over && !ready.better_than(before->effective)) { return before; }
        turn_is_over ? ready.push_back(*before) : ready.push_front(*before);
    }
    Thread* next = nullptr;
    for (current = nullptr; (next = ready.take()) == nullptr;) {
        arch::wait_for_interrupt();
        arch::interrupts_off();
    }
    slice = quantum;
    trace::note(abi::TraceKind::switch_to, next, before);
    return switch_to(*next);
    // student: end
}

void end_turn() { slice = 0; }

void wake(Thread& thread) {
    // student: begin(wake)
    // todo: Who is not put into the ready queue?
    // placeholder:
    thread.state = ThreadState::ready;
    if (thread.runnable() && &thread != current) { ready.push_back(thread); }
    // student: end
}

void wake_at_once(Thread& thread) {
    // student: begin(wake)
    // todo: When may it run at once? Where does the running thread go then?
    // placeholder: wake(thread);
    Thread* const before = current;
    if (before == nullptr || !before->runnable() || before->effective >= thread.effective) {
        wake(thread);
        return;
    }
    thread.state = ThreadState::ready;
    ready.push_front(*before);
    slice = quantum;
    trace::note(abi::TraceKind::switch_to, &thread, before);
    (void)switch_to(thread);
    // student: end
}

void withdraw(Thread& thread) {
    if (thread.runnable() && &thread != current) { ready.remove(thread); }
}

void tick() {
    // student: begin(turn)
    // todo: Count the turn down.
    // placeholder:
    if (current == nullptr) { return; }
    ++current->process->ticks;
    slice -= slice > 0 ? 1 : 0;
    // student: end
}

} // namespace mica::scheduling
