// SPDX-License-Identifier: GPL-3.0-or-later
// Writes "going" and then executes, at 0x7c40, an interrupt for which there is no gate, nor one for the faults that follow.
.code16
.global start
start:
    cli
    cld
    xorw %ax, %ax
    movw %ax, %ds
    movw $0xe9, %dx
    movw $text, %si
    movw $5, %cx
    rep outsb
    lgdt gdtr
    lidt idtr
    movl %cr0, %eax
    orl $1, %eax
    movl %eax, %cr0
    ljmp $0x08, $fatal

    .org 0x40
.code32
fatal:
    int $0x30
    jmp .

text:
    .ascii "going"
    .balign 8
gdt:
    .quad 0
    .quad 0x00cf9a000000ffff
    .quad 0x00cf92000000ffff
gdt_end:
gdtr:
    .word gdt_end - gdt - 1
    .long gdt
idtr:
    .word 0
    .long 0x1000

    .org 510
    .word 0xaa55
