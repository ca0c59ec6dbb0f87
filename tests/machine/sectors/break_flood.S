// SPDX-License-Identifier: GPL-3.0-or-later
// Stops Bochs' debugger through port 0x8900 for ever.
.code16
.global start
start:
    movw $0x8900, %dx
    movb $'D', %al
again:
    outb %al, %dx
    jmp again

    .org 510
    .word 0xaa55
