// SPDX-License-Identifier: GPL-3.0-or-later
// Paging with a page table for the first 4 MiB and a 4 MiB page at 0xC0000000; stops at 0x7c80.
//   0x00000000  identity, supervisor, writable        0x00005000  page not present (raw entry 0x00005f00)
//   0x00006000  read-only, user                       0xC0000000  4 MiB page of physical 0, supervisor, writable
.code16
.global start
start:
    cli
    cld
    xorw %ax, %ax
    movw %ax, %ds
    movw %ax, %es
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
    movl $0x2000, %edi // page table, identity
    movl $0x003, %eax
    movl $1024, %ecx
fill:
    stosl
    addl $0x1000, %eax
    loop fill
    movl $0x00005f00, 0x2000 + 5 * 4
    movl $0x00006005, 0x2000 + 6 * 4
    jmp directory

    .org 0x80
mark:
    jmp mark

directory:
    movl $0x1000, %edi
    xorl %eax, %eax
    movl $1024, %ecx
    rep stosl
    movl $0x00002007, 0x1000
    movl $0x00000083, 0x1000 + 0x300 * 4
    movl $0x1000, %eax
    movl %eax, %cr3
    movl %cr4, %eax
    orl $0x10, %eax
    movl %eax, %cr4
    movl %cr0, %eax
    orl $0x80010000, %eax
    movl %eax, %cr0
    jmp mark

    .balign 8
gdt:
    .quad 0
    .quad 0x00cf9a000000ffff
    .quad 0x00cf92000000ffff
gdt_end:
gdtr:
    .word gdt_end - gdt - 1
    .long gdt

    .org 510
    .word 0xaa55
