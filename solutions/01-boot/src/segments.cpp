// SPDX-License-Identifier: BSD-2-Clause
// Segment descriptors and the layout of the global descriptor table. Lab 01, tasks encode-segment and gdt-layout.
#include <nucleus/arch/segments.h>

namespace mica::segments {

Descriptor encode(std::uint32_t base, std::uint32_t limit, SegmentKind kind, Privilege privilege) {
    // student: begin(encode-segment)
    // todo: Distribute base, limit, kind and privilege over the two words of a descriptor, as segments.h draws them.
    // todo: The limit field has 20 bits: decide from `limit` whether it counts bytes or units of 4 KiB.
    // placeholder: return {};
    constexpr std::uint32_t present = 1U << 15;
    constexpr std::uint32_t segment_of_32_bits = 1U << 22;
    constexpr std::uint32_t counts_4_kib = 1U << 23;

    const bool large = limit > 0xF'FFFF;
    const std::uint32_t field = large ? limit >> 12 : limit;

    Descriptor descriptor;
    descriptor.low = (base << 16) | (field & 0xFFFF);
    descriptor.high = (base & 0xFF00'0000) | (field & 0x000F'0000) | ((base >> 16) & 0xFF);
    descriptor.high |= static_cast<std::uint32_t>(kind) << 8;
    descriptor.high |= static_cast<std::uint32_t>(privilege) << 13;
    descriptor.high |= present;
    if (large) { descriptor.high |= counts_4_kib; }
    if (kind != SegmentKind::task_state) { descriptor.high |= segment_of_32_bits; }
    return descriptor;
    // student: end
}

void lay_out(Table table, std::uint32_t task_state, std::uint32_t task_state_size) {
    // student: begin(gdt-layout)
    // todo: Fill all six entries of the table with encode(). The selector constants say which entry is which:
    // todo: a selector is eight times the index, plus a privilege level in its low two bits.
    constexpr std::uint32_t everything = 0xFFFF'FFFF;
    const auto entry = [table](std::uint16_t selector) -> Descriptor& { return table[selector / sizeof(Descriptor)]; };

    table[0] = Descriptor{};
    entry(kernel_code_selector) = encode(0, everything, SegmentKind::code, Privilege::nucleus);
    entry(kernel_data_selector) = encode(0, everything, SegmentKind::data, Privilege::nucleus);
    entry(user_code_selector) = encode(0, everything, SegmentKind::code, Privilege::user);
    entry(user_data_selector) = encode(0, everything, SegmentKind::data, Privilege::user);
    entry(task_state_selector) = encode(task_state, task_state_size - 1, SegmentKind::task_state, Privilege::nucleus);
    // student: end
}

} // namespace mica::segments
