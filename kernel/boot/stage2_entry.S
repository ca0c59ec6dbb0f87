// SPDX-License-Identifier: BSD-2-Clause
// Where stage 2 begins: jumped to by the MBR in real mode with the drive in DL. Enters protected mode, clears stage 2's .bss and
// calls load_system(drive). Everything that decides something is C++.

#include "selectors.h"

        .code16
        .section .entry, "ax"
        .globl  stage2_start
stage2_start:
        jmp     begin
        .org    4
        .ascii  "STG2"                          // the MBR looks for it
begin:
        cli
        xorw    %ax, %ax
        movw    %ax, %ds
        lgdtl   boot_gdt_pointer
        movl    %cr0, %eax
        orb     $1, %al
        movl    %eax, %cr0
        ljmpl   $CODE32, $protected

        .code32
protected:
        movw    $DATA32, %ax
        movw    %ax, %ds
        movw    %ax, %es
        movw    %ax, %fs
        movw    %ax, %gs
        movw    %ax, %ss
        movl    $stack_top, %esp
        lidt    boot_idt_pointer
        movzbl  %dl, %ebx
        cld
        xorl    %eax, %eax
        movl    $stage2_bss_begin, %edi
        movl    $stage2_bss_end, %ecx
        subl    %edi, %ecx
        rep stosb
        pushl   %ebx
        call    load_system                     // never returns

// hand_over(entry, info): the state Multiboot 0.6.96, 3.2, asks for; paging is off, interrupts are off, A20 is on.
        .section .text
        .globl  hand_over
hand_over:
        movl    4(%esp), %ecx
        movl    8(%esp), %ebx
        movl    $0x2badb002, %eax
        jmp     *%ecx

// Any exception while stage 2 runs. An error code may lie below EIP, so both words are shown.
        .globl  boot_exception
boot_exception:
        pushl   4(%esp)
        pushl   4(%esp)
        call    report_exception

        .section .data
        .balign 8
        .globl  boot_gdt_pointer
boot_gdt:
        .quad   0
        .quad   0x00cf9b000000ffff              // CODE32: flat, ring 0
        .quad   0x00cf93000000ffff              // DATA32
        .quad   0x00009b000000ffff              // CODE16: 64 KiB, for the way back to real mode
        .quad   0x000093000000ffff              // DATA16
boot_gdt_pointer:
        .word   . - boot_gdt - 1
        .long   boot_gdt
        .balign 4
        .globl  boot_idt_pointer
boot_idt_pointer:
        .word   32 * 8 - 1
        .long   boot_idt
