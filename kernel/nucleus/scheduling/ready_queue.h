// SPDX-License-Identifier: BSD-2-Clause
// Threads that could run: a ring a priority, and a bit a ring. Student part of lab 07: ready_queue.cpp.
#pragma once

#include <abi/calls.h>
#include <nucleus/scheduling/thread.h>

#include <bit>

namespace mica::scheduling {

/// Every function takes a fixed number of steps. The effective priority of a thread must not change while it is in
/// here.
class ReadyQueue {
public:
    void push_back(Thread& thread);  ///< it has had its turn. Pre: it is in no queue.
    void push_front(Thread& thread); ///< it goes on where it was interrupted. Pre: as push_back.
    void remove(Thread& thread);     ///< Pre: it is in here.

    /// Takes out the thread that is to run: of those with the highest priority the one that waits longest. Null when
    /// there is none.
    [[nodiscard]] Thread* take();

    /// Whether a thread with a higher priority than `priority` waits. (Shifted twice: a shift by 32 is undefined.)
    [[nodiscard]] bool better_than(std::uint8_t priority) const { return m_occupied >> priority >> 1U != 0; }

    /// Whether one with that priority waits.
    [[nodiscard]] bool has(std::uint8_t priority) const { return (m_occupied >> priority & 1U) != 0; }

    [[nodiscard]] constexpr const ThreadQueue* rings() const { return m_rings.data(); }

private:
    std::uint32_t m_occupied = 0; ///< bit p: ring p is not empty
    std::array<ThreadQueue, abi::priority_count> m_rings{};
};

} // namespace mica::scheduling
