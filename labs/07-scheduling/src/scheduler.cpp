// SPDX-License-Identifier: BSD-2-Clause
// Who goes on. Part of lab 07; the contract is in nucleus/scheduling/scheduler.h.
#include <nucleus/scheduling/scheduler.h>

#include <nucleus/arch/cpu.h>

#include <utility>

namespace mica::scheduling {

/// The running thread, which could go on, makes room for another: into the ready queue.
[[maybe_unused]] static void give_way(Thread& before) {
    // student: begin(turns)
    // TODO(turns): Is its turn over? If it is, it goes behind its equals. If it was only interrupted, it stays in front
    //     of them, and what is left of its turn must not get lost (Thread::turn_left).
    // student: end
}

/// The most urgent thread, taken out of the ready queue. Where there is none: sleeps until there is one.
[[maybe_unused]] static Thread* next_or_sleep() {
    // student: begin(idle)
    // TODO(idle): As long as nobody is ready, nobody is current, and the processor sleeps with interrupts on. An
    //     interrupt may make somebody ready at any moment they are on: think about one that comes just before the
    //     sleep. Return with interrupts off.
    return ready.take();
    // student: end
}

Thread* go_on() {
    // student: begin(turns)
    // TODO(turns): May the running thread stay? If not, but it could go on: give_way(). Then next_or_sleep() says who
    //     is next; it gets what was left of its turn, or else a turn of `quantum`. Note the switch (trace::note), and
    //     leave by switch_to().
    return current;
    // student: end
}

void wake(Thread& thread) {
    // student: begin(turns)
    // TODO(turns): Its wait is over. Who is not put into the ready queue, although it is ready?
    // student: end
}

void end_turn() {
    // student: begin(turns)
    // TODO(turns): Nobody is moved here: go_on() follows.
    // student: end
}

void tick() {
    // student: begin(turns)
    // TODO(turns): One tick less of the turn, one more for the process. What if nobody runs? What if the turn is over
    //     already?
    // student: end
}

void wake_at_once(Thread& thread) {
    // student: begin(waking)
    // TODO(waking): Is somebody running who is less urgent? Then `thread` runs now, with a turn of its own, and that
    //     one gives way. In every other case there is nothing special about it.
    wake(thread);
    // student: end
}

void withdraw(Thread& thread) {
    if (thread.runnable() && &thread != current) { ready.remove(thread); }
}

} // namespace mica::scheduling
