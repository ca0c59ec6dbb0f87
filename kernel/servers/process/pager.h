// SPDX-License-Identifier: BSD-2-Clause
// Which page mends a page fault of a program: its regions, given to rt/pager.h. Used by the process server. Pure.
#pragma once

#include <rt/address_space.h>
#include <rt/fixed_list.h>
#include <rt/handle.h>
#include <rt/pager.h>

#include <cstdint>
#include <span>

namespace mica::process {

/// One segment of a program.
struct Part {
    std::uint32_t address = 0;
    std::uint32_t pages = 0; ///< in memory
    std::span<const std::byte> contents{};
    abi::RightBits rights = 0;
    rt::Memory pristine{}; ///< the contents, shared by all who run the program
};

struct Image {
    std::uint32_t entry = 0;
    rt::FixedList<Part, 4> parts{};
};

pager::Region region_of(const Part& part);

/// The page that mends a fault.
struct Page {
    enum class Source : std::uint8_t {
        none,   ///< nothing does: the program is wrong
        zeroed, ///< a fresh one
        copied, ///< a private copy of `contents`, in the place of the shared page
    };
    Source source = Source::none;
    std::span<const std::byte> contents{}; ///< at most a page; zeros follow
    std::uint32_t address = 0;
    abi::RightBits rights = 0;
};

/// `address`: CR2; `error`: the error code of the page fault (Intel SDM 3A, 6.15: bit 0 the page is there, bit 1 it was
/// a write).
Page page_for(const Image& image, std::uint32_t address, std::uint32_t error);

} // namespace mica::process
