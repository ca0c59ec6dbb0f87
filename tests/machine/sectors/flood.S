// SPDX-License-Identifier: GPL-3.0-or-later
// Writes 'x' to port 0xE9 for ever.
.code16
.global start
start:
    movw $0xe9, %dx
    movb $'x', %al
again:
    outb %al, %dx
    jmp again

    .org 510
    .word 0xaa55
