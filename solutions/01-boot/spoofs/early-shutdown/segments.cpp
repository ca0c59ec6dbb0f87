// SPDX-License-Identifier: BSD-2-Clause
// A spoof: ends the emulation from inside the student's own function.
#include <freestanding/io_ports.h>
#include <nucleus/arch/segments.h>

#include <string_view>

namespace mica::segments {

Descriptor encode(std::uint32_t, std::uint32_t, SegmentKind, Privilege) {
    constexpr std::string_view farewell = "Shutdown";
    for (const char character : farewell) { arch::out8(arch::Port{0x8900}, static_cast<std::uint8_t>(character)); }
    return {};
}

void lay_out(Table, std::uint32_t, std::uint32_t) { (void)encode(0, 0, SegmentKind::data, Privilege::nucleus); }

} // namespace mica::segments
