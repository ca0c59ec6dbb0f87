// SPDX-License-Identifier: BSD-2-Clause
// The suspect: faults with registers it remembers, and instructions whose addresses are known.
#include "suspect.h"

static_assert(mica::world::board_address == 0x2000'0000);

extern "C" void mica_probe_fault_once();

// mica_probe_fault_once loads the registers from cells 0 to 7, faults by a write, and stores them to cells 16 to 24.
asm(R"(
    .section .text.user, "ax", @progbits
    .globl mica_probe_fault_once
    .type mica_probe_fault_once, @function
mica_probe_fault_once:
    pushal
    movl %esp, 0x20000020
    call 1f
1:  addl $(2f-1b), (%esp)
    popl 0x20000084
    pushl 0x2000001c
    movl 0x20000000, %eax
    movl 0x20000004, %ebx
    movl 0x20000008, %ecx
    movl 0x2000000c, %edx
    movl 0x20000010, %esi
    movl 0x20000014, %edi
    movl 0x20000018, %ebp
    popfl
2:  movl %eax, (%edi)
    movl %esp, 0x20000060
    movl %eax, 0x20000040
    movl 0x20000020, %esp
    pushfl
    popl 0x2000005c
    movl %ebx, 0x20000044
    movl %ecx, 0x20000048
    movl %edx, 0x2000004c
    movl %esi, 0x20000050
    movl %edi, 0x20000054
    movl %ebp, 0x20000058
    cld
    popal
    ret
    .size mica_probe_fault_once, . - mica_probe_fault_once

    .globl mica_probe_walk
    .type mica_probe_walk, @function
mica_probe_walk:
    int3
1:  nop
2:  movl $3, %ecx
3:  xorl %eax, %eax
4:  addl %ecx, %eax
5:  decl %ecx
6:  jnz 4b
7:  pushl %eax
8:  popl %edx
9:  call 12f
10: leal (%eax, %edx, 4), %eax
11: jmp 13f
12: ret
13: movl $2, %ecx
14: pushl %edi
15: leal -64(%esp), %edi
16: rep stosl
17: popl %edi
18: ret
    .size mica_probe_walk, . - mica_probe_walk

    .section .rodata
    .p2align 2
    .globl mica_probe_walk_offsets
mica_probe_walk_offsets:
    .irp place, 2b, 3b, 4b, 5b, 6b, 4b, 5b, 6b, 4b, 5b, 6b, 7b, 8b, 9b, 12b, 10b, 11b, 13b, 14b, 15b, 16b, 16b, 17b, 18b
    .long \place - mica_probe_walk
    .endr
    .text
)");

namespace mica::probes {
namespace {

using namespace mica::world;

constexpr std::uint32_t general_registers = 7, flags_at = 7, stack_at = 8, target_at = 5;
constexpr std::uint32_t arithmetic_flags = 0xCD5; // CF PF AF ZF SF DF OF
constexpr std::uint32_t interrupt_flag = 0x200;   // ring 3 sees it and cannot change it

/// A new random number for every call (Numerical Recipes' linear congruential generator), its upper half.
[[gnu::section(".text.user"), gnu::always_inline]] inline std::uint32_t random_half() {
    board()[cell_seed] = board()[cell_seed] * 1664525U + 1013904223U;
    return board()[cell_seed] >> 16U;
}

[[gnu::section(".text.user"), gnu::always_inline]] inline std::uint32_t random_word() {
    return random_half() << 16U | random_half();
}

[[gnu::section(".text.user"), gnu::always_inline]] inline void one_round(std::uint32_t round) {
    for (std::uint32_t i = 0; i < general_registers; ++i) { board()[cell_before + i] = random_word(); }
    board()[cell_target] = free_address + (random_half() & 0xFFCU);
    board()[cell_before + target_at] = board()[cell_target];
    board()[cell_before + flags_at] = (random_half() & arithmetic_flags) | 2U | interrupt_flag;
    board()[cell_phase] = random_half() % timer_period;
    for (std::uint32_t i = board()[cell_phase] / 2; i != 0; --i) { asm volatile(""); } // two instructions
    mica_probe_fault_once();
    std::uint32_t wrong = 0;
    for (std::uint32_t i = 0; i < general_registers; ++i) {
        wrong |= board()[cell_before + i] != board()[cell_after + i] ? 1U << i : 0U;
    }
    wrong |=
        ((board()[cell_before + flags_at] ^ board()[cell_after + flags_at]) & (arithmetic_flags | interrupt_flag)) != 0
            ? 1U << flags_at
            : 0U;
    wrong |= board()[cell_before + stack_at] != board()[cell_after + stack_at] ? 1U << stack_at : 0U;
    const bool written = *reinterpret_cast<volatile std::uint32_t*>(board()[cell_target]) == board()[cell_before];
    board()[cell_wrong_register] = board()[cell_wrong_register] | wrong;
    board()[cell_not_written] = board()[cell_not_written] + (written ? 0U : 1U);
    if ((wrong != 0 || !written) && board()[cell_first_wrong] == 0) {
        board()[cell_first_wrong] = round + 1;
        board()[cell_wrong_phase] = board()[cell_phase];
    }
    (void)make(abi::Call::memory_unmap, 0, free_address, 1);
}

} // namespace

[[gnu::section(".text.user")]] void suspect(std::uint32_t) {
    for (std::uint32_t round = 0; round < rounds; ++round) {
        board()[cell_round] = round;
        one_round(round);
        board()[cell_round_done] = round + 1;
    }
    board()[cell_round] = rounds;
    mica_probe_walk();
    board()[cell_round] = rounds + 1;
    done();
}

} // namespace mica::probes
