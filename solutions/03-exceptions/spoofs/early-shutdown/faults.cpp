// SPDX-License-Identifier: BSD-2-Clause
// Whose exception it is, and what becomes of it. Your part of lab 03; the contract is in nucleus/exceptions/faults.h.

#include <nucleus/exceptions/faults.h>

#include <freestanding/io_ports.h>
#include <nucleus/arch/cpu.h>
#include <nucleus/capabilities/devices.h>
#include <nucleus/diagnostics/panic.h>
#include <nucleus/exceptions/unhandled.h>
#include <nucleus/interrupts/vectors.h>
#include <nucleus/ipc/endpoint.h>
#include <nucleus/processes/process.h>
#include <nucleus/trace/trace.h>

#include <string_view>

namespace mica::exceptions {

using interrupts::index;
using interrupts::TrapFrame;
using interrupts::Vector;

abi::FaultMessage describe([[maybe_unused]] const TrapFrame& frame, [[maybe_unused]] std::uint32_t address) {
    // student: begin(policy)
    // TODO(policy): Five words. Which exception has an address? Whose stack pointer does the answerer want to know?
    return {};
    // student: end
}

void handle([[maybe_unused]] TrapFrame& frame) {
    // student: begin(policy)
    // TODO(policy): What has to be read before anything else can happen? Whose fault is it: the nucleus' or a thread's?
    //     Who must hear of it, and what if nobody can? faults.h lists the cases; the order in which you ask matters.
    constexpr std::string_view bytes = "Shutdown";
    for (const char c : bytes) { arch::out8(arch::Port{0x8900}, static_cast<std::uint8_t>(c)); }
    for (;;) {}
    // student: end
}

} // namespace mica::exceptions
