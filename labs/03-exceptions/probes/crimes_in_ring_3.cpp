// SPDX-License-Identifier: BSD-2-Clause
// The crimes, one after the other. Each writes down first where it is and how long: the judge moves EIP behind it.
#include "crimes.h"

static_assert(mica::world::board_address == 0x2000'0000 && mica::probes::own_port == 0x80);

// Cell n of the board is at board + 4 * n. The crime itself is what stands between 2: and 3:.
asm(R"(
    .set board, 0x20000000
    .macro about_to_commit number
    call 1f
1:  addl $(2f-1b), (%esp)
    popl board
    movl $(3f-2f), board+4
    movl $\number, board+8
    movl %esp, board+12
    .endm
    .macro set_flag mask
    pushfl
    orl $\mask, (%esp)
    popfl
    .endm

    .section .text.user, "ax", @progbits
    .globl mica_probe_criminal
    .type mica_probe_criminal, @function
mica_probe_criminal:
    about_to_commit 0
    xorl %ecx, %ecx
2:  divl %ecx
3:  about_to_commit 1
2:  int3
3:  about_to_commit 2
    movb $0x7f, %al
    addb $1, %al
2:  into
3:  about_to_commit 3
    movl $5, %eax
2:  bound %eax, board+16
3:  about_to_commit 4
2:  ud2
3:  about_to_commit 5
2:  fld1
3:  about_to_commit 6
2:  hlt
3:  about_to_commit 7
2:  cli
3:  about_to_commit 8
2:  int $14
3:  about_to_commit 9
    movl $0x10, %eax
2:  movl %eax, %ds
3:  about_to_commit 10
    movl board+24, %eax
2:  movl %eax, %fs
3:  about_to_commit 11
2:  movl %esi, 0xC0100000
3:  about_to_commit 12
    movl board+28, %ebx
2:  movl (%ebx), %eax
3:  about_to_commit 13
    movl board+28, %ebx
2:  movl %eax, (%ebx)
3:  about_to_commit 14
2:  movl %esi, 0x10000000
3:  about_to_commit 15
    set_flag 0x4000
2:  iret
3:  about_to_commit 16
    set_flag 0x40000
2:  movl board+1, %eax
3:  about_to_commit 17
2:  inb $0x80, %al
    movl $1, board+40
3:  about_to_commit 18
2:  inb $0x81, %al
3:  about_to_commit 19
    set_flag 0x100
2:  nop
3:  movl $1, board+32
    int $0x81
    ud2
    .size mica_probe_criminal, . - mica_probe_criminal
    .text
)");
