// SPDX-License-Identifier: BSD-2-Clause
// The invariants, one function each.
#include "invariants.h"

#include <nucleus/ipc/endpoint.h>
#include <nucleus/scheduling/scheduler.h>

#include <algorithm>

namespace mica::world {
namespace {

using capabilities::HandleSlot;
using capabilities::Object;
using paging::Entry;
using scheduling::ready;

template <typename Function> bool all_threads(Function holds) {
    for (const Process* process = processes::all; process != nullptr; process = process->next) {
        for (const Thread* thread = process->threads; thread != nullptr; thread = thread->next_of_process) {
            if (!holds(*thread)) { return false; }
        }
    }
    return true;
}

template <typename Function> bool all_handles(Function holds) {
    for (const Process* process = processes::all; process != nullptr; process = process->next) {
        for (const HandleSlot& slot : process->handles.slots()) {
            if (slot.object != nullptr && !holds(*process, slot)) { return false; }
        }
    }
    return true;
}

unsigned times_in(const ThreadQueue& queue, const Thread& thread) {
    unsigned times = 0;
    const Thread* at = queue.first();
    if (at != nullptr) {
        do {
            times += at == &thread ? 1U : 0U;
            at = at->queue_next;
        } while (at != queue.first());
    }
    return times;
}

bool in_ready_queue(const Thread& thread) {
    unsigned times = 0;
    for (unsigned priority = 0; priority < abi::priority_count; ++priority) {
        times += times_in(ready.rings()[priority], thread);
    }
    const bool should_be = thread.runnable() && &thread != scheduling::current;
    return times == (should_be ? 1U : 0U) && (!should_be || times_in(ready.rings()[thread.effective], thread) == 1);
}

bool waits_where_it_says(const Thread& thread) {
    switch (thread.state) {
    case ThreadState::calling:
        return times_in(thread.endpoint->callers, thread) == 1 && thread.endpoint->receiver == nullptr;
    case ThreadState::receiving:
        return thread.endpoint->receiver == &thread && thread.endpoint->bells == 0 && thread.endpoint->callers.empty();
    case ThreadState::replying:
        if (thread.server == nullptr) {
            const HandleSlot* const slot =
                thread.token_holder == nullptr
                    ? nullptr
                    : thread.token_holder->handles.find(static_cast<std::uint32_t>(thread.token));
            return slot != nullptr && slot->object == &thread.reply_token;
        }
        return thread.server->caller == &thread;
    default: return true;
    }
}

bool queue_is_ordered(const Thread& thread) {
    return thread.state != ThreadState::calling || thread.queue_next == thread.endpoint->callers.first() ||
           thread.effective >= thread.queue_next->effective;
}

bool priority_is_right(const Thread& thread) {
    std::uint8_t highest = thread.priority;
    if (thread.caller != nullptr) { highest = std::max(highest, thread.caller->effective); }
    if (thread.served != nullptr && !thread.served->callers.empty()) {
        highest = std::max(highest, thread.served->callers.first()->effective);
    }
    return thread.effective == highest;
}

bool server_and_endpoint_agree(const Thread& thread) {
    return (thread.served == nullptr || thread.served->server == &thread) &&
           (thread.caller == nullptr ||
            (thread.caller->state == ThreadState::replying && thread.caller->server == &thread));
}

bool rights_fit(const Process&, const HandleSlot& slot) {
    return (slot.rights & ~abi::rights_of(slot.object->type)) == 0;
}

/// Takes every handle's reference away, sees whether any object had too few, and gives them back.
bool handles_are_counted() {
    bool enough = true;
    (void)all_handles([&](const Process&, const HandleSlot& slot) {
        const bool counts = slot.object->type != abi::ObjectType::reply && slot.object->type != abi::ObjectType::irq;
        enough = enough && (!counts || slot.object->references != 0);
        slot.object->references -= 1;
        return true;
    });
    (void)all_handles([](const Process&, const HandleSlot& slot) {
        slot.object->references += 1;
        return true;
    });
    return enough;
}

bool token_has_a_waiter(const Process& process, const HandleSlot& slot) {
    if (slot.object->type != abi::ObjectType::reply || slot.object == &capabilities::dead_token) { return true; }
    const Thread& waiter = Thread::of_token(*slot.object);
    return waiter.state == ThreadState::replying && waiter.token_holder == &process;
}

bool page_is_sound(Entry entry) {
    const memory::Frame frame = memory::frame_at(entry.address());
    return !entry.is(Entry::counted) || (memory::frames.is_managed(frame) && memory::frames.info(frame).count > 0);
}

bool space_is_sound(const Process& process) {
    constexpr std::uint32_t kernel_entry = memory::kernel_base >> 22U;
    const Entry* const boot = memory::pointer_to<Entry>(paging::boot_directory());
    const Entry* const upper = memory::pointer_to<Entry>(PhysAddr{process.space.directory});
    for (std::uint32_t i = 0; i < paging::entries; ++i) {
        if (i >= kernel_entry) {
            constexpr std::uint32_t set_by_processor = 0x60; // accessed, dirty
            if ((upper[i].raw & ~set_by_processor) != (boot[i].raw & ~set_by_processor) ||
                (upper[i].raw & Entry::user) != 0) {
                return false;
            }
        } else if (upper[i].is(Entry::present)) {
            const Entry* const table = memory::pointer_to<Entry>(upper[i].address());
            if (!std::all_of(table, table + paging::entries,
                             [](Entry entry) { return !entry.is(Entry::present) || page_is_sound(entry); })) {
                return false;
            }
        }
    }
    return true;
}

bool spaces_are_sound() {
    const Process* process = processes::all;
    while (process != nullptr && space_is_sound(*process)) { process = process->next; }
    return process == nullptr;
}

} // namespace

std::string_view broken_invariant() {
    if (!all_threads(in_ready_queue)) { return "a thread is in the wrong ready queue, in none, or in several"; }
    if (!all_threads(waits_where_it_says) || !all_threads(queue_is_ordered)) {
        return "a thread does not wait where it says, or out of order";
    }
    if (!all_threads(server_and_endpoint_agree)) { return "a server and its endpoint or caller do not agree"; }
    if (!all_threads(priority_is_right)) { return "a thread has not the priority of those that wait for it"; }
    if (!handles_are_counted() || !all_handles(rights_fit)) {
        return "an object has more handles than references, or a handle a foreign right";
    }
    if (!all_handles(token_has_a_waiter)) { return "a reply token has nobody who waits"; }
    return spaces_are_sound() ? std::string_view{} : "a page table maps what it must not";
}

} // namespace mica::world
