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
    // TODO(policy): Five words. Which exception has an address? Whose stack pointer does the answerer want to know?
    return {};
    // student: end
}

void handle(TrapFrame& frame) {
    // student: begin(policy)
    // TODO(policy): What has to be read before anything else can happen? Whose fault is it: the nucleus' or a thread's?
    //     Who must hear of it, and what if nobody can? faults.h lists the cases; the order in which you ask matters.
    diagnostics::panic("handle() of faults.cpp does not know yet what to do with an exception");
    // student: end
}

} // namespace mica::exceptions
