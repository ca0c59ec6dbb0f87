// SPDX-License-Identifier: BSD-2-Clause
// The common entry: from the stub of a vector into C++ and back. Your part of lab 02; the contract is in
// nucleus/interrupts/trap_frame.h.

    .set kernel_data_selector, 0x10
    .set frame_cs, 60 // offsetof(TrapFrame, cs)

    .text
    .globl mica_interrupt_entry
    .type mica_interrupt_entry, @function
mica_interrupt_entry:
    // student: begin(entry)
    // todo: Complete the TrapFrame on the stack: the general registers, then DS, ES, FS and GS, each
    // todo: at the offset that trap_frame.h gives it. Then load kernel_data_selector into DS and ES,
    // todo: and clear the direction flag: the compiler counts on both. After your last line ESP must
    // todo: point at the frame's first member, gs.
    // placeholder: cli // Nothing is saved yet: stop here rather than destroy the interrupted program's registers.
    // placeholder: hlt
    // placeholder: jmp mica_interrupt_entry
    pushal
    pushl %ds
    pushl %es
    pushl %fs
    pushl %gs
    movl $kernel_data_selector, %eax
    movl %eax, %ds
    movl %eax, %es
    cld
    // student: end
    movl %esp, %eax // the address of the frame
    testb $3, frame_cs(%eax)
    jnz 1f
    pushl %eax // the argument
    call mica_interrupt_dispatch
    addl $4, %esp
    jmp mica_interrupt_return
1:  movl $kernel_stack_top, %esp // from ring 3 the frame lies in the thread: C++ needs more room than that
    pushl %eax
    call mica_interrupt_dispatch
    call mica_choose_frame // ring 3 goes on, but maybe in another thread
    movl %eax, %esp

    // From here on ESP points at a complete TrapFrame.
    .globl mica_interrupt_return
    .type mica_interrupt_return, @function
mica_interrupt_return:
    // student: begin(entry)
    // todo: Put everything back from the frame, in the reverse order; drop the vector and the error
    // todo: code; and return to the interrupted program.
    // placeholder: cli
    // placeholder: hlt
    // placeholder: jmp mica_interrupt_return
    popl %gs
    popl %fs
    popl %es
    popl %ds
    popal
    addl $8, %esp
    iret
    // student: end
    .size mica_interrupt_return, . - mica_interrupt_return
    .size mica_interrupt_entry, . - mica_interrupt_entry

    .section .note.GNU-stack, "", @progbits
