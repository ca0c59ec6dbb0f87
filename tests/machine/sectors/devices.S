// SPDX-License-Identifier: GPL-3.0-or-later
// Programs both PICs, PIT counter 0, COM1 and the text screen; stops at 0x7d00 with interrupts off.
.code16
.global start
start:
    cli
    cld
    xorw %ax, %ax
    movw %ax, %ds
    // PICs: ICW1 to ICW4, vectors 0x20 and 0x28; then masks: keyboard and cascade open at the master, all shut at the slave.
    movw $pic_bytes, %si
    movw $10, %cx
pic:
    lodsb
    movb %al, %dl
    xorb %dh, %dh
    lodsb
    outb %al, %dx
    loop pic
    // PIT counter 0: mode 2, 1193182 Hz / 11932 = 100 Hz.
    movb $0x34, %al
    outb %al, $0x43
    movb $0x9c, %al
    outb %al, $0x40
    movb $0x2e, %al
    outb %al, $0x40
    // COM1: divisor 1, 8 data bits, then the text, each byte when the one before has left.
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
    movw $serial_text, %si
next_byte:
    lodsb
    testb %al, %al
    jz screen
    movw $0x3f8, %dx
    outb %al, %dx
    movw $0x3fd, %dx
wait:
    inb %dx, %al
    testb $0x40, %al
    jz wait
    jmp next_byte
screen:
    // The whole screen blank, then a text in row 2, column 1.
    movw $0xb800, %ax
    movw %ax, %es
    xorw %di, %di
    movw $0x0720, %ax
    movw $80 * 25, %cx
    rep stosw
    movw $(80 * 2 + 1) * 2, %di
    movw $screen_text, %si
    movb $0x0f, %ah
show:
    lodsb
    testb %al, %al
    jz done
    stosw
    jmp show
done:
    jmp mark

    .org 0x100
mark:
    jmp mark

pic_bytes: // port, value
    .byte 0x20, 0x11, 0xa0, 0x11, 0x21, 0x20, 0xa1, 0x28, 0x21, 0x04, 0xa1, 0x02, 0x21, 0x01, 0xa1, 0x01
    .byte 0x21, 0xf9, 0xa1, 0xff
serial_text:
    .asciz "first line\r\nsecond"
screen_text:
    .byte 'M', 'i', 'c', 'a', ' ', 0xcd, 0x01, 0

    .org 510
    .word 0xaa55
