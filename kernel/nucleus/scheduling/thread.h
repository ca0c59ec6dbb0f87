// SPDX-License-Identifier: BSD-2-Clause
// A thread: a trap frame and what it waits for. Used by scheduling/, ipc/ and processes/.
//
//            recv, reply_recv                     a caller comes, a doorbell rings
//   ready ───────────────────▶ receiving ────────────────────────────────▶ ready
//     │ call, fault     ┌─▶ calling ── the server receives ──┐
//     └─────────────────┤                                    ├─▶ replying ── reply, or the server's end ──▶ ready
//                       └──────────── a server waits ────────┘
#pragma once

#include <abi/errors.h>
#include <abi/introspection.h>
#include <abi/message.h>
#include <nucleus/capabilities/objects.h>
#include <nucleus/interrupts/trap_frame.h>
#include <nucleus/memory/frames.h>

namespace mica {

using abi::ThreadState;

struct Thread {
    static constexpr abi::ObjectType object_type = abi::ObjectType::thread;

    capabilities::Object object{object_type};
    interrupts::TrapFrame frame{}; ///< the user's registers whenever the nucleus runs: the processor pushes them here

    ThreadState state = ThreadState::ready;
    bool left = false;          ///< by exit(): it never runs again
    bool suspended = false;     ///< not run even when ready
    bool in_fault = false;      ///< the message it sends is `fault`, and the reply changes no register
    std::uint8_t priority = 0;  ///< its own
    std::uint8_t effective = 0; ///< what it runs with: its own or that of somebody who waits for it
    std::uint8_t turn_left = 0; ///< timer ticks left of a turn that was interrupted; 0: its next one is new

    Thread* queue_next = nullptr; ///< in the one queue it is in, if any
    Thread* queue_previous = nullptr;

    Endpoint* endpoint = nullptr;    ///< calling, receiving: where it waits
    Thread* server = nullptr;        ///< replying: who has its message; null when its token is in a handle slot
    Process* token_holder = nullptr; ///< whose handle `token` then is the right to reply
    abi::Handle token{};
    std::uint32_t badge_bits = 0; ///< calling: what it called with

    Thread* caller = nullptr;   ///< whose message it has received last and not answered
    Endpoint* served = nullptr; ///< where it received last: whose callers it owes its priority to

    Process* process = nullptr;
    Thread* next_of_process = nullptr;
    abi::MessageBuffer* buffer = nullptr; ///< by the direct map
    VirtAddr buffer_at{};                 ///< where the process sees it
    abi::FaultMessage fault{};
    capabilities::Object reply_token{abi::ObjectType::reply}; ///< what a handle slot holds once the token was set aside

    /// Neither suspended nor in a fault: one comparison of both bytes.
    [[nodiscard]] bool is_plain() const { return reinterpret_cast<const std::uint16_t&>(suspended) == 0; }
    /// Ready, and neither left nor suspended: one comparison of three bytes.
    [[nodiscard]] bool runnable() const { return (reinterpret_cast<const std::uint32_t&>(state) & 0xFF'FFFFU) == 0; }
    [[nodiscard]] abi::Head head() const { return {frame.eax}; }
    void answer(abi::Status status, std::uint32_t handle = 0) {
        frame.eax = abi::Head::make(static_cast<std::uint32_t>(status), handle).raw;
    }
    static Thread& of(interrupts::TrapFrame& frame) {
        return *reinterpret_cast<Thread*>(reinterpret_cast<std::uintptr_t>(&frame) - offsetof(Thread, frame));
    }
    static Thread& of_token(capabilities::Object& token) {
        return *reinterpret_cast<Thread*>(reinterpret_cast<std::uintptr_t>(&token) - offsetof(Thread, reply_token));
    }
};
static_assert(offsetof(Thread, state) % 4 == 0 && offsetof(Thread, in_fault) == offsetof(Thread, state) + 3,
              "two functions count on it");
static_assert(static_cast<std::uint8_t>(ThreadState::ready) == 0);
static_assert(offsetof(Thread, frame) == 8, "processes/calls.S counts on it");

/// A ring of threads, linked through themselves: no queue operation allocates or fails. A thread is in at most one.
class ThreadQueue {
public:
    [[nodiscard]] Thread* first() const { return m_first; }
    [[nodiscard]] bool empty() const { return m_first == nullptr; }
    void push_back(Thread& thread); ///< Pre: it is in no queue.
    void push_front(Thread& thread) {
        push_back(thread);
        m_first = &thread;
    }
    /// Behind all whose effective priority is not lower. Pre: as push_back; the queue is so ordered.
    void insert_by_priority(Thread& thread);
    Thread* pop_front();         ///< Pre: not empty.
    void remove(Thread& thread); ///< Pre: it is in this queue.

private:
    Thread* m_first = nullptr;
};
static_assert(sizeof(ThreadQueue) == sizeof(Thread*));

} // namespace mica
