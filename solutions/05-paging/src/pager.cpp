// SPDX-License-Identifier: BSD-2-Clause
// What a page fault means. Your part of lab 05; the contract is in rt/pager.h.
#include <rt/pager.h>

#include <abi/first_program.h>

#include <algorithm>

namespace mica::pager {

Remedy remedy_for([[maybe_unused]] std::span<const Region> regions, [[maybe_unused]] Fault fault,
                  [[maybe_unused]] std::uint32_t sharers) {
    // student: begin(pager)
    // todo: Whose address is it, and may it be used like that at all? What does the error code say about the page that
    // todo: is, or is not, there? Only then: which page would mend it?
    // placeholder: return Remedy::refuse;
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
    // student: end
}

} // namespace mica::pager
