// SPDX-License-Identifier: GPL-3.0-or-later
// Known values in registers and memory, then a loop of five instructions a round through the address 0x7c40.
.code16
.global start
start:
    cli
    xorw %ax, %ax
    movw %ax, %ds
    movl $0x11223344, %ebx
    movl $0x55667788, %esi
    movl $0xcafef00d, 0x600
    movw $0xe9, %dx
    movb $'o', %al
    outb %al, %dx
    movb $'k', %al
    outb %al, %dx
    xorl %ecx, %ecx
    jmp round

    .org 0x40
round:
    incl %ecx
    nop
    nop
    nop
    jmp round

    .org 510
    .word 0xaa55
