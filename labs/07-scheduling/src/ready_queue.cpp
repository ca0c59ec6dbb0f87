// SPDX-License-Identifier: BSD-2-Clause
// Queues of threads. Part of lab 07; the contracts are in nucleus/scheduling/thread.h and ready_queue.h.
#include <nucleus/scheduling/ready_queue.h>

namespace mica {

void ThreadQueue::push_back(Thread& thread) {
    // student: begin(queues)
    // TODO(queues): Its place is between the last and the first. Whose links change? And if it is alone?
    // student: end
}

void ThreadQueue::remove(Thread& thread) {
    // student: begin(queues)
    // TODO(queues): Its neighbours close up. What if it was the first? What if it was the only one?
    // student: end
}

Thread* ThreadQueue::pop_front() {
    Thread* const thread = m_first;
    remove(*thread);
    return thread;
}

void ThreadQueue::insert_by_priority(Thread& thread) {
    // student: begin(queues)
    // TODO(queues): Behind everybody who is at least as urgent, in front of everybody who is less. Most threads that
    //     come are no more urgent than the last one: that case should cost nothing. Who may become the first?
    // student: end
}

namespace scheduling {

void ReadyQueue::push_back(Thread& thread) {
    // student: begin(queues)
    // TODO(queues): To the end of its ring. better_than() and has() must be right afterwards.
    // student: end
}

void ReadyQueue::push_front(Thread& thread) {
    // student: begin(queues)
    // TODO(queues): The same at the front.
    // student: end
}

void ReadyQueue::remove(Thread& thread) {
    // student: begin(queues)
    // TODO(queues): Out of its ring. better_than() and has() must be right afterwards.
    // student: end
}

Thread* ReadyQueue::take() {
    // student: begin(queues)
    // TODO(queues): The highest ring that is not empty, in a fixed number of steps (<bit> counts bits for you); its
    //     first thread. better_than() and has() must be right afterwards.
    return nullptr;
    // student: end
}

} // namespace scheduling
} // namespace mica
