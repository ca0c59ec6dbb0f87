// SPDX-License-Identifier: BSD-2-Clause
// One stub a vector from 32 on: pushes {0, vector} and jumps to the common entry. See stubs.h and trap_frame.h. Those of the
// exceptions, 0 to 31, are lab 03's (exceptions/entries.h).

    .altmacro

    .macro vector_stub number
    .globl mica_vector_\number
    .type mica_vector_\number, @function
mica_vector_\number:
    pushl $0
    pushl $\number
    jmp mica_interrupt_entry
    .size mica_vector_\number, . - mica_vector_\number
    .endm

    .macro stub_address number
    .long mica_vector_\number
    .endm

    .text
    .set next, 32
    .rept 224
    vector_stub %next
    .set next, next + 1
    .endr

    .section .rodata
    .p2align 2
    .globl mica_vector_stubs
    .type mica_vector_stubs, @object
mica_vector_stubs:
    .set next, 0
    .rept 256
    stub_address %next
    .set next, next + 1
    .endr
    .size mica_vector_stubs, . - mica_vector_stubs

    .section .note.GNU-stack, "", @progbits
