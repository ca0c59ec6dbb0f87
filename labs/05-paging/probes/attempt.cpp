// SPDX-License-Identifier: BSD-2-Clause
// Two accesses in assembly, whose faults go on behind them. Any other page fault is a mistake in the nucleus, which stops
// and says whose.
#include "attempt.h"

#include <nucleus/arch/cpu.h>
#include <nucleus/diagnostics/backtrace.h>
#include <nucleus/diagnostics/panic.h>
#include <nucleus/interrupts/dispatch.h>
#include <probe/tally.h>

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

std::string_view function_at(std::uint32_t eip) {
    const diagnostics::SymbolTable& symbols = diagnostics::nucleus_symbols;
    std::string_view name = "unknown code";
    for (const abi::SymbolRecord& record : symbols.records()) {
        if (record.address <= eip && eip - record.address < record.size) { name = symbols.name(record); }
    }
    return name;
}

[[noreturn]] void report(const interrupts::TrapFrame& frame) {
    static constinit probe::Story reason{}; // panic() is told where it is, and the host reads it there
    constexpr std::uint32_t was_write = 2;
    const std::uint32_t address = arch::read_cr<2>();
    reason << "page fault: ";
    if (frame.eip == address) { // in ring 0 the frame ends at EFLAGS; above it is what the call had pushed
        reason << function_at(frame.user_esp) << " jumped to ";
        reason.hex(address, 8) << ", where there is no code";
    } else {
        reason << function_at(frame.eip) << ((frame.error & was_write) != 0 ? " wrote to " : " read ");
        reason.hex(address, 8) << ", where no page allows it";
    }
    diagnostics::panic(reason.text());
}

void on_page_fault(interrupts::TrapFrame& frame) {
    const std::uint32_t failed = place(mica_probe_try_failed);
    if (frame.eip < place(reinterpret_cast<const void*>(&mica_probe_try_read)) || frame.eip >= failed) {
        report(frame);
    }
    last.faulted = true;
    last.address = arch::read_cr<2>();
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
