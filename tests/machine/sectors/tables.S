// SPDX-License-Identifier: GPL-3.0-or-later
// Protected mode with a GDT of every sort of segment and an IDT of every sort of gate; stops at 0x7c80.
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
    movw %ax, %es
    movw %ax, %ss
    movl $0x9000, %esp
    movw $0x30, %ax
    ltr %ax
    // The table of gates goes to 0x1000: four of them, the others of the eight stay zero.
    movl $0x1000, %edi
    movl $gates, %esi
    movl $(gates_end - gates) / 4, %ecx
    cld
    rep movsl
    xorl %eax, %eax
    movl $8, %ecx
    rep stosl
    lidt idtr
    jmp mark

    .org 0x80
mark:
    jmp mark

    .balign 8
gdt:
    .quad 0
    .quad 0x00cf9a000000ffff // 0x08 code execute/read, all of memory
    .quad 0x00cf92000000ffff // 0x10 data read/write
    .quad 0x0040f6123456789a // 0x18 data read/write expand-down, DPL 3, base 0x00123456
    .quad 0x00009c0000000fff // 0x20 code execute-only conforming, 16-bit
    .quad 0x0000820000200007 // 0x28 LDT at 0x20
    .quad 0x0000890070000067 // 0x30 32-bit TSS at 0x7000
gdt_end:
gdtr:
    .word gdt_end - gdt - 1
    .long gdt
gates:
    .quad 0xc0108e0000084a10 // 0 interrupt gate 0008:c0104a10
    .quad 0xc010ef0000084b20 // 1 trap gate 0008:c0104b20, DPL 3
    .quad 0x0000850000300000 // 2 task gate 0030
    .quad 0xc0100e0000084a10 // 3 interrupt gate that is not present
gates_end:
idtr:
    .word 8 * 8 - 1
    .long 0x1000

    .org 510
    .word 0xaa55
