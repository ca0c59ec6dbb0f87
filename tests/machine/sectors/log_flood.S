// SPDX-License-Identifier: GPL-3.0-or-later
// Makes Bochs complain without end: `int 0x80` beyond the IDT's limit is #GP, whose handler steps over it and does it again.
.code16
.global start
start:
    cli
    xorw %ax, %ax
    movw %ax, %ds
    lgdt gdtr
    movl %cr0, %eax
    orl $1, %eax
    movl %eax, %cr0
    ljmp $0x08, $protected
.code32
protected:
    movw $0x10, %ax
    movw %ax, %ds
    movw %ax, %ss
    movl $0x9000, %esp
    movl $0x00080000 + general_protection, 0x1000 + 13 * 8
    movl $0x00008e00, 0x1004 + 13 * 8
    lidt idtr
again:
    int $0x80
    jmp again
general_protection:
    addl $4, %esp
    addl $2, (%esp)
    iret

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
    .word 32 * 8 - 1
    .long 0x1000

    .org 510
    .word 0xaa55
