// SPDX-License-Identifier: GPL-3.0-or-later
// Sleeps at 0x7c40 until the BIOS' timer interrupt (18.2 a second) wakes it, and counts that at 0x600. Handlers are the BIOS'.
.code16
.global start
start:
    cli
    xorw %ax, %ax
    movw %ax, %ds
    movl $0, 0x600
    movb $0xfe, %al
    outb %al, $0x21
    sti
    jmp idle

    .org 0x40
idle:
    hlt
    incl 0x600
    jmp idle

    .org 510
    .word 0xaa55
