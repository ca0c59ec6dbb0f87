// SPDX-License-Identifier: BSD-2-Clause
// Whose exception it is, and what becomes of it: first a decision, then the deed.

#include <nucleus/exceptions/faults.h>

#include <nucleus/arch/cpu.h>
#include <nucleus/capabilities/devices.h>
#include <nucleus/exceptions/unhandled.h>
#include <nucleus/interrupts/vectors.h>
#include <nucleus/ipc/endpoint.h>
#include <nucleus/processes/process.h>
#include <nucleus/trace/trace.h>

namespace mica::exceptions {

using interrupts::TrapFrame;
using interrupts::Vector;

namespace {

enum class Matter { of_the_nucleus, of_a_missing_port, of_a_thread };

Matter matter_of(TrapFrame& frame) {
    const bool in_ring_0 = (frame.cs & 0b11U) == 0;
    switch (Vector{static_cast<std::uint8_t>(frame.vector)}) {
    case Vector::non_maskable: return Matter::of_the_nucleus;
    case Vector::general_protection:
        if (!in_ring_0 && frame.error == 0 && devices::claim_ports(*Thread::of(frame).process)) {
            return Matter::of_a_missing_port;
        }
        [[fallthrough]];
    default: return in_ring_0 ? Matter::of_the_nucleus : Matter::of_a_thread;
    }
}

} // namespace

abi::FaultMessage describe(const TrapFrame& frame, std::uint32_t address) {
    abi::FaultMessage message{};
    message.vector = frame.vector;
    message.error = frame.error;
    message.eip = frame.eip;
    message.esp = frame.user_esp;
    if (Vector{static_cast<std::uint8_t>(frame.vector)} == Vector::page_fault) { message.address = address; }
    return message;
}

void handle(TrapFrame& frame) {
    const std::uint32_t touched = arch::read_cr<2>();
    switch (matter_of(frame)) {
    case Matter::of_the_nucleus: unhandled(frame);
    case Matter::of_a_missing_port: return;
    case Matter::of_a_thread: break;
    }
    Thread& thread = Thread::of(frame);
    Process& process = *thread.process;
    trace::note(abi::TraceKind::fault, reinterpret_cast<std::uintptr_t>(&thread), frame.eip, frame.vector);
    thread.fault = describe(frame, touched);
    const bool somebody_answers = process.fault_endpoint != nullptr && ipc::report_fault(thread);
    if (!somebody_answers) { processes::destroy(process); }
}

} // namespace mica::exceptions
