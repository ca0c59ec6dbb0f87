// SPDX-License-Identifier: BSD-2-Clause
// Segment descriptors and the layout of the global descriptor table. Lab 01, tasks encode-segment and gdt-layout.
#include <nucleus/arch/segments.h>

namespace mica::segments {

Descriptor encode(std::uint32_t base, std::uint32_t limit, SegmentKind kind, Privilege privilege) {
    // student: begin(encode-segment)
    // TODO(encode-segment): Distribute base, limit, kind and privilege over the two words of a descriptor, as
    //     segments.h draws them. The limit field has 20 bits: decide from `limit` whether it counts bytes or units of 4
    //     KiB.
    return {};
    // student: end
}

void lay_out(Table table, std::uint32_t task_state, std::uint32_t task_state_size) {
    // student: begin(gdt-layout)
    // TODO(gdt-layout): Fill all six entries of the table with encode(). The selector constants say which entry is
    //     which: a selector is eight times the index, plus a privilege level in its low two bits.
    // student: end
}

} // namespace mica::segments
