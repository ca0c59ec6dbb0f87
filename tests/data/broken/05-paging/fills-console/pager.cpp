// SPDX-License-Identifier: BSD-2-Clause
// Writes a line for every page, again and again.
// told: most likely a loop whose condition never becomes true
#include <rt/pager.h>

#include <abi/first_program.h>
#include <nucleus/console/console.h>

#include <algorithm>

namespace mica::pager {
namespace {

constexpr std::uint32_t page_bytes = abi::page_bytes;

} // namespace

Mending mend([[maybe_unused]] std::span<const Region> regions, [[maybe_unused]] Fault fault,
             [[maybe_unused]] std::uint32_t sharers) {
    for (volatile int i = 0; i < 1000000; i = i + 1) { console::write("pager: whose address is it?\n"); }
    const auto region = std::ranges::find_if(regions, [&](const Region& candidate) {
        return fault.address - candidate.address < candidate.pages * page_bytes; // below it, the difference is huge
    });
    if (region == regions.end() || (fault.error & reserved_bits) != 0) { return {}; }
    const bool writes = (fault.error & was_write) != 0;
    const bool there = (fault.error & page_was_there) != 0;
    if (region->rights == 0 || (writes && (region->rights & bits(abi::MemoryRight::write)) == 0)) { return {}; }

    const std::uint32_t offset = (fault.address - region->address) / page_bytes * page_bytes;
    const std::uint32_t contents =
        std::min(region->contents_bytes - std::min(region->contents_bytes, offset), page_bytes);
    Mending mending{.page = region->address + offset, .rights = region->rights};
    if (contents == 0 && !there) {
        mending.remedy = Remedy::zeroed;
    } else if (contents != 0 && there && writes) {
        mending.remedy = sharers > 1 ? Remedy::copy : Remedy::take_over;
    } else {
        return {};
    }
    if (mending.remedy == Remedy::copy) {
        mending.offset = offset;
        mending.bytes = contents;
    }
    return mending;
}

} // namespace mica::pager
