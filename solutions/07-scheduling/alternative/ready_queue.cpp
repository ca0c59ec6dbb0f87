// SPDX-License-Identifier: BSD-2-Clause
// Queues of threads, all of it out of two steps: link a thread in before another one, and unlink it.
#include <nucleus/scheduling/ready_queue.h>

namespace mica {
namespace {

/// Between `other` and whoever is before it.
void link_before(Thread& thread, Thread& other) {
    thread.queue_next = &other;
    thread.queue_previous = other.queue_previous;
    thread.queue_previous->queue_next = &thread;
    other.queue_previous = &thread;
}

/// From the end to the front: the last one that is at least as urgent. Null: nobody is.
Thread* last_not_below(Thread* first, std::uint8_t priority) {
    Thread* at = first->queue_previous;
    while (at->effective < priority && at != first) { at = at->queue_previous; }
    return at->effective >= priority ? at : nullptr;
}

} // namespace

void ThreadQueue::push_back(Thread& thread) {
    if (m_first != nullptr) {
        link_before(thread, *m_first);
    } else {
        thread.queue_previous = thread.queue_next = m_first = &thread;
    }
}

void ThreadQueue::remove(Thread& thread) {
    Thread& before = *thread.queue_previous;
    Thread& behind = *thread.queue_next;
    before.queue_next = &behind;
    behind.queue_previous = &before;
    if (&thread == m_first) { m_first = &behind == &thread ? nullptr : &behind; }
}

Thread* ThreadQueue::pop_front() {
    Thread& thread = *m_first;
    remove(thread);
    return &thread;
}

void ThreadQueue::insert_by_priority(Thread& thread) {
    if (empty()) { return push_back(thread); }
    Thread* const place = last_not_below(m_first, thread.effective);
    if (place == nullptr) { return push_front(thread); }
    link_before(thread, *place->queue_next);
}

namespace scheduling {
namespace {

constexpr std::uint32_t bit(std::uint32_t priority) { return 1U << priority; }

} // namespace

void ReadyQueue::push_back(Thread& thread) {
    m_rings[thread.effective].push_back(thread);
    m_occupied |= bit(thread.effective);
}

void ReadyQueue::push_front(Thread& thread) {
    m_rings[thread.effective].push_front(thread);
    m_occupied |= bit(thread.effective);
}

void ReadyQueue::remove(Thread& thread) {
    const std::uint32_t priority = thread.effective;
    m_rings[priority].remove(thread);
    m_occupied ^= m_rings[priority].empty() ? bit(priority) : 0;
}

Thread* ReadyQueue::take() {
    if (m_occupied == 0) { return nullptr; }
    const auto highest = static_cast<std::uint32_t>(31 - std::countl_zero(m_occupied));
    Thread* const thread = m_rings[highest].first();
    remove(*thread);
    return thread;
}

} // namespace scheduling
} // namespace mica
