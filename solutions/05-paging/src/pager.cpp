// SPDX-License-Identifier: BSD-2-Clause
// What a page fault means. Your part of lab 05; the contract is in rt/pager.h.
#include <rt/pager.h>

#include <abi/first_program.h>

#include <algorithm>

namespace mica::pager {
namespace {

constexpr std::uint32_t page_bytes = abi::page_bytes;

} // namespace

Beginning at_start([[maybe_unused]] const Region& region) {
    // student: begin(pager)
    // todo: How many pages have contents in them, the last one in part perhaps? Others have them, too: what must this
    // todo: program not do to them yet?
    // placeholder: return {};
    if (region.rights == 0 || region.contents_bytes == 0) { return {}; }
    const std::uint32_t pages = (region.contents_bytes - 1) / page_bytes + 1;
    const auto kept = static_cast<abi::RightBits>(region.rights & ~bits(abi::MemoryRight::write));
    return {.pages = pages, .rights = kept != 0 ? kept : bits(abi::MemoryRight::read)};
    // student: end
}

Mending mend([[maybe_unused]] std::span<const Region> regions, [[maybe_unused]] Fault fault,
             [[maybe_unused]] std::uint32_t sharers) {
    // student: begin(pager)
    // todo: Whose address is it, and may it be used like that at all? What does the error code say about the page that
    // todo: is, or is not, there? Then: which page would mend it, with which rights, and what must be in it?
    // placeholder: return {};
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
    // student: end
}

} // namespace mica::pager
