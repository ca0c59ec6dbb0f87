// SPDX-License-Identifier: GPL-3.0-or-later
// What differs between two runs if anything does: reads the clock's seconds, the PIT's count and the screen's retrace again and
// again and mixes them into EBX; takes timer interrupts through the BIOS; passes 0x7c80 once every 65536 rounds.
.code16
.global start
start:
    cli
    xorw %ax, %ax
    movw %ax, %ds
    movb $0xfe, %al
    outb %al, $0x21
    sti
    xorl %ebx, %ebx
    xorw %cx, %cx
round:
    xorb %al, %al
    outb %al, $0x70
    inb $0x71, %al
    call mix
    xorb %al, %al
    outb %al, $0x43
    inb $0x40, %al
    call mix
    inb $0x40, %al
    call mix
    movw $0x3da, %dx
    inb %dx, %al
    call mix
    loop round
    jmp mark
mix:
    roll $5, %ebx
    xorb %al, %bl
    ret

    .org 0x80
mark:
    jmp round

    .org 510
    .word 0xaa55
