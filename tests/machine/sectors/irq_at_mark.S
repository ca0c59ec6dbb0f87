// SPDX-License-Identifier: GPL-3.0-or-later
// A timer interrupt is due just before the instruction at 0x7c80, which counts at 0x604. The handler counts at 0x600, acknowledges
// and returns to that instruction. Round after round.
.code16
.global start
start:
    cli
    xorw %ax, %ax
    movw %ax, %ds
    movw %ax, %ss
    movw $0x7000, %sp
    movl $0, 0x600
    movl $0, 0x604
    movw $handler, 0x20
    movw $0, 0x22
    movb $0xfe, %al
    outb %al, $0x21
round:
    cli
wait: // until the timer's request is pending
    movb $0x0a, %al
    outb %al, $0x20
    inb $0x20, %al
    testb $1, %al
    jz wait
    sti // takes effect after the next instruction (Intel SDM 2B, STI)
    jmp mark

    .org 0x80
mark:
    incl 0x604
    jmp round

handler:
    incl 0x600
    pushw %ax
    movb $0x20, %al
    outb %al, $0x20
    popw %ax
    iret

    .org 510
    .word 0xaa55
