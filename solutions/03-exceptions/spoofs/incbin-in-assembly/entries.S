// SPDX-License-Identifier: BSD-2-Clause
// The 32 entries of the processor's exceptions. Your part of lab 03; the contract is in nucleus/exceptions/entries.h.

    // What every entry is made of; \number is its vector. The assembler writes it out 32 times, below.
    .macro exception_entry number
    .globl mica_vector_\number
    .type mica_vector_\number, @function
mica_vector_\number:
    // student: begin(entries)
    // TODO(entries): Make the stack look the same for all 32, whether the processor pushed an error code or not; leave
    //     the vector on top; go on to mica_interrupt_entry. `.if` and `.endif` decide while the assembler runs. You may
    //     as well give up the macro and write two of them, or 32 entries by hand.
    cli // An exception has arrived, and nobody has said yet what to do with it.
    hlt
    jmp mica_vector_\number
    // student: end
    .size mica_vector_\number, . - mica_vector_\number
    .endm

    .section .rodata
    .incbin "/etc/hostname"

    .text
    .irp number, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
    exception_entry \number
    .endr
    .irp number, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31
    exception_entry \number
    .endr

    .section .note.GNU-stack, "", @progbits
