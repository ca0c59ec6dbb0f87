// SPDX-License-Identifier: BSD-2-Clause
// What a page fault means. Another correct design than the reference: the page's number first, then a table of cases.
#include <rt/pager.h>

#include <abi/first_program.h>

namespace mica::pager {
namespace {

/// By bits 0 and 1 of the error code: read or write of a missing page, read or write of one that is there.
constexpr Remedy for_fresh[] = {Remedy::zeroed, Remedy::refuse, Remedy::zeroed, Remedy::refuse};
constexpr Remedy for_shared[] = {Remedy::refuse, Remedy::refuse, Remedy::refuse, Remedy::copy};

const Region* region_with(std::span<const Region> regions, std::uint32_t page) {
    for (const Region& region : regions) {
        const std::uint32_t first = region.address / abi::page_bytes;
        if (page >= first && page < first + region.pages) { return &region; }
    }
    return nullptr;
}

bool allows(const Region& region, bool write) {
    constexpr abi::RightBits writing = abi::bits(abi::MemoryRight::write);
    return write ? (region.rights & writing) != 0 : region.rights != 0;
}

/// By the number of the page in its region. A region of n bytes of contents has them in pages 0 .. (n - 1) / page_bytes.
bool is_shared(const Region& region, std::uint32_t number) {
    return region.contents_bytes != 0 && number <= (region.contents_bytes - 1) / abi::page_bytes;
}

} // namespace

Beginning at_start(const Region& region) {
    Beginning beginning;
    while (is_shared(region, beginning.pages)) { ++beginning.pages; }
    if (region.rights == 0 || beginning.pages == 0) { return {}; }
    constexpr abi::RightBits reading = abi::bits(abi::MemoryRight::read);
    constexpr abi::RightBits executing = abi::bits(abi::MemoryRight::execute);
    beginning.rights = region.rights & (reading | executing);
    if (beginning.rights == 0) { beginning.rights = reading; }
    return beginning;
}

Mending mend(std::span<const Region> regions, Fault fault, std::uint32_t sharers) {
    const std::uint32_t page = fault.address / abi::page_bytes;
    const Region* const region = region_with(regions, page);
    const bool damaged = (fault.error & reserved_bits) != 0;
    if (region == nullptr || damaged || !allows(*region, (fault.error & was_write) != 0)) { return {}; }
    const std::uint32_t number = page - region->address / abi::page_bytes;
    const Remedy remedy =
        (is_shared(*region, number) ? for_shared : for_fresh)[fault.error & (page_was_there | was_write)];
    if (remedy == Remedy::refuse) { return {}; }
    if (remedy == Remedy::copy && sharers > 1) {
        const std::uint32_t begin = number * abi::page_bytes;
        const bool whole = region->contents_bytes >= begin + abi::page_bytes;
        return {remedy, page * abi::page_bytes, region->rights, begin,
                whole ? abi::page_bytes : region->contents_bytes % abi::page_bytes};
    }
    return {remedy == Remedy::copy ? Remedy::take_over : remedy, page * abi::page_bytes, region->rights, 0, 0};
}

} // namespace mica::pager
