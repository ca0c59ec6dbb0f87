// SPDX-License-Identifier: BSD-2-Clause
// Who goes on. Part of lab 07; the contract is in nucleus/scheduling/scheduler.h.
#include <nucleus/scheduling/scheduler.h>

#include <nucleus/arch/cpu.h>

#include <utility>

namespace mica::scheduling {

/// The running thread, which could go on, makes room for another: into the ready queue.
[[maybe_unused]] static void give_way(Thread& before) {
    // student: begin(turns)
    // todo: Is its turn over? If it is, it goes behind its equals. If it was only interrupted, it stays in front of
    // todo: them, and what is left of its turn must not get lost (Thread::turn_left).
    // placeholder:
    before.turn_left = slice;
    if (slice == 0) [[unlikely]] { return ready.push_back(before); }
    ready.push_front(before);
    // student: end
}

/// The most urgent thread, taken out of the ready queue. Where there is none: sleeps until there is one.
[[maybe_unused]] static Thread* next_or_sleep() {
    // student: begin(idle)
    // todo: As long as nobody is ready, nobody is current, and the processor sleeps with interrupts on. An interrupt
    // todo: may make somebody ready at any moment they are on: think about one that comes just before the sleep.
    // todo: Return with interrupts off.
    // placeholder: return ready.take();
    for (current = nullptr;; arch::interrupts_off()) {
        if (Thread* const next = ready.take()) { return next; }
        arch::wait_for_interrupt();
    }
    // student: end
}

Thread* go_on() {
    // student: begin(turns)
    // todo: May the running thread stay? If not, but it could go on: give_way(). Then next_or_sleep() says who is next;
    // todo: it gets what was left of its turn, or else a turn of `quantum`. Note the switch (trace::note), and leave by
    // todo: switch_to().
    // placeholder: return current;
    Thread* const before = current;
    if (before != nullptr && before->runnable()) {
        const bool turn_is_over = slice == 0 && ready.has(before->effective);
        if (!turn_is_over && !ready.better_than(before->effective)) { return before; }
        give_way(*before);
    }
    Thread& next = *next_or_sleep();
    slice = next.turn_left != 0 ? std::exchange(next.turn_left, 0) : quantum;
    trace::note(abi::TraceKind::switch_to, &next, before);
    return switch_to(next);
    // student: end
}

void wake(Thread& thread) {
    // student: begin(turns)
    // todo: Its wait is over. Who is not put into the ready queue, although it is ready?
    // placeholder:
    thread.state = ThreadState::ready;
    if (thread.runnable() && &thread != current) { ready.push_back(thread); }
    // student: end
}

void end_turn() {
    // student: begin(turns)
    // todo: Nobody is moved here: go_on() follows.
    // placeholder:
    slice = 0;
    // student: end
}

void tick() {
    // student: begin(turns)
    // todo: One tick less of the turn, one more for the process. What if nobody runs? What if the turn is over already?
    // placeholder:
    if (current == nullptr) { return; }
    ++current->process->ticks;
    if (slice != 0) { --slice; }
    // student: end
}

void wake_at_once(Thread& thread) {
    // student: begin(waking)
    // todo: Is somebody running who is less urgent? Then `thread` runs now, with a turn of its own, and that one gives
    // todo: way. In every other case there is nothing special about it.
    // placeholder: wake(thread);
    Thread* const before = current;
    if (before == nullptr || !before->runnable() || before->effective >= thread.effective) { return wake(thread); }
    thread.state = ThreadState::ready;
    give_way(*before);
    slice = quantum;
    trace::note(abi::TraceKind::switch_to, &thread, before);
    (void)switch_to(thread);
    // student: end
}

void withdraw(Thread& thread) {
    if (thread.runnable() && &thread != current) { ready.remove(thread); }
}

} // namespace mica::scheduling
