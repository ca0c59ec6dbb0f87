// SPDX-License-Identifier: BSD-2-Clause
// Priorities along chains of callers: a thread is lifted out of its queue, changed, and put down again.
#include <nucleus/scheduling/scheduler.h>

#include <nucleus/ipc/endpoint.h>

namespace mica::scheduling {
namespace {

/// The most urgent of those that wait for the thread itself; null: nobody does.
const Thread* lender(const Thread& thread) {
    const Thread* const inside = thread.caller;
    const Thread* const outside = thread.served == nullptr ? nullptr : thread.served->callers.first();
    if (inside == nullptr || outside == nullptr) { return inside == nullptr ? outside : inside; }
    return inside->effective < outside->effective ? outside : inside;
}

enum class Place { ready_queue, callers, none };

Place place_of(const Thread& thread) {
    if (thread.state == ThreadState::calling) { return Place::callers; }
    return thread.runnable() && &thread != current ? Place::ready_queue : Place::none;
}

void change(Thread& thread, std::uint8_t priority) {
    const Place place = place_of(thread);
    if (place == Place::ready_queue) { ready.remove(thread); }
    if (place == Place::callers) { thread.endpoint->callers.remove(thread); }
    thread.effective = priority;
    if (place == Place::ready_queue) { ready.push_back(thread); }
    if (place == Place::callers) { thread.endpoint->callers.insert_by_priority(thread); }
}

} // namespace

Thread* waits_for(const Thread& thread) {
    if (thread.state == ThreadState::replying) { return thread.server; }
    return thread.state == ThreadState::calling ? thread.endpoint->server : nullptr;
}

void settle(Thread* thread) {
    bool changed = true;
    while (thread != nullptr && changed) {
        const Thread* const from = lender(*thread);
        const bool lent = from != nullptr && from->effective > thread->priority;
        const std::uint8_t priority = lent ? from->effective : thread->priority;
        changed = priority != thread->effective;
        if (changed) { change(*thread, priority); }
        thread = waits_for(*thread);
    }
}

} // namespace mica::scheduling
