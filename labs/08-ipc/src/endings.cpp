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
    // TODO(endings): Follow who waits for whom (scheduling::waits_for), from the endpoint's server on. How long can
    //     that chain be, and why does the walk end?
    return false;
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
    // TODO(endings): One case a state. Who still points to this thread: a queue, an endpoint, a server, a slot with its
    //     token? Each must forget it (the slot has capabilities::dead_token then), and who ran with its priority must
    //     not any longer (settle). What was begun and has reached nobody is begun anew (begin_anew).
    // student: end
}

void close(Endpoint& endpoint) {
    // student: begin(endings)
    // TODO(endings): Nobody may come after this. Who waits here, as a caller or to receive? A caller may be a fault:
    //     abandon() knows what to do with both. Who served here serves nothing now.
    endpoint.object.dead = true;
    // student: end
}

} // namespace mica::ipc
