// SPDX-License-Identifier: BSD-2-Clause
// What arrives at an endpoint without a call: doorbells and faults. Part of lab 08; the contract is in
// nucleus/ipc/endpoint.h.
#include <nucleus/ipc/endpoint.h>

#include <nucleus/scheduling/scheduler.h>

#include <utility>

namespace mica::ipc {

void take_bells(Thread& server, Endpoint& endpoint) {
    // student: begin(arrivals)
    // TODO(arrivals): The answer is Status::doorbell with one word: the bits. What is left at the endpoint?
    server.answer(Status::peer_died);
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
    // TODO(arrivals): Bits add up until somebody takes them. Does a receiver wait? Then its wait is over, and it may be
    //     more urgent than whoever runs (wake_at_once). Keep the invariant of struct Endpoint.
    // student: end
}

bool report_fault(Thread& thread) {
    // student: begin(arrivals)
    // TODO(arrivals): A call that the nucleus makes for a thread: to thread.process->fault_endpoint, with the badge
    //     fault_badge_bits. What if a handler waits there, and who runs then? What if none waits, or there is no
    //     endpoint?
    return false;
    // student: end
}

} // namespace mica::ipc
