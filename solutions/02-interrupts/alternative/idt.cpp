// SPDX-License-Identifier: BSD-2-Clause
// Gates as a structure of the manual's fields, turned into the two words at the end; privileges as a table.

#include <nucleus/interrupts/idt.h>

#include <bit>

namespace mica::idt {

using interrupts::Vector;
using segments::Privilege;

namespace {

/// The eight bytes in the order of memory.
struct Fields {
    std::uint16_t handler_low;
    std::uint16_t selector;
    std::uint8_t zero;
    std::uint8_t type : 4;
    std::uint8_t system : 1;
    std::uint8_t privilege : 2;
    std::uint8_t present : 1;
    std::uint16_t handler_high;
};
static_assert(sizeof(Fields) == sizeof(Gate));

constexpr std::array<Vector, 3> open_to_everyone{Vector::breakpoint, Vector::overflow, Vector::nucleus_call};

} // namespace

Gate encode(std::uint32_t handler, std::uint16_t selector, GateType type, Privilege privilege) {
    return std::bit_cast<Gate>(Fields{
        .handler_low = static_cast<std::uint16_t>(handler),
        .selector = selector,
        .zero = 0,
        .type = static_cast<std::uint8_t>(static_cast<std::uint8_t>(type) & 0xFU),
        .system = 0,
        .privilege = static_cast<std::uint8_t>(static_cast<std::uint8_t>(privilege) & 3U),
        .present = 1,
        .handler_high = static_cast<std::uint16_t>(handler >> 16U),
    });
}

void fill(Table& table) {
    const std::uint32_t* stub = mica_vector_stubs;
    for (Gate& gate : table) {
        gate = encode(*stub++, segments::kernel_code_selector, GateType::interrupt, Privilege::nucleus);
    }
    for (const Vector vector : open_to_everyone) {
        const auto i = index(vector);
        table[i] = encode(mica_vector_stubs[i], segments::kernel_code_selector, GateType::interrupt, Privilege::user);
    }
}

void load(const Table& table) {
    const auto base = reinterpret_cast<std::uint32_t>(table.data());
    const std::array<std::uint16_t, 3> words{sizeof(Table) - 1, static_cast<std::uint16_t>(base),
                                             static_cast<std::uint16_t>(base >> 16U)};
    asm volatile("lidt (%0)" : : "r"(words.data()), "m"(words) : "memory");
}

} // namespace mica::idt
