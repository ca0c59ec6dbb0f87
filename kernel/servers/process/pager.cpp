// SPDX-License-Identifier: BSD-2-Clause
// The regions of a program, and the contents of a page that is copied. What a fault means is for rt/pager.h to say.
#include <servers/process/pager.h>

#include <rt/pager.h>

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
                      .shared_pages = 0,
                      .rights = readable_and_writable};
constexpr Region stack{.address = lowest_stack,
                       .pages = rt::pages_for(abi::stack_top - lowest_stack),
                       .shared_pages = 0,
                       .rights = readable_and_writable};

std::span<const std::byte> contents_at(const Image& image, std::uint32_t address) {
    for (const Part& part : image.parts) {
        const std::uint32_t page = (address - part.address) / rt::page_bytes;
        if (address - part.address < part.file_pages * rt::page_bytes) {
            const std::size_t offset = std::size_t{page} * rt::page_bytes;
            return part.contents.subspan(offset, std::min<std::size_t>(rt::page_bytes, part.contents.size() - offset));
        }
    }
    return {};
}

} // namespace

Page page_for(const Image& image, std::uint32_t address, std::uint32_t error) {
    rt::FixedList<Region, 6> regions{};
    regions.add(heap);
    regions.add(stack);
    for (const Part& part : image.parts) {
        regions.add(
            {.address = part.address, .pages = part.pages, .shared_pages = part.file_pages, .rights = part.rights});
    }
    constexpr std::uint32_t sharers = 2; // at least: the image keeps its pages for the next who runs it
    switch (pager::remedy_for({regions.begin(), regions.end()}, {.address = address, .error = error}, sharers)) {
    case Remedy::zeroed: return {.source = Page::Source::zeroed, .contents = {}};
    case Remedy::copy: return {.source = Page::Source::copied, .contents = contents_at(image, address)};
    default: return {};
    }
}

} // namespace mica::process
