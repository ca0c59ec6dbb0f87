// SPDX-License-Identifier: BSD-2-Clause
// Which region an address belongs to, and what that region promises.
#include <servers/process/pager.h>

#include <algorithm>

namespace mica::process {
namespace {

constexpr std::uint32_t page_is_there = 1, was_write = 2;

/// The lowest page of the stack's 64 KiB stays empty: who runs over it faults for good.
constexpr std::uint32_t lowest_stack = abi::stack_top - rt::stack_limit_bytes + rt::page_bytes;

Page page_of_part(const Part& part, std::uint32_t page, std::uint32_t error) {
    const bool writable = (part.rights & bits(abi::MemoryRight::write)) != 0;
    if (page >= part.file_pages) {
        return {(error & page_is_there) == 0 ? Page::Source::zeroed : Page::Source::none, {}};
    }
    if (!writable || (error & was_write) == 0) { return {}; }
    const std::size_t offset = std::size_t{page} * rt::page_bytes;
    return {Page::Source::copied,
            part.contents.subspan(offset, std::min<std::size_t>(rt::page_bytes, part.contents.size() - offset))};
}

} // namespace

Page page_for(const Image& image, std::uint32_t address, std::uint32_t error) {
    for (const Part& part : image.parts) {
        if (address - part.address < part.pages * rt::page_bytes) {
            return page_of_part(part, (address - part.address) / rt::page_bytes, error);
        }
    }
    const bool in_heap = address >= rt::heap_begin && address < rt::heap_limit;
    const bool in_stack = address >= lowest_stack && address < abi::stack_top;
    const bool fresh = (in_heap || in_stack) && (error & page_is_there) == 0;
    return {fresh ? Page::Source::zeroed : Page::Source::none, {}};
}

} // namespace mica::process
