// SPDX-License-Identifier: BSD-2-Clause
// The entry of nucleus calls. Part of lab 06; the contract is in nucleus/processes/calls.h.

    .set kernel_data_selector, 0x10
    .set call_vector, 0x80
    .set frame_in_thread, 8 // offsetof(Thread, frame)

    .text
    .globl mica_call_entry
    .type mica_call_entry, @function
mica_call_entry:
    // student: begin(call-entry)
    // todo: The processor has pushed its part into the running thread's frame. Push the rest (no error code: 0; the vector; registers; segments), give C++
    // todo: its segments and its direction flag, and go to the nucleus' stack. Then the function of the number in EAX & 63; its argument is the
    // todo: thread; what it returns is the thread to leave by.
    // placeholder: cli
    // placeholder: hlt
    // placeholder: jmp mica_call_entry
    pushl $0
    pushl $call_vector
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
    movl mica_calls(, %eax, 4), %ecx
    leal -frame_in_thread(%esp), %eax
    movl $kernel_stack_top, %esp
    pushl %eax
    call *%ecx
    leal frame_in_thread(%eax), %esp
    jmp mica_interrupt_return
    // student: end
    .size mica_call_entry, . - mica_call_entry

    .section .note.GNU-stack, "", @progbits
