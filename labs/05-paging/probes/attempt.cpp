// SPDX-License-Identifier: BSD-2-Clause
// Two accesses in assembly, whose faults go on behind them. Any other page fault is nobody's: the nucleus stops.
#include "attempt.h"

#include <nucleus/arch/control_registers.h>
#include <nucleus/diagnostics/panic.h>
#include <nucleus/exceptions/unhandled.h>
#include <nucleus/interrupts/dispatch.h>

extern "C" {
std::uint32_t mica_probe_try_read(std::uint32_t at, std::uint32_t* into);
std::uint32_t mica_probe_try_write(std::uint32_t at, std::uint32_t value);
extern const char mica_probe_try_failed[];
}

// Both return 1; where the access faults the handler sends them to the end, which returns 0. ESP is the same at each.
asm(R"(
    .text
    .globl mica_probe_try_read, mica_probe_try_write, mica_probe_try_failed
mica_probe_try_read:
    movl 4(%esp), %ecx
    movl 8(%esp), %edx
    movl (%ecx), %eax
    movl %eax, (%edx)
    movl $1, %eax
    ret
mica_probe_try_write:
    movl 4(%esp), %ecx
    movl 8(%esp), %eax
    movl %eax, (%ecx)
    movl $1, %eax
    ret
mica_probe_try_failed:
    xorl %eax, %eax
    ret
)");

namespace mica::probes {
namespace {

constinit Attempt last{};

std::uint32_t place(const void* code) { return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(code)); }

void on_page_fault(interrupts::TrapFrame& frame) {
    const std::uint32_t failed = place(mica_probe_try_failed);
    if (frame.eip < place(reinterpret_cast<const void*>(&mica_probe_try_read)) || frame.eip >= failed) {
        exceptions::unhandled(frame);
    }
    last.faulted = true;
    last.address = arch::read_cr2();
    last.error = frame.error;
    frame.eip = failed;
}

} // namespace

void catch_page_faults() {
    if (!interrupts::register_handler(interrupts::Vector::page_fault, on_page_fault)) {
        diagnostics::panic("the probe cannot catch page faults");
    }
}

Attempt read(std::uint32_t at) {
    last = {};
    std::uint32_t value = 0;
    (void)mica_probe_try_read(at, &value);
    last.value = value;
    return last;
}

Attempt write(std::uint32_t at, std::uint32_t value) {
    last = {};
    (void)mica_probe_try_write(at, value);
    return last;
}

} // namespace mica::probes
