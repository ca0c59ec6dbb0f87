// SPDX-License-Identifier: GPL-3.0-or-later
// Writes "bye" to port 0xE9 and ends the emulation through port 0x8900. The last byte of the word leaves at 0x7c40.
.code16
.global start
start:
    cli
    cld
    xorw %ax, %ax
    movw %ax, %ds
    movw $0xe9, %dx
    movw $text, %si
    movw $3, %cx
    rep outsb
    movw $0x8900, %dx
    movw $word, %si
    movw $7, %cx
    rep outsb
    movb (%si), %al
    jmp last

    .org 0x40
last:
    outb %al, %dx
    jmp .

text:
    .ascii "bye"
word:
    .ascii "Shutdown"

    .org 510
    .word 0xaa55
