// SPDX-License-Identifier: BSD-2-Clause
// One INT instruction with every register under control. All data is reached through SS: DS may hold anything meanwhile.

#include "provoke.h"

extern "C" {
constinit mica::probes::RegisterFile mica_probe_before{};
constinit mica::probes::RegisterFile mica_probe_after{};
void mica_probe_provoke();
void mica_probe_after_int();
}

// The offsets are those of the enumerators of Register, times four.
asm(R"(
    .text
    .globl mica_probe_provoke, mica_probe_after_int
    .type mica_probe_provoke, @function
mica_probe_provoke:
    pushal
    movl %esp, %ss:mica_probe_before+48
    movl %ss:mica_probe_before+32, %eax
    movl %eax, %ds
    movl %ss:mica_probe_before+36, %eax
    movl %eax, %es
    movl %ss:mica_probe_before+40, %eax
    movl %eax, %fs
    movl %ss:mica_probe_before+44, %eax
    movl %eax, %gs
    movl %ss:mica_probe_before+0, %eax
    movl %ss:mica_probe_before+4, %ebx
    movl %ss:mica_probe_before+8, %ecx
    movl %ss:mica_probe_before+12, %edx
    movl %ss:mica_probe_before+16, %esi
    movl %ss:mica_probe_before+20, %edi
    movl %ss:mica_probe_before+24, %ebp
    pushl %ss:mica_probe_before+28
    popfl
    int $0x51
mica_probe_after_int:
    movl %esp, %ss:mica_probe_after+48
    movl %eax, %ss:mica_probe_after+0
    movl %ebx, %ss:mica_probe_after+4
    movl %ecx, %ss:mica_probe_after+8
    movl %edx, %ss:mica_probe_after+12
    movl %esi, %ss:mica_probe_after+16
    movl %edi, %ss:mica_probe_after+20
    movl %ebp, %ss:mica_probe_after+24
    movl %ss:mica_probe_before+48, %esp
    pushfl
    popl %ss:mica_probe_after+28
    cld
    movl %ds, %eax
    movl %eax, %ss:mica_probe_after+32
    movl %es, %eax
    movl %eax, %ss:mica_probe_after+36
    movl %fs, %eax
    movl %eax, %ss:mica_probe_after+40
    movl %gs, %eax
    movl %eax, %ss:mica_probe_after+44
    movl $0x10, %eax
    movl %eax, %ds
    movl %eax, %es
    movl %eax, %fs
    movl %eax, %gs
    popal
    ret
    .size mica_probe_provoke, . - mica_probe_provoke
)");

namespace mica::probes {

RegisterFile interrupt_with(RegisterFile& before) {
    mica_probe_before = before;
    mica_probe_provoke();
    before = mica_probe_before;
    return mica_probe_after;
}

std::uint32_t address_after_interrupt() { return reinterpret_cast<std::uint32_t>(&mica_probe_after_int); }

void load_bad_selector() { asm volatile("movl %%eax, %%fs" : : "a"(std::uint32_t{bad_selector}) : "memory"); }

} // namespace mica::probes
