// SPDX-License-Identifier: BSD-2-Clause
// The entry of nucleus calls. Part of lab 06; the contract is in nucleus/processes/calls.h.

    .set kernel_data_selector, 0x10
    .set frame_in_thread, 8 // offsetof(Thread, frame)

    .text
    .globl mica_call_entry
    .type mica_call_entry, @function
mica_call_entry:
    // student: begin(call-entry)
    // todo: The processor has pushed its part into the running thread's frame. Push the rest, give C++
    // todo: its segments and its direction flag, and go to the nucleus' stack. Then the function of the number in EAX &
    // todo: 63; its argument is the thread; what it returns is the thread to leave by.
    // placeholder: cli
    // placeholder: hlt
    // placeholder: jmp mica_call_entry
    subl $8, %esp // vector and error code: nobody looks at them
    pushal
    pushl %ds
    pushl %es
    pushl %fs
    pushl %gs
    movl $kernel_data_selector, %ecx
    movl %ecx, %ds
    movl %ecx, %es
    cld
    andl $63, %eax
    leal -frame_in_thread(%esp), %ecx
    movl $kernel_stack_top, %esp
    pushl %ecx
    call *mica_calls(, %eax, 4)
    leal frame_in_thread(%eax), %esp
    jmp mica_interrupt_return
    // student: end
    .size mica_call_entry, . - mica_call_entry

    .section .note.GNU-stack, "", @progbits
