// SPDX-License-Identifier: BSD-2-Clause
// Who runs. Student parts of lab 07: scheduler.cpp, inheritance.cpp. Used by every call that lets threads wait or go
// on.
//
// Invariants whenever ring 3 runs: the running thread is runnable() and in no queue; every other runnable thread is in
// the ready queue; none of these has a higher effective priority than the running one.
#pragma once

#include <nucleus/processes/process.h>
#include <nucleus/scheduling/ready_queue.h>
#include <nucleus/trace/trace.h>

namespace mica::scheduling {

inline constexpr std::uint8_t quantum = 2; ///< timer ticks of a thread's turn, when others of its priority wait

inline constinit ReadyQueue ready;
inline constinit Thread* current = nullptr; ///< the running thread; null while the processor idles
inline constinit Process* loaded = nullptr; ///< whose address space is loaded; null for the boot directory
inline constinit std::uint8_t slice = 0;    ///< timer ticks left of the running thread's turn

/// Chooses who goes on, and makes it current: the running thread, unless it can run no more, somebody has a higher
/// priority, or its turn is over and an equal waits. Whose turn is over goes behind its equals. Who is only interrupted
/// by a better one stays in front of them, and goes on later with what was left of its turn; every other turn is one of
/// `quantum`. Where nobody can run, sleeps with interrupts on until somebody can; nobody is current meanwhile. Returns
/// the thread, with interrupts off; the nucleus leaves by its frame.
[[nodiscard]] Thread* go_on();

/// The running thread's turn is over, if an equal waits: for yield(). go_on() follows.
void end_turn();

/// The wait of `thread` is over: state ready, and into the ready queue, unless it is suspended or the running one.
void wake(Thread& thread);

/// The same; but where `thread` is more urgent than the running one, which could go on, it becomes the running one, with
/// a turn of its own, and that makes room as in go_on(). Pre: it is not suspended; nothing is done to the running
/// thread afterwards.
void wake_at_once(Thread& thread);

/// Takes a runnable thread out of the ready queue, if it is in it. Call before it changes to anything but runnable.
void withdraw(Thread& thread);

/// Makes `thread`'s effective priority what it should be: its own, or that of its caller or of the first caller in the
/// queue of the endpoint it serves, whichever is highest. Then the same for whom it waits for, and so on: each in the
/// order its queue now wants. Ends where nothing changes. Call after anything of this has changed, for the thread that
/// it has changed for. Null: nothing to do.
void settle(Thread* thread);

/// Who must act before `thread` can go on: the server of the endpoint it calls, or who has its message; null where it
/// waits for nobody in particular.
[[nodiscard]] Thread* waits_for(const Thread& thread);

/// A timer tick has passed while `current` ran, if anybody did: one less of its turn, one more for its process
/// (Process::ticks). Comes before the timers of this tick ring.
void tick();

/// Kit: the processor's side of going on with `next`: where it saves the registers next time, and the address space.
/// For go_on() and the IPC paths.
inline Thread* switch_to(Thread& next) {
    current = &next;
    segments::task_state().esp0 = reinterpret_cast<std::uintptr_t>(&next.frame + 1);
    if (Process* const process = next.process; process != loaded) {
        loaded = process;
        segments::task_state().io_map_base = process->io_map_base;
        arch::write_cr<3>(process->space.directory);
    }
    return &next;
}

/// Kit: go_on() for calls that seldom change who runs: asks first.
inline Thread* stay_or_go_on(Thread& caller) {
    return current == &caller && caller.runnable() && slice != 0 && !ready.better_than(caller.effective) ? &caller
                                                                                                         : go_on();
}

} // namespace mica::scheduling
