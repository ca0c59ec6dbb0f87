// SPDX-License-Identifier: BSD-2-Clause
// bios_interrupt(number): one software interrupt in real mode, called from protected mode. Registers go in and come out through
// `bios_registers` (bios.h); all of stage 2 lies below 64 KiB, so real mode uses segment 0. Intel SDM 3A, 9.9 (mode switching).

#include "selectors.h"

        .code32
        .section .text
        .globl  bios_interrupt
bios_interrupt:
        pushl   %ebp
        pushl   %ebx
        pushl   %esi
        pushl   %edi
        movb    20(%esp), %al
        movb    %al, interrupt_instruction + 1  // the far jumps below drop what was prefetched
        lidt    real_idt_pointer
        ljmp    $CODE16, $leave_protected

        .code16
leave_protected:
        movw    $DATA16, %ax
        movw    %ax, %ds
        movw    %ax, %es
        movw    %ax, %fs
        movw    %ax, %gs
        movw    %ax, %ss
        movl    %cr0, %eax
        andb    $0xfe, %al
        movl    %eax, %cr0
        ljmp    $0, $in_real_mode
in_real_mode:
        xorw    %ax, %ax
        movw    %ax, %ds
        movw    %ax, %fs
        movw    %ax, %gs
        movw    %ax, %ss
        movl    bios_registers + 0, %eax
        movl    bios_registers + 4, %ebx
        movl    bios_registers + 8, %ecx
        movl    bios_registers + 12, %edx
        movl    bios_registers + 16, %esi
        movl    bios_registers + 20, %edi
        movw    bios_registers + 24, %es
        sti
interrupt_instruction:
        int     $0                              // the number is written here
        cli
        cld
        pushfl
        pushw   $0
        popw    %ds                             // a BIOS may leave anything in the segment registers
        movl    %eax, bios_registers + 0
        movl    %ebx, bios_registers + 4
        movl    %ecx, bios_registers + 8
        movl    %edx, bios_registers + 12
        movl    %esi, bios_registers + 16
        movl    %edi, bios_registers + 20
        popl    bios_registers + 28

        lgdtl   boot_gdt_pointer
        movl    %cr0, %eax
        orb     $1, %al
        movl    %eax, %cr0
        ljmpl   $CODE32, $back_in_protected
        .code32
back_in_protected:
        movw    $DATA32, %ax
        movw    %ax, %ds
        movw    %ax, %es
        movw    %ax, %fs
        movw    %ax, %gs
        movw    %ax, %ss
        lidt    boot_idt_pointer
        popl    %edi
        popl    %esi
        popl    %ebx
        popl    %ebp
        ret

        .section .data
        .balign 4
real_idt_pointer:                               // the interrupt vector table of real mode
        .word   0x3ff
        .long   0
