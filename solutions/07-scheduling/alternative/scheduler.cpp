// SPDX-License-Identifier: BSD-2-Clause
// Who goes on, decided in one way only: whoever runs goes back into the ready queue, and the best one comes out of it.
#include <nucleus/scheduling/scheduler.h>

#include <nucleus/arch/cpu.h>

namespace mica::scheduling {
namespace {

bool somebody_is_ready() { return ready.has(0) || ready.better_than(0); }

/// Nobody runs any more; who could go on stands in the ready queue, in front as long as something of its turn is left.
void put_back(Thread* thread) {
    current = nullptr;
    if (thread == nullptr || !thread->runnable()) { return; }
    thread->turn_left = slice;
    if (slice == 0) { return ready.push_back(*thread); }
    ready.push_front(*thread);
}

void sleep() {
    while (!somebody_is_ready()) {
        arch::wait_for_interrupt();
        arch::interrupts_off();
    }
}

} // namespace

Thread* go_on() {
    Thread* const before = current;
    put_back(before);
    sleep();
    Thread* const next = ready.take();
    slice = next->turn_left == 0 ? quantum : next->turn_left;
    next->turn_left = 0;
    if (next != before) { trace::note(abi::TraceKind::switch_to, next, before); }
    return switch_to(*next);
}

void wake(Thread& thread) {
    thread.state = ThreadState::ready;
    if (&thread == current || !thread.runnable()) { return; }
    ready.push_back(thread);
}

void wake_at_once(Thread& thread) {
    wake(thread);
    const bool somebody_runs = current != nullptr && current->runnable();
    if (somebody_runs && thread.effective > current->effective) { (void)go_on(); }
}

void end_turn() { slice = 0; }

void tick() {
    if (current != nullptr) {
        current->process->ticks += 1;
        if (slice > 0) { slice -= 1; }
    }
}

void withdraw(Thread& thread) {
    if (&thread != current && thread.runnable()) { ready.remove(thread); }
}

} // namespace mica::scheduling
