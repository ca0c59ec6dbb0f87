// SPDX-License-Identifier: BSD-2-Clause
// Priorities along chains of callers. Part of lab 07; the contract is in nucleus/scheduling/scheduler.h.
#include <nucleus/scheduling/scheduler.h>

#include <nucleus/ipc/endpoint.h>

#include <algorithm>

namespace mica::scheduling {

[[maybe_unused]] static std::uint8_t needed(const Thread& thread) {
    // student: begin(inheritance)
    // todo: Its own priority, or that of somebody who waits for it: whose message does it have, and who stands in the
    // todo: queue it serves? Of that queue one look is enough.
    // placeholder: return thread.priority;
    std::uint8_t highest = thread.priority;
    if (thread.caller != nullptr) { highest = std::max(highest, thread.caller->effective); }
    if (thread.served != nullptr && !thread.served->callers.empty()) {
        highest = std::max(highest, thread.served->callers.first()->effective);
    }
    return highest;
    // student: end
}

Thread* waits_for(const Thread& thread) {
    // student: begin(inheritance)
    // todo: In which two states does a thread wait for another one, and where does it say for whom?
    // placeholder: return nullptr;
    switch (thread.state) {
    case ThreadState::calling: return thread.endpoint->server;
    case ThreadState::replying: return thread.server;
    default: return nullptr;
    }
    // student: end
}

void settle(Thread* thread) {
    // student: begin(inheritance)
    // todo: Give the thread what it needs; then whom it waits for, and so on, as long as something changes. A thread may
    // todo: stand in a queue that is ordered by the very number you change.
    // placeholder:
    for (; thread != nullptr; thread = waits_for(*thread)) {
        const std::uint8_t priority = needed(*thread);
        if (priority == thread->effective) { return; }
        const bool is_ready = thread->runnable() && thread != current;
        if (is_ready) {
            ready.remove(*thread);
        } else if (thread->state == ThreadState::calling) {
            thread->endpoint->callers.remove(*thread);
        }
        thread->effective = priority;
        if (is_ready) {
            ready.push_back(*thread);
        } else if (thread->state == ThreadState::calling) {
            thread->endpoint->callers.insert_by_priority(*thread);
        }
    }
    // student: end
}

} // namespace mica::scheduling
