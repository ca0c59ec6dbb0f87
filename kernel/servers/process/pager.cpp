// SPDX-License-Identifier: BSD-2-Clause
// The regions of a program, and the contents of a page that is copied. What a fault means is for rt/pager.h to say.
#include <servers/process/pager.h>

#include <algorithm>

namespace mica::process {
namespace {

using pager::Region;
using pager::Remedy;

constexpr abi::RightBits readable_and_writable = abi::bits(abi::MemoryRight::read) | abi::bits(abi::MemoryRight::write);

/// The lowest page of the stack's 64 KiB stays empty: who runs over it faults for good.
constexpr std::uint32_t lowest_stack = abi::stack_top - rt::stack_limit_bytes + rt::page_bytes;

constexpr Region heap{.address = rt::heap_begin,
                      .pages = rt::pages_for(rt::heap_limit - rt::heap_begin),
                      .contents_bytes = 0,
                      .rights = readable_and_writable};
constexpr Region stack{.address = lowest_stack,
                       .pages = rt::pages_for(abi::stack_top - lowest_stack),
                       .contents_bytes = 0,
                       .rights = readable_and_writable};

/// What of the file belongs into the page that `mending` names: the part that it lies in has it.
std::span<const std::byte> contents_for(const Image& image, const pager::Mending& mending) {
    for (const Part& part : image.parts) {
        if (mending.page == part.address + mending.offset) {
            return part.contents.subspan(mending.offset, mending.bytes);
        }
    }
    return {};
}

} // namespace

Region region_of(const Part& part) {
    return {.address = part.address,
            .pages = part.pages,
            .contents_bytes = static_cast<std::uint32_t>(part.contents.size()),
            .rights = part.rights};
}

Page page_for(const Image& image, std::uint32_t address, std::uint32_t error) {
    rt::FixedList<Region, 6> regions{};
    regions.add(heap);
    regions.add(stack);
    for (const Part& part : image.parts) { regions.add(region_of(part)); }
    constexpr std::uint32_t sharers = 2; // at least: the image keeps its pages for the next who runs it
    const pager::Mending mending =
        pager::mend({regions.begin(), regions.end()}, {.address = address, .error = error}, sharers);
    switch (mending.remedy) {
    case Remedy::zeroed: return {Page::Source::zeroed, {}, mending.page, mending.rights};
    case Remedy::copy: return {Page::Source::copied, contents_for(image, mending), mending.page, mending.rights};
    default: return {};
    }
}

} // namespace mica::process
