// SPDX-License-Identifier: BSD-2-Clause
// Pushes what the processor pushes, and escapes from the handler by the stack pointer of before: whatever the entry does to
// the stack, the probe goes on.
#include "enter_by_hand.h"

#include <cstddef>

extern "C" {
constinit mica::probes::Delivery mica_probe_delivery{};
constinit std::uint32_t mica_probe_stack_before = 0;
void mica_probe_enter();
void mica_probe_behind();
[[noreturn]] void mica_probe_escape();
}

static_assert(offsetof(mica::probes::Delivery, edi) == 12 && offsetof(mica::probes::Delivery, eax) == 36);

asm(R"(
    .text
    .globl mica_probe_enter, mica_probe_behind, mica_probe_escape
    .type mica_probe_enter, @function
mica_probe_enter:
    pushal
    movl %esp, mica_probe_stack_before
    pushfl
    pushl $0x08
    pushl $mica_probe_behind
    cmpl $0, mica_probe_delivery+4
    je 1f
    pushl mica_probe_delivery+8
1:  pushl mica_probe_delivery
    movl mica_probe_delivery+12, %edi
    movl mica_probe_delivery+16, %esi
    movl mica_probe_delivery+20, %ebp
    movl mica_probe_delivery+24, %ebx
    movl mica_probe_delivery+28, %edx
    movl mica_probe_delivery+32, %ecx
    movl mica_probe_delivery+36, %eax
    ret
mica_probe_behind:
mica_probe_escape:
    movl mica_probe_stack_before, %esp
    popal
    ret
    .size mica_probe_enter, . - mica_probe_enter
)");

namespace mica::probes {
namespace {

constinit Arrival seen{};

} // namespace

Arrival deliver(const Delivery& delivery) {
    mica_probe_delivery = delivery;
    seen = Arrival{};
    asm volatile("call mica_probe_enter" : : : "memory", "cc");
    return seen;
}

void note_arrival(interrupts::TrapFrame& frame) {
    seen.arrived = true;
    seen.frame = frame;
    seen.frame.user_esp = seen.frame.user_ss = 0;
    const std::uint32_t should_end = mica_probe_stack_before; // EFLAGS was pushed first, just below
    seen.frame_off = static_cast<std::int32_t>(reinterpret_cast<std::uintptr_t>(&frame.user_esp) - should_end);
    mica_probe_escape();
}

std::uint32_t address_behind() { return reinterpret_cast<std::uintptr_t>(&mica_probe_behind); }

} // namespace mica::probes
