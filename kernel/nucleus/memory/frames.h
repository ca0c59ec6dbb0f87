// SPDX-License-Identifier: BSD-2-Clause
// Page frames: who has which, and how many use it. A buddy allocator over the machine's memory. Student part of lab 04:
// buddy.cpp. Used by paging/, by Memory objects and by the slabs.
#pragma once

#include <nucleus/memory/layout.h>
#include <nucleus/startup/memory_map.h>

#include <optional>

namespace mica::memory {

/// Number of a page frame: its physical address divided by page_bytes.
enum class Frame : std::uint32_t {};

constexpr std::uint32_t index(Frame frame) { return static_cast<std::uint32_t>(frame); }
constexpr PhysAddr address_of(Frame frame) { return PhysAddr{index(frame) * page_bytes}; }
constexpr Frame frame_at(PhysAddr address) { return Frame{static_cast<std::uint32_t>(address) / page_bytes}; }
/// The frame of something in the direct map.
inline Frame frame_of(const void* at) { return Frame{physical(at) / page_bytes}; }

/// What is known of one frame. Frames that are no memory, or hold the nucleus, stay as they are here: neither free nor
/// counted.
struct FrameInfo {
    static constexpr std::uint8_t not_free = 0xFF;

    /// In the list of free blocks of its order, where it is the first frame of one.
    std::uint32_t next = 0, previous = 0;
    std::uint16_t count = 0;            ///< references to a frame in use: its Memory, and every page that maps it
    std::uint8_t free_order = not_free; ///< of the free block that begins here, else not_free
    bool managed = false;               ///< add() has seen it
};
static_assert(sizeof(FrameInfo) == 12);

/// Gives out runs of frames. A block of order n is 2^n frames and begins at a multiple of 2^n; its buddy is the other
/// half of the block of order n + 1 that it lies in. Invariant: no two free buddies of the same order; every managed
/// frame is in one free block or counted.
class FrameAllocator {
public:
    static constexpr unsigned order_count = 11; ///< blocks of 1 to 1024 frames

    /// Kit, first of all: frame n is described by table[n]; nothing is managed yet. The table must outlive the allocator.
    constexpr void describe(std::span<FrameInfo> table) {
        m_table = table;
        m_blocks.fill(nothing);
    }

    /// Makes the frames of `range` free ones, as far as the table reaches. Pre: none is managed already.
    void add(memory_map::FrameRange range);

    /// Kit: frames that are in use for good, but counted from now on like others.
    void adopt(memory_map::FrameRange range) {
        for (std::uint32_t frame = range.first; frame < range.end && frame < m_table.size(); ++frame) {
            m_table[frame].managed = true;
            m_table[frame].count = 1;
        }
    }

    /// `count` frames that follow each other, each counted once; what is in them is left as it was. Nothing when there
    /// is no such run, or for
    /// 0 or more than the largest block; then nothing has changed. Of a larger block the rest stays free.
    [[nodiscard]] std::optional<Frame> allocate(std::uint32_t count);

    /// One reference more. Pre: the frame is counted.
    void retain(Frame frame) { ++m_table[index(frame)].count; }

    /// One reference less; after the last the frame is free and merged with its buddies, as far as they are free.
    /// Panics at a frame that is not counted: it was freed twice.
    void release(Frame frame);

    /// Kit: how many frames are free, and how many there are.
    [[nodiscard]] constexpr const std::uint32_t& free_frames() const { return m_free; } ///< where introspection looks
    [[nodiscard]] std::uint32_t all_frames() const { return m_all; }
    [[nodiscard]] bool is_managed(Frame frame) const {
        return index(frame) < m_table.size() && m_table[index(frame)].managed;
    }
    [[nodiscard]] const FrameInfo& info(Frame frame) const { return m_table[index(frame)]; }

private:
    void insert(std::uint32_t first, unsigned order);
    void remove(std::uint32_t first, unsigned order);
    void free(std::uint32_t first, unsigned order);

    static constexpr std::uint32_t nothing = 0xFFFF'FFFF;

    std::span<FrameInfo> m_table;
    std::array<std::uint32_t, order_count> m_blocks{}; ///< the first free block of each order
    std::uint32_t m_free = 0, m_all = 0;
};

/// Kit: the machine's frames. Set up by initialise().
inline constinit FrameAllocator frames;

/// Kit: describes every usable frame in the direct map and frees those that hold neither nucleus, nor boot bundle, nor
/// this table. Call once, after memory_map::read(). Panics when there is no room for the table.
void initialise();

/// Kit: one frame, zeroed. Nothing when no memory is left.
[[nodiscard]] std::optional<Frame> take_zeroed();

} // namespace mica::memory
