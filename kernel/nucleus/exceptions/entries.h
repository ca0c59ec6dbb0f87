// SPDX-License-Identifier: BSD-2-Clause
// Where the 32 exceptions of the processor enter the nucleus. Student part of lab 03: entries.S. The table mica_vector_stubs
// (interrupts/idt.h) holds them as its first 32 entries.
//
// mica_vector_0 … mica_vector_31: entered by the processor through an interrupt gate. On the stack lies, lowest address first,
//
//   exceptions 8, 10 to 14 and 17:   error code, EIP, CS, EFLAGS and, from ring 3, ESP, SS
//   all others:                                  EIP, CS, EFLAGS and, from ring 3, ESP, SS
//
// (Intel SDM 3A, 6.13 and table 6-1). Each makes the two alike, with an error code of 0 where there is none, puts its vector
// below, and goes on to mica_interrupt_entry. No register but ESP changes on the way.
#pragma once
