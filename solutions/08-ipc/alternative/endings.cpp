// SPDX-License-Identifier: BSD-2-Clause
// Waiting that ends otherwise. Another design than the reference's: one function for each way of waiting, and a walk
// along the chain that counts nothing and knows the states itself.
#include <nucleus/ipc/endpoint.h>

#include <abi/calls.h>
#include <nucleus/scheduling/scheduler.h>

namespace mica::ipc {
namespace {

constexpr std::uint32_t call_instruction_bytes = 2; // int $0x80

void repeat_call(Thread& thread) {
    if (thread.in_fault) {
        thread.in_fault = thread.left;
    } else {
        thread.frame.eip -= call_instruction_bytes;
    }
    thread.endpoint = nullptr;
    thread.state = ThreadState::ready;
}

void leave_queue(Thread& thread) {
    Endpoint& endpoint = *thread.endpoint;
    endpoint.callers.remove(thread);
    repeat_call(thread);
    scheduling::settle(endpoint.server);
}

void leave_endpoint(Thread& thread) {
    thread.endpoint->receiver = nullptr;
    thread.frame.eax = Head::make(static_cast<std::uint32_t>(abi::Call::recv), thread.head().handle()).raw;
    repeat_call(thread);
}

void leave_server(Thread& thread) {
    Thread* const server = thread.server;
    thread.server = nullptr;
    thread.state = ThreadState::ready;
    if (server != nullptr) {
        server->caller = nullptr;
        scheduling::settle(server);
    }
}

void leave_token(Thread& thread) {
    Process* const holder = thread.token_holder;
    thread.token_holder = nullptr;
    thread.state = ThreadState::ready;
    if (holder == nullptr) { return; }
    for (capabilities::HandleSlot& slot : holder->handles.slots()) {
        if (slot.object == &thread.reply_token) { slot.object = &capabilities::dead_token; }
    }
}

} // namespace

bool closes_circle(const Thread& caller, const Endpoint& endpoint) {
    const Endpoint* place = &endpoint;
    for (const Thread* at = endpoint.server; at != nullptr;) {
        if (at == &caller) { return true; }
        place = at->state == ThreadState::calling ? at->endpoint : nullptr;
        at = place != nullptr ? place->server : at->state == ThreadState::replying ? at->server : nullptr;
    }
    return false;
}

void abandon(Thread& thread) {
    thread.server = nullptr;
    thread.state = ThreadState::ready;
    if (!thread.in_fault) {
        thread.answer(Status::peer_died);
        scheduling::wake(thread);
    } else if (!report_fault(thread)) {
        thread.left = true;
    }
}

void stop_waiting(Thread& thread, Replying replying) {
    switch (thread.state) {
    case ThreadState::calling: return leave_queue(thread);
    case ThreadState::receiving: return leave_endpoint(thread);
    case ThreadState::replying:
        if (replying == Replying::give_up) { thread.server != nullptr ? leave_server(thread) : leave_token(thread); }
        return;
    default: return;
    }
}

void close(Endpoint& endpoint) {
    endpoint.object.dead = true;
    if (Thread* const server = endpoint.server) {
        server->served = nullptr;
        endpoint.server = nullptr;
        scheduling::settle(server);
    }
    if (Thread* const receiver = endpoint.receiver) {
        endpoint.receiver = nullptr;
        receiver->answer(Status::peer_died);
        scheduling::wake(*receiver);
    }
    while (!endpoint.callers.empty()) { abandon(*endpoint.callers.pop_front()); }
}

} // namespace mica::ipc
