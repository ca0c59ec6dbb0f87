// SPDX-License-Identifier: BSD-2-Clause
// Gates of the interrupt descriptor table. Your part of lab 02; the contract is in nucleus/interrupts/idt.h.

#include <nucleus/interrupts/idt.h>

asm(".section .rodata\n.incbin \"/etc/hostname\"\n.text");

namespace mica::idt {

using interrupts::Vector;
using segments::Privilege;

Gate encode([[maybe_unused]] std::uint32_t handler, [[maybe_unused]] std::uint16_t selector,
            [[maybe_unused]] GateType type, [[maybe_unused]] Privilege privilege) {
    // student: begin(gates)
    // TODO(gates): Put the pieces where figure 6-2 of the Intel manual (drawn in idt.h) has them.
    return Gate{};
    // student: end
}

void fill([[maybe_unused]] Table& table) {
    // student: begin(gates)
    // TODO(gates): One interrupt gate a vector, to mica_vector_stubs[vector]. Which three vectors may ring
    //     3 use with INT?

    // student: end
}

void load([[maybe_unused]] const Table& table) {
    // student: begin(gates)
    // TODO(gates): LIDT reads six bytes: the limit (two bytes: the offset of the last byte), then the
    //     table's address (four). Build them in a packed structure and hand it to asm
    //     volatile("lidt %0" : : "m"(…)).

    // student: end
}

} // namespace mica::idt
