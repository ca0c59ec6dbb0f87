// SPDX-License-Identifier: BSD-2-Clause
// Queues of threads. Part of lab 07; the contracts are in nucleus/scheduling/thread.h and ready_queue.h.
#include <nucleus/scheduling/ready_queue.h>

namespace mica {

void ThreadQueue::push_back(Thread& thread) {
    // student: begin(queues)
    // todo: Its place is between the last and the first. Whose links change? And if it is alone?
    // placeholder:
    if (m_first == nullptr) [[likely]] {
        m_first = thread.queue_next = thread.queue_previous = &thread;
        return;
    }
    Thread& last = *m_first->queue_previous;
    thread.queue_next = m_first;
    thread.queue_previous = &last;
    last.queue_next = m_first->queue_previous = &thread;
    // student: end
}

void ThreadQueue::remove(Thread& thread) {
    // student: begin(queues)
    // todo: Its neighbours close up. What if it was the first? What if it was the only one?
    // placeholder:
    Thread* const next = thread.queue_next;
    thread.queue_previous->queue_next = next;
    next->queue_previous = thread.queue_previous;
    if (m_first == &thread) { m_first = next == &thread ? nullptr : next; }
    // student: end
}

Thread* ThreadQueue::pop_front() {
    Thread* const thread = m_first;
    remove(*thread);
    return thread;
}

void ThreadQueue::insert_by_priority(Thread& thread) {
    // student: begin(queues)
    // todo: Behind everybody who is at least as urgent, in front of everybody who is less. Most threads that come are
    // todo: no more urgent than the last one: that case should cost nothing. Who may become the first?
    // placeholder:
    if (empty() || m_first->queue_previous->effective >= thread.effective) { return push_back(thread); }
    Thread* const first = m_first;
    while (m_first->effective >= thread.effective) { m_first = m_first->queue_next; }
    push_back(thread); // the same ring, seen from the first that is less urgent: its end is the place before that
    m_first = thread.queue_next == first ? &thread : first;
    // student: end
}

namespace scheduling {

void ReadyQueue::push_back(Thread& thread) {
    // student: begin(queues)
    // todo: To the end of its ring. better_than() and has() must be right afterwards.
    // placeholder:
    m_rings[thread.effective].push_back(thread);
    m_occupied |= 1U << thread.effective;
    // student: end
}

void ReadyQueue::push_front(Thread& thread) {
    // student: begin(queues)
    // todo: The same at the front.
    // placeholder:
    const std::uint32_t priority = thread.effective; // read once: this is on the way of every interrupt
    m_occupied |= 1U << priority;
    m_rings[priority].push_front(thread);
    // student: end
}

void ReadyQueue::remove(Thread& thread) {
    // student: begin(queues)
    // todo: Out of its ring. better_than() and has() must be right afterwards.
    // placeholder:
    ThreadQueue& ring = m_rings[thread.effective];
    ring.remove(thread);
    if (ring.empty()) { m_occupied &= ~(1U << thread.effective); }
    // student: end
}

Thread* ReadyQueue::take() {
    // student: begin(queues)
    // todo: The highest ring that is not empty, in a fixed number of steps (<bit> counts bits for you); its first
    // todo: thread. better_than() and has() must be right afterwards.
    // placeholder: return nullptr;
    if (m_occupied == 0) { return nullptr; }
    const auto priority = static_cast<std::size_t>(std::bit_width(m_occupied) - 1);
    Thread* const thread = m_rings[priority].pop_front();
    if (m_rings[priority].empty()) { m_occupied &= ~(1U << priority); }
    return thread;
    // student: end
}

} // namespace scheduling
} // namespace mica
