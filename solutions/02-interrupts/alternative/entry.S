// SPDX-License-Identifier: BSD-2-Clause
// The common entry, built the other way round: room for the whole frame first, then a store to each member; and back by loads.

    .set kernel_data_selector, 0x10

    // Offsets in TrapFrame (nucleus/interrupts/trap_frame.h).
    .set at_gs, 0
    .set at_fs, 4
    .set at_es, 8
    .set at_ds, 12
    .set at_edi, 16
    .set at_esi, 20
    .set at_ebp, 24
    .set at_ebx, 32
    .set at_edx, 36
    .set at_ecx, 40
    .set at_eax, 44
    .set at_vector, 48
    .set at_eip, 56
    .set at_cs, 60

    .text
    .globl mica_interrupt_entry
    .type mica_interrupt_entry, @function
mica_interrupt_entry:
    subl $at_vector, %esp
    movl %eax, at_eax(%esp)
    movl %ecx, at_ecx(%esp)
    movl %edx, at_edx(%esp)
    movl %ebx, at_ebx(%esp)
    movl %ebp, at_ebp(%esp)
    movl %esi, at_esi(%esp)
    movl %edi, at_edi(%esp)
    movl %ds, %eax
    movl %eax, at_ds(%esp)
    movl %es, %eax
    movl %eax, at_es(%esp)
    movl %fs, %eax
    movl %eax, at_fs(%esp)
    movl %gs, %eax
    movl %eax, at_gs(%esp)
    cld
    pushl $kernel_data_selector
    popl %ds
    pushl %ss
    popl %es
    movl %esp, %ebx // kept by C++ over the call
    testb $3, at_cs(%ebx)
    jz 1f
    movl $kernel_stack_top, %esp
1:  pushl %ebx
    call mica_interrupt_dispatch
    movl %ebx, %esp
    testb $3, at_cs(%ebx)
    jz mica_interrupt_return
    movl $kernel_stack_top, %esp
    call mica_choose_frame
    movl %eax, %esp

    .globl mica_interrupt_return
    .type mica_interrupt_return, @function
mica_interrupt_return:
    movl at_gs(%esp), %eax
    movl %eax, %gs
    movl at_fs(%esp), %eax
    movl %eax, %fs
    movl at_es(%esp), %eax
    movl %eax, %es
    movl at_edi(%esp), %edi
    movl at_esi(%esp), %esi
    movl at_ebp(%esp), %ebp
    movl at_ebx(%esp), %ebx
    movl at_edx(%esp), %edx
    movl at_ecx(%esp), %ecx
    movl at_ds(%esp), %eax
    movl %eax, %ds
    movl at_eax(%esp), %eax
    leal at_eip(%esp), %esp
    iret
    .size mica_interrupt_return, . - mica_interrupt_return
    .size mica_interrupt_entry, . - mica_interrupt_entry

    .section .note.GNU-stack, "", @progbits
