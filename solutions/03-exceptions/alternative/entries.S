// SPDX-License-Identifier: BSD-2-Clause
// The 32 entries of the processor's exceptions: two kinds of them, each written down for its vectors.

    .macro begin_entry number
    .globl mica_vector_\number
    .type mica_vector_\number, @function
mica_vector_\number:
    .endm

    .macro end_entry number
    jmp mica_interrupt_entry
    .size mica_vector_\number, . - mica_vector_\number
    .endm

    // The processor has pushed an error code: the vector goes below it.
    .macro coded number
    begin_entry \number
    pushl $\number
    end_entry \number
    .endm

    // It has not: a place for one, then the vector, in one piece of stack.
    .macro plain number
    begin_entry \number
    leal -8(%esp), %esp
    movl $0, 4(%esp)
    movl $\number, (%esp)
    end_entry \number
    .endm

    .text
    .irp number, 0, 1, 2, 3, 4, 5, 6, 7, 9, 15, 16, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31
    plain \number
    .endr
    .irp number, 8, 10, 11, 12, 13, 14, 17
    coded \number
    .endr

    .section .note.GNU-stack, "", @progbits
