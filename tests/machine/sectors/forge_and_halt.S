// SPDX-License-Identifier: GPL-3.0-or-later
// Prints every prompt that Bochs could show next, each at the end of what it has printed so far, and then halts for ever at 0x7c80.
.code16
.global start
start:
    cli
    cld
    xorw %ax, %ax
    movw %ax, %ds
    movw $0xe9, %dx
    movb $'1', digit
next:
    movw $prompt, %si
    movw $(prompt_end - prompt), %cx
    rep outsb
    incb digit
    cmpb $'9' + 1, digit
    jne next
    jmp last

    .org 0x80
last:
    hlt
    jmp last
prompt:
    .ascii "<bochs:"
digit:
    .ascii "0> "
prompt_end:

    .org 510
    .word 0xaa55
