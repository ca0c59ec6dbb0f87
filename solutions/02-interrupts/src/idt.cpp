// SPDX-License-Identifier: BSD-2-Clause
// Gates of the interrupt descriptor table. Your part of lab 02; the contract is in nucleus/interrupts/idt.h.

#include <nucleus/interrupts/idt.h>

namespace mica::idt {

using interrupts::Vector;
using segments::Privilege;

Gate encode(std::uint32_t handler, std::uint16_t selector, GateType type, Privilege privilege) {
    // student: begin(gates)
    // todo: Put the pieces where figure 6-2 of the Intel manual (drawn in idt.h) has them.
    // placeholder: return Gate{};
    constexpr std::uint32_t present = 1U << 15U;
    const std::uint32_t attributes =
        present | static_cast<std::uint32_t>(privilege) << 13U | static_cast<std::uint32_t>(type) << 8U;
    return Gate{
        .low = static_cast<std::uint32_t>(selector) << 16U | (handler & 0xFFFFU),
        .high = (handler & 0xFFFF'0000U) | attributes,
    };
    // student: end
}

void fill(Table& table) {
    // student: begin(gates)
    // todo: One interrupt gate a vector, to mica_vector_stubs[vector]. Which three vectors may ring
    // todo: 3 use with INT?
    // placeholder:
    for (std::size_t i = 0; i < table.size(); ++i) {
        const Vector vector{static_cast<std::uint8_t>(i)};
        const bool for_everyone =
            vector == Vector::breakpoint || vector == Vector::overflow || vector == Vector::nucleus_call;
        table[i] = encode(mica_vector_stubs[i], segments::kernel_code_selector, GateType::interrupt,
                          for_everyone ? Privilege::user : Privilege::nucleus);
    }
    // student: end
}

void load(const Table& table) {
    // student: begin(gates)
    // todo: LIDT reads six bytes: the limit (two bytes: the offset of the last byte), then the
    // todo: table's address (four). Build them in a packed structure and hand it to asm
    // todo: volatile("lidt %0" : : "m"(…)).
    // placeholder:
    struct [[gnu::packed]] {
        std::uint16_t limit;
        std::uint32_t base;
    } const pointer{sizeof(Table) - 1, reinterpret_cast<std::uint32_t>(table.data())};
    asm volatile("lidt %0" : : "m"(pointer) : "memory");
    // student: end
}

} // namespace mica::idt
