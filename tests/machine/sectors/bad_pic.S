// SPDX-License-Identifier: GPL-3.0-or-later
// Tells the master PIC that its slave sits on line 3; in a PC it is line 2, and Bochs emulates nothing else.
.code16
.global start
start:
    cli
    movb $0x11, %al
    outb %al, $0x20
    movb $0x20, %al
    outb %al, $0x21
    movb $0x08, %al
    jmp wrong

    .org 0x40
wrong:
    outb %al, $0x21
    jmp .

    .org 510
    .word 0xaa55
