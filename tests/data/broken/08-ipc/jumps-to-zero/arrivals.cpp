// SPDX-License-Identifier: BSD-2-Clause
// Broken: calls through a function pointer that was never set.
// told: there is most often a pointer that is null
#include <nucleus/ipc/endpoint.h>

#include <nucleus/scheduling/scheduler.h>

#include <utility>

namespace mica::ipc {

void take_bells(Thread& server, [[maybe_unused]] Endpoint& endpoint) {
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

void ring([[maybe_unused]] Endpoint& endpoint, [[maybe_unused]] std::uint32_t bells) {
    void (*volatile listener)(std::uint32_t) = nullptr;
    endpoint.bells |= bells;
    listener(bells);
    if (endpoint.receiver != nullptr && endpoint.bells != 0) {
        Thread& server = *std::exchange(endpoint.receiver, nullptr);
        take_bells(server, endpoint);
        scheduling::wake_at_once(server);
    }
}

bool report_fault([[maybe_unused]] Thread& thread) {
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
