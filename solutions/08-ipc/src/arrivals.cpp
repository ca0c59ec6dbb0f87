// SPDX-License-Identifier: BSD-2-Clause
// What arrives at an endpoint without a call: doorbells and faults. Part of lab 08; the contract is in
// nucleus/ipc/endpoint.h.
#include <nucleus/ipc/endpoint.h>

#include <nucleus/scheduling/scheduler.h>

#include <utility>

namespace mica::ipc {

void take_bells(Thread& server, Endpoint& endpoint) {
    // student: begin(arrivals)
    // todo: The answer is Status::doorbell with one word: the bits. What is left at the endpoint?
    // placeholder: server.answer(Status::peer_died);
    server.frame.edx = std::exchange(endpoint.bells, 0);
    server.frame.eax = Head::make(static_cast<std::uint32_t>(Status::doorbell), 0, 1).raw;
    // student: end
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
    // student: begin(arrivals)
    // todo: Bits add up until somebody takes them. Does a receiver wait? Then its wait is over, and it may be more urgent
    // todo: than whoever runs (wake_at_once). Keep the invariant of struct Endpoint.
    // placeholder:
    endpoint.bells |= bells;
    if (endpoint.receiver != nullptr && endpoint.bells != 0) {
        Thread& server = *std::exchange(endpoint.receiver, nullptr);
        take_bells(server, endpoint);
        scheduling::wake_at_once(server);
    }
    // student: end
}

bool report_fault(Thread& thread) {
    // student: begin(arrivals)
    // todo: A call that the nucleus makes for a thread: to thread.process->fault_endpoint, with the badge
    // todo: fault_badge_bits. What if a handler waits there, and who runs then? What if none waits, or there is no endpoint?
    // placeholder: return false;
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
    // student: end
}

} // namespace mica::ipc
