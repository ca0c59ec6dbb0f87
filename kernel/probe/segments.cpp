// SPDX-License-Identifier: BSD-2-Clause
// Which descriptors of lab 01's part the nucleus could live with. Called by its start-up, before it loads them.
#include <probe/probe.h>

#include <nucleus/arch/task_segments.h>

namespace mica::probe {
namespace {

/// Whether a descriptor is what the nucleus cannot do without. In the bits of `either` it may be anything.
bool fits(segments::Descriptor found, segments::Descriptor wanted, std::uint32_t either) {
    return found.low == wanted.low && ((found.high ^ wanted.high) & ~either) == 0;
}

constexpr std::uint32_t accessed_long_available = 1U << 8 | 1U << 21 | 1U << 20;
constexpr std::uint32_t privilege_and_flags = 3U << 13 | 7U << 20;

} // namespace
} // namespace mica::probe

bool mica_probe_segment_works(std::uint16_t selector, mica::segments::Descriptor found) {
    using namespace mica;
    using namespace mica::probe;
    switch (selector) {
    case segments::kernel_code_selector: return fits(found, {0x0000'FFFF, 0x00CF'9A00}, accessed_long_available);
    case segments::kernel_data_selector: return fits(found, {0x0000'FFFF, 0x00CF'9200}, accessed_long_available);
    case segments::task_state_selector: {
        const auto base = reinterpret_cast<std::uintptr_t>(&segments::nucleus_task);
        return fits(found,
                    {base << 16 | (segments::task_state_size - 1), (base & 0xFF00'0000) | 0x8900 | (base >> 16 & 0xFF)},
                    privilege_and_flags);
    }
    default: return true;
    }
}
