// SPDX-License-Identifier: BSD-2-Clause
// The pager waits for a tick of the timer, with interrupts off, so that none can come.
#include <rt/pager.h>

#include <abi/first_program.h>
#include <nucleus/interrupts/interrupts.h>

#include <algorithm>

namespace mica::pager {

Remedy remedy_for([[maybe_unused]] std::span<const Region> regions, [[maybe_unused]] Fault fault,
                  [[maybe_unused]] std::uint32_t sharers) {
    const std::uint64_t now = interrupts::timer_ticks();
    while (static_cast<volatile std::uint64_t&>(interrupts::ticks_so_far) == now) { asm volatile("cli"); }
    const auto region = std::ranges::find_if(regions, [&](const Region& candidate) {
        return fault.address - candidate.address <
               candidate.pages * abi::page_bytes; // below it, the difference is huge
    });
    if (region == regions.end() || (fault.error & reserved_bits) != 0) { return Remedy::refuse; }
    const bool writes = (fault.error & was_write) != 0;
    const bool there = (fault.error & page_was_there) != 0;
    const bool shared = (fault.address - region->address) / abi::page_bytes < region->shared_pages;
    if (region->rights == 0 || (writes && (region->rights & bits(abi::MemoryRight::write)) == 0)) {
        return Remedy::refuse;
    }
    if (!there) { return shared ? Remedy::refuse : Remedy::zeroed; }
    if (!shared || !writes) { return Remedy::refuse; }
    return sharers > 1 ? Remedy::copy : Remedy::take_over;
}

} // namespace mica::pager
