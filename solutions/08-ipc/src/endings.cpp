// SPDX-License-Identifier: BSD-2-Clause
// Waiting that ends otherwise: circles that are not closed, threads that are stopped, peers that die. Part of lab 08;
// the contract is in nucleus/ipc/endpoint.h.
#include <nucleus/ipc/endpoint.h>

#include <abi/calls.h>
#include <nucleus/scheduling/scheduler.h>

#include <utility>

namespace mica::ipc {

constexpr std::uint32_t call_instruction_bytes = 2; // int $0x80

/// The wait was begun by a call that is to be made again: the instruction is repeated with the registers it had.
[[maybe_unused]] static void begin_anew(Thread& thread) {
    if (!thread.in_fault) { thread.frame.eip -= call_instruction_bytes; }
    if (thread.state == ThreadState::receiving) { // a reply_recv has replied: what it begins anew is a recv
        thread.frame.eax = Head::make(static_cast<std::uint32_t>(abi::Call::recv), thread.head().handle()).raw;
    }
    thread.in_fault = thread.in_fault && thread.left;
    thread.endpoint = nullptr;
    thread.state = ThreadState::ready;
}

bool closes_circle(const Thread& caller, const Endpoint& endpoint) {
    // student: begin(endings)
    // todo: Follow who waits for whom (scheduling::waits_for), from the endpoint's server on. How long can that chain be,
    // todo: and why does the walk end?
    // placeholder: return false;
    const Thread* at = endpoint.server;
    while (at != nullptr && at != &caller) { at = scheduling::waits_for(*at); }
    return at == &caller;
    // student: end
}

void abandon(Thread& thread) {
    thread.server = nullptr;
    thread.state = ThreadState::ready;
    if (thread.in_fault) {
        thread.left = !report_fault(thread) || thread.left;
    } else {
        thread.answer(Status::peer_died);
        scheduling::wake(thread);
    }
}

void stop_waiting(Thread& thread, Replying replying) {
    // student: begin(endings)
    // todo: One case a state. Who still points to this thread: a queue, an endpoint, a server, a slot with its token? Each
    // todo: must forget it (the slot has capabilities::dead_token then), and who ran with its priority must not any longer
    // todo: (settle). What was begun and has reached nobody is begun anew (begin_anew).
    // placeholder:
    Thread* const lent_to = scheduling::waits_for(thread);
    switch (thread.state) {
    case ThreadState::calling:
        thread.endpoint->callers.remove(thread);
        begin_anew(thread);
        break;
    case ThreadState::receiving:
        thread.endpoint->receiver = nullptr;
        begin_anew(thread);
        break;
    case ThreadState::replying:
        if (replying == Replying::keep) { return; }
        thread.state = ThreadState::ready;
        if (thread.server != nullptr) {
            thread.server->caller = nullptr;
            thread.server = nullptr;
        } else if (Process* const holder = std::exchange(thread.token_holder, nullptr)) {
            holder->handles.find(static_cast<std::uint32_t>(thread.token))->object = &capabilities::dead_token;
        }
        break;
    default: return;
    }
    scheduling::settle(lent_to);
    // student: end
}

void close(Endpoint& endpoint) {
    // student: begin(endings)
    // todo: Nobody may come after this. Who waits here, as a caller or to receive? A caller may be a fault: abandon() knows
    // todo: what to do with both. Who served here serves nothing now.
    // placeholder: endpoint.object.dead = true;
    endpoint.object.dead = true;
    while (!endpoint.callers.empty()) { abandon(*endpoint.callers.pop_front()); }
    if (Thread* const receiver = std::exchange(endpoint.receiver, nullptr)) {
        receiver->answer(Status::peer_died);
        scheduling::wake(*receiver);
    }
    if (Thread* const server = endpoint.server) {
        endpoint.server = nullptr;
        server->served = nullptr;
        scheduling::settle(server);
    }
    // student: end
}

} // namespace mica::ipc
