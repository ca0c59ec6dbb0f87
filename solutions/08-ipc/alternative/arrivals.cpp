// SPDX-License-Identifier: BSD-2-Clause
// What arrives at an endpoint without a call. Another design than the reference's: a fault is queued like any other
// caller, and whoever waits is found by the same way.
#include <nucleus/ipc/endpoint.h>

#include <nucleus/scheduling/scheduler.h>

namespace mica::ipc {

void take_bells(Thread& server, Endpoint& endpoint) {
    const std::uint32_t bells = endpoint.bells;
    endpoint.bells = 0;
    server.frame.edx = bells;
    server.frame.eax = Head::make(static_cast<std::uint32_t>(Status::doorbell), 0, 1).raw;
}

void send_fault(const Thread& sender, Thread& receiver, std::uint32_t badge_bits) {
    const abi::FaultMessage& fault = sender.fault;
    receiver.frame.eax = Head::make_answer(Head::make(0, 0, abi::register_words), badge_bits).raw;
    receiver.frame.edx = fault.vector;
    receiver.frame.ecx = fault.error;
    receiver.frame.ebx = fault.address;
    receiver.frame.esi = fault.eip;
    receiver.frame.edi = fault.esp;
}

void ring(Endpoint& endpoint, std::uint32_t bells) {
    endpoint.bells |= bells;
    Thread* const server = endpoint.receiver;
    if (server == nullptr || endpoint.bells == 0) { return; }
    endpoint.receiver = nullptr;
    take_bells(*server, endpoint);
    scheduling::wake_at_once(*server);
}

bool report_fault(Thread& thread) {
    Endpoint* const endpoint = thread.process->fault_endpoint;
    thread.in_fault = true;
    return endpoint != nullptr && queue_up(thread, *endpoint, thread.process->fault_badge_bits) == Status::ok;
}

} // namespace mica::ipc
