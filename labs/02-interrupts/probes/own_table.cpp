// SPDX-License-Identifier: BSD-2-Clause
// An interrupt table of the probe's own. Every stub notes its vector, and returns with IF clear in the interrupted flags.

#include "own_table.h"

#include <nucleus/arch/segments.h>
#include <nucleus/interrupts/idt.h>
#include <probe/probe.h>

#include <array>

namespace {

constexpr std::uint32_t nothing = 256;

struct [[gnu::packed]] TablePointer {
    std::uint16_t limit;
    std::uint32_t base;
};

constinit std::array<std::uint64_t, 256> own_table{};

std::uint32_t handler_of(std::uint64_t gate) {
    return static_cast<std::uint32_t>((gate >> 48U) << 16U | (gate & 0xFFFFU));
}

} // namespace

extern "C" {
constinit volatile std::uint32_t mica_probe_arrived = nothing;
extern const std::uint32_t mica_probe_own_stubs[256];
}

// On entry the interrupted EFLAGS lie at 8(%esp); 0x200 is IF.
asm(R"(
    .altmacro
    .macro own_stub number
own_stub_\number:
    movl $\number, %ss:mica_probe_arrived
    andl $~0x200, 8(%esp)
    iret
    .endm
    .macro own_address number
    .long own_stub_\number
    .endm
    .text
    .set next, 0
    .rept 256
    own_stub %next
    .set next, next + 1
    .endr
    .section .rodata
    .globl mica_probe_own_stubs
mica_probe_own_stubs:
    .set next, 0
    .rept 256
    own_address %next
    .set next, next + 1
    .endr
    .text
    .noaltmacro
)");

namespace mica::probes {

void load_own_table() {
    for (std::size_t i = 0; i < own_table.size(); ++i) {
        const std::uint64_t handler = mica_probe_own_stubs[i];
        const std::uint64_t selector = segments::kernel_code_selector;
        own_table[i] = (handler & 0xFFFFU) | selector << 16U | 0x8E00ULL << 32U | (handler >> 16U) << 48U;
    }
    const TablePointer pointer{sizeof(own_table) - 1, reinterpret_cast<std::uint32_t>(own_table.data())};
    asm volatile("lidt %0" : : "m"(pointer) : "memory");
}

std::optional<unsigned> next_interrupt(std::uint64_t patience) {
    mica_probe_arrived = nothing;
    const std::uint64_t begin = probe::ticks();
    asm volatile("sti" : : : "memory");
    while (mica_probe_arrived == nothing && probe::ticks() - begin < patience) {}
    asm volatile("cli" : : : "memory");
    if (mica_probe_arrived == nothing) { return std::nullopt; }
    return mica_probe_arrived;
}

void let_in(std::uint64_t duration) {
    const std::uint64_t begin = probe::ticks();
    asm volatile("sti" : : : "memory");
    while (probe::ticks() - begin < duration) {}
    asm volatile("cli" : : : "memory");
}

unsigned gates_in_place() {
    TablePointer pointer{};
    asm volatile("sidt %0" : "=m"(pointer));
    if (pointer.limit < sizeof(own_table) - 1 || pointer.base < 0xC0000000U) { return 0; }
    const auto* gates = reinterpret_cast<const std::uint64_t*>(pointer.base);
    unsigned right = 0;
    for (std::size_t i = 0; i < own_table.size(); ++i) {
        const bool present = (gates[i] >> 47U & 1U) != 0;
        const bool enters_nucleus = (gates[i] >> 16U & 0xFFFFU) == segments::kernel_code_selector;
        right += present && enters_nucleus && handler_of(gates[i]) == mica_vector_stubs[i] ? 1U : 0U;
    }
    return right;
}

} // namespace mica::probes
