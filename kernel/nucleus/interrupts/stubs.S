// SPDX-License-Identifier: BSD-2-Clause
// One stub a vector: pushes {error code or 0, vector} and jumps to the common entry. See stubs.h and trap_frame.h.

    .altmacro

// Exceptions 8, 10 to 14 and 17 come with an error code (Intel SDM 3A, table 6-1); all else gets a 0 in its place.
    .macro vector_stub number
    .globl mica_vector_\number
    .type mica_vector_\number, @function
mica_vector_\number:
    .if (\number == 8) || (\number >= 10 && \number <= 14) || (\number == 17)
    .else
    pushl $0
    .endif
    pushl $\number
    jmp mica_interrupt_entry
    .size mica_vector_\number, . - mica_vector_\number
    .endm

    .macro stub_address number
    .long mica_vector_\number
    .endm

    .text
    .set next, 0
    .rept 256
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
