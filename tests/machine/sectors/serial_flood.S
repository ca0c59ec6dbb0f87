// SPDX-License-Identifier: GPL-3.0-or-later
// Writes 'y' to COM1 for ever, as fast as the line takes it.
.code16
.global start
start:
    movw $0x3fb, %dx
    movb $0x83, %al
    outb %al, %dx
    movw $0x3f8, %dx
    movb $1, %al
    outb %al, %dx
    movw $0x3f9, %dx
    xorb %al, %al
    outb %al, %dx
    movw $0x3fb, %dx
    movb $0x03, %al
    outb %al, %dx
again:
    movw $0x3fd, %dx
wait:
    inb %dx, %al
    testb $0x20, %al
    jz wait
    movw $0x3f8, %dx
    movb $'y', %al
    outb %al, %dx
    jmp again

    .org 510
    .word 0xaa55
