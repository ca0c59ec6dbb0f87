// SPDX-License-Identifier: BSD-2-Clause
// Whose exception it is, and what becomes of it. Your part of lab 03; the contract is in nucleus/exceptions/faults.h.

#include <nucleus/exceptions/faults.h>

#include <nucleus/arch/cpu.h>
#include <nucleus/capabilities/devices.h>
#include <nucleus/diagnostics/panic.h>
#include <nucleus/exceptions/unhandled.h>
#include <nucleus/interrupts/vectors.h>
#include <nucleus/ipc/endpoint.h>
#include <nucleus/processes/process.h>

namespace mica::exceptions {

using interrupts::TrapFrame;
using interrupts::Vector;

abi::FaultMessage describe(const TrapFrame& frame, std::uint32_t address) {
    // student: begin(policy)
    // todo: Five words. Which exception has an address? Whose stack pointer does the answerer want to know?
    // placeholder: return {};
    return {.vector = frame.vector,
            .error = frame.error,
            .address = frame.vector == index(Vector::page_fault) ? address : 0,
            .eip = frame.eip,
            .esp = frame.user_esp};
    // student: end
}

void handle(TrapFrame& frame) {
    // student: begin(policy)
    // todo: What has to be read before anything else can happen? Whose fault is it: the nucleus' or a thread's? Who must
    // todo: hear of it, and what if nobody can? faults.h lists the cases; the order in which you ask matters.
    // placeholder: diagnostics::panic("handle() of faults.cpp does not know yet what to do with an exception");
    const std::uint32_t address = arch::read_cr<2>();
    if (!frame.from_user() || frame.vector == index(Vector::non_maskable)) { unhandled(frame); }
    Thread& thread = Thread::of(frame);
    if (frame.vector == index(Vector::general_protection) && frame.error == 0 &&
        devices::claim_ports(*thread.process)) {
        return;
    }
    thread.fault = describe(frame, address);
    trace::note(abi::TraceKind::fault, &thread, thread.fault.eip, thread.fault.vector);
    if (!ipc::report_fault(thread)) { processes::destroy(*thread.process); }
    // student: end
}

} // namespace mica::exceptions
