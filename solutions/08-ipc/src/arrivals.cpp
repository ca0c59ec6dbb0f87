// SPDX-License-Identifier: BSD-2-Clause
// What arrives at an endpoint: callers that have to wait, doorbells, faults. Part of lab 08; the contract is in
// nucleus/ipc/endpoint.h.
#include <nucleus/ipc/endpoint.h>

#include <nucleus/scheduling/scheduler.h>

#include <utility>

namespace mica::ipc {

using abi::TraceKind;

Status queue_up(Thread& caller, Endpoint& endpoint, std::uint32_t badge_bits) {
    // student: begin(call)
    // todo: Which endpoint will never have a receiver? Who has to learn that a caller waits (settle)?
    // placeholder: return Status::peer_died;
    if (endpoint.object.dead || closes_circle(caller, endpoint)) {
        return endpoint.object.dead ? Status::peer_died : Status::deadlock;
    }
    caller.state = ThreadState::calling;
    caller.endpoint = &endpoint;
    caller.badge_bits = badge_bits;
    endpoint.callers.insert_by_priority(caller);
    trace::note(TraceKind::queue, &caller, &endpoint);
    scheduling::settle(endpoint.server);
    return Status::ok;
    // student: end
}

void take_bells(Thread& server, Endpoint& endpoint) {
    server.frame.edx = std::exchange(endpoint.bells, 0);
    server.frame.eax = Head::make(static_cast<std::uint32_t>(Status::doorbell), 0, 1).raw;
}

void send_fault(const Thread& sender, Thread& receiver, std::uint32_t badge_bits) {
    interrupts::TrapFrame& to = receiver.frame;
    to.edx = sender.fault.vector;
    to.ecx = sender.fault.error;
    to.ebx = sender.fault.address;
    to.esi = sender.fault.eip;
    to.edi = sender.fault.esp;
    to.eax = Head::make_answer(Head::make(0, 0, abi::register_words), badge_bits).raw;
}

void ring(Endpoint& endpoint, std::uint32_t bells) {
    // student: begin(ring)
    // todo: Bits add up until somebody takes them. Wake the receiver, if one waits.
    // placeholder: endpoint.bells |= bells;
    endpoint.bells |= bells;
    if (endpoint.receiver != nullptr && endpoint.bells != 0) {
        Thread& server = *std::exchange(endpoint.receiver, nullptr);
        take_bells(server, endpoint);
        scheduling::wake_at_once(server);
    }
    // student: end
}

bool report_fault(Thread& thread) {
    thread.in_fault = true;
    Endpoint* const endpoint = thread.process->fault_endpoint;
    const std::uint32_t badge_bits = thread.process->fault_badge_bits;
    if (endpoint != nullptr && endpoint->receiver != nullptr) {
        Thread& server = *std::exchange(endpoint->receiver, nullptr);
        send_fault(thread, server, badge_bits);
        accept(thread, server);
        if (&thread == scheduling::current) {
            server.state = ThreadState::ready;
            (void)scheduling::switch_to(server);
        } else {
            scheduling::wake(server);
        }
        return true;
    }
    return endpoint != nullptr && queue_up(thread, *endpoint, badge_bits) == Status::ok;
}

} // namespace mica::ipc
