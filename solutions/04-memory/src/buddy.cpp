// SPDX-License-Identifier: BSD-2-Clause
// The buddy allocator of page frames. Part of lab 04; the contract is in nucleus/memory/frames.h.
#include <nucleus/memory/frames.h>

#include <nucleus/diagnostics/panic.h>

#include <algorithm>
#include <bit>

namespace mica::memory {

void FrameAllocator::insert(std::uint32_t first, unsigned order) {
    FrameInfo& block = m_table[first];
    block.free_order = static_cast<std::uint8_t>(order);
    block.previous = nothing;
    block.next = m_blocks[order];
    if (block.next != nothing) { m_table[block.next].previous = first; }
    m_blocks[order] = first;
}

void FrameAllocator::remove(std::uint32_t first, unsigned order) {
    FrameInfo& block = m_table[first];
    block.free_order = FrameInfo::not_free;
    if (block.next != nothing) { m_table[block.next].previous = block.previous; }
    (block.previous != nothing ? m_table[block.previous].next : m_blocks[order]) = block.next;
}

void FrameAllocator::free(std::uint32_t frame, unsigned order) {
    // student: begin(merge)
    // todo: Make of the block a free one. While its buddy is a free block of the same order, take that out of its list
    // todo: and go on with the block that both make. Mind the largest order, and the end of the table.
    // placeholder: m_table[frame].count = 0;
    m_free += 1U << order;
    while (order + 1 < order_count) {
        const std::uint32_t buddy = frame ^ (1U << order);
        if (buddy >= m_table.size() || m_table[buddy].free_order != order) { break; }
        remove(buddy, order);
        frame &= ~(1U << order);
        ++order;
    }
    insert(frame, order);
    // student: end
}

void FrameAllocator::add(memory_map::FrameRange range) {
    // student: begin(add)
    // todo: As few blocks as possible: each as large as its beginning and the rest of the range allow. Which of them
    // todo: could have a buddy?
    // placeholder:
    range.end = std::min(range.end, static_cast<std::uint32_t>(m_table.size()));
    for (std::uint32_t frame = range.first; frame < range.end; ++frame) { m_table[frame].managed = true; }
    while (range.first < range.end) {
        const auto alignment = static_cast<unsigned>(std::countr_zero(range.first | 1U << (order_count - 1)));
        const auto room = static_cast<unsigned>(std::bit_width(range.end - range.first) - 1);
        const unsigned order = std::min(alignment, room);
        m_all += 1U << order;
        free(range.first, order);
        range.first += 1U << order;
    }
    // student: end
}

std::optional<Frame> FrameAllocator::allocate(std::uint32_t count) {
    // student: begin(split)
    // todo: Which order is large enough? Take the first free block of that order or the next larger that there is; give
    // todo: back what lies behind the frames asked for, in blocks; count each of these once.
    // placeholder: return std::nullopt;
    if (count == 0 || count > 1U << (order_count - 1)) { return std::nullopt; }
    auto order = static_cast<unsigned>(std::bit_width(count - 1));
    while (order < order_count && m_blocks[order] == nothing) { ++order; }
    if (order == order_count) { return std::nullopt; }
    const std::uint32_t first = m_blocks[order];
    remove(first, order);
    m_free -= count;
    for (std::uint32_t i = 0; i < count; ++i) { m_table[first + i].count = 1; }
    for (std::uint32_t i = count; i < 1U << order; i += 1U << std::countr_zero(i)) { // the rest, as large as it can be
        insert(first + i, static_cast<unsigned>(std::countr_zero(i)));
    }
    return Frame{first};
    // student: end
}

void FrameAllocator::release(Frame frame) {
    // student: begin(release)
    // todo: One reference less. Which frames can have no reference to lose? And when is it free?
    // placeholder:
    FrameInfo& info = m_table[index(frame)];
    if (!info.managed || info.count == 0) { diagnostics::panic("a frame that nobody holds was given back"); }
    if (--info.count == 0) { free(index(frame), 0); }
    // student: end
}

} // namespace mica::memory
