// SPDX-License-Identifier: BSD-2-Clause
// What a page fault of a program means: pages come when they are touched, and are copied when they are first written.
// Student part of lab 05: pager.cpp. Used by the process server, and by the pager of the lab's probes. Pure.
#pragma once

#include <abi/rights.h>

#include <cstdint>
#include <span>

namespace mica::pager {

/// A stretch of an address space, and what it promises. Its last page ends at or below abi::user_end.
struct Region {
    std::uint32_t address = 0; ///< of its first page
    std::uint32_t pages = 0;
    std::uint32_t contents_bytes = 0; ///< it begins with so many bytes out of a file; zeros follow
    abi::RightBits rights = 0;        ///< abi::MemoryRight: what the program may do. Any of them allows it to read

    // The pages that hold contents, the last one in part perhaps, are mapped from the start; read-only, because others
    // have them too: they are the region's *shared* pages.
};

/// Bits of a page fault's error code (Intel SDM 3A, 6.15, "Page-Fault Exception").
inline constexpr std::uint32_t page_was_there = 1U << 0U; ///< 0: no page; 1: the page is there and does not allow this
inline constexpr std::uint32_t was_write = 1U << 1U;      ///< 0: it was a read, or an instruction was fetched
inline constexpr std::uint32_t from_ring_3 = 1U << 2U;
inline constexpr std::uint32_t reserved_bits = 1U << 3U; ///< an entry on the way is damaged

struct Fault {
    std::uint32_t address = 0; ///< CR2: any byte of the page
    std::uint32_t error = 0;
};

enum class Remedy : std::uint8_t {
    refuse,    ///< nothing mends it: the program is wrong
    zeroed,    ///< a fresh page of zeros where there is none
    copy,      ///< a copy of the shared page, in its place
    take_over, ///< the shared page itself, with all rights of its region: the program is the last that has it
};

struct Mending {
    Remedy remedy = Remedy::refuse;
    std::uint32_t page = 0;    ///< address of the page to map
    abi::RightBits rights = 0; ///< how: with those of its region
    std::uint32_t offset = 0;  ///< copy: which of the region's contents are in the page; zeros follow
    std::uint32_t bytes = 0;
};

/// What of a region is there before the program runs: so many pages, from its first one on.
struct Beginning {
    std::uint32_t pages = 0;
    abi::RightBits rights = 0; ///< how they are mapped
};

/// The region's shared pages, with its rights but for writing: others have them too. A region that may only be written
/// can be read as well, so its shared pages are mapped for reading. Of a region without contents or without rights
/// nothing is there: {0, 0}.
[[nodiscard]] Beginning at_start(const Region& region);

/// What lets the faulting instruction go on, without giving the program anything its regions do not promise.
///
/// `regions` do not overlap, and are in no order. `sharers`: how many use the page at that address if it is a shared
/// one, the program included.
/// - Refused (all other members are 0): what is in no region; a write where the region is not writable; a damaged entry;
///   and a fault that no page would mend, because by the region and the error code the page is as it should be, or a
///   shared one is missing.
/// - A page behind the shared ones is zeroed when it is touched first, by whatever access.
/// - A shared page is copied when it is written first, unless nobody else has it.
[[nodiscard]] Mending mend(std::span<const Region> regions, Fault fault, std::uint32_t sharers);

} // namespace mica::pager
