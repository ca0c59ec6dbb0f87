// SPDX-License-Identifier: BSD-2-Clause
// The probe's own 32 entries: they do what entries.h asks for.
#include "own_entries.h"

#include <nucleus/arch/segments.h>
#include <nucleus/interrupts/interrupts.h>

extern "C" const std::uint32_t mica_probe_own_entries[32];

asm(R"(
    .altmacro
    .macro own_entry number
own_entry_\number:
    .if (\number < 8) || (\number == 9) || (\number == 15) || (\number == 16) || (\number > 17)
    pushl $0
    .endif
    pushl $\number
    jmp mica_interrupt_entry
    .endm
    .macro own_entry_address number
    .long own_entry_\number
    .endm
    .text
    .set next, 0
    .rept 32
    own_entry %next
    .set next, next + 1
    .endr
    .section .rodata
    .globl mica_probe_own_entries
mica_probe_own_entries:
    .set next, 0
    .rept 32
    own_entry_address %next
    .set next, next + 1
    .endr
    .text
    .noaltmacro
)");

namespace mica::probes {

void use_own_entries() {
    using interrupts::Vector;
    for (std::uint8_t vector = 0; vector < 32; ++vector) {
        if (Vector{vector} == Vector::double_fault) { continue; }
        const bool for_everyone = Vector{vector} == Vector::breakpoint || Vector{vector} == Vector::overflow;
        interrupts::replace_gate(Vector{vector},
                                 idt::encode(mica_probe_own_entries[vector], segments::kernel_code_selector,
                                             idt::GateType::interrupt,
                                             for_everyone ? segments::Privilege::user : segments::Privilege::nucleus));
    }
}

} // namespace mica::probes
