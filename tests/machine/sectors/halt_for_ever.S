// SPDX-License-Identifier: GPL-3.0-or-later
// Interrupts on, but every one of them masked: the HLT at 0x7c40 never ends. The usual end of a handler that forgets something.
.code16
.global start
start:
    cli
    movb $0xff, %al
    outb %al, $0x21
    outb %al, $0xa1
    sti
    jmp idle

    .org 0x40
idle:
    hlt
    jmp idle

    .org 510
    .word 0xaa55
