// SPDX-License-Identifier: BSD-2-Clause
// Which physical memory the machine has, learnt from the loader's Multiboot memory map. Read once by the start-up; the frame
// allocator takes its frames from it. Student part of lab 01: memory_map.cpp.
#pragma once

#include <formats/multiboot.h>

#include <array>
#include <expected>
#include <span>

namespace mica::memory_map {

/// A page frame is 4 KiB of physical memory, numbered from address 0. The nucleus addresses 4 GiB: frames 0 to frame_limit - 1.
inline constexpr std::uint32_t frame_bytes = 4096;
inline constexpr std::uint32_t frame_limit = 0x10'0000;

/// The frames first, first + 1 … end - 1. Empty when first >= end.
struct FrameRange {
    std::uint32_t first = 0;
    std::uint32_t end = 0;

    friend constexpr bool operator==(const FrameRange&, const FrameRange&) = default;
};

enum class MapError {
    malformed, ///< an entry reaches beyond the bytes given, or is shorter than its fields
    full,      ///< the result needs more than FrameSet::capacity ranges
};

/// A set of frames, kept as ranges. The invariant that every member function may rely on and must keep: the ranges are
/// not empty, they are in ascending order, and between two neighbours at least one frame is missing (ranges that touch
/// are one range).
class FrameSet {
public:
    static constexpr std::size_t capacity = 32;

    /// Puts the frames of `range` into the set, whether or not some are there already. An empty range changes nothing.
    /// Fails with full when the result has more than capacity ranges; then the set is unchanged.
    [[nodiscard]] std::expected<void, MapError> add(FrameRange range);

    /// Takes the frames of `range` out of the set, as far as they are in it. A range that is cut in its middle becomes two.
    /// Fails with full when the result has more than capacity ranges; then the set is unchanged.
    [[nodiscard]] std::expected<void, MapError> remove(FrameRange range);

    /// Kit: the ranges, in ascending order.
    [[nodiscard]] std::span<const FrameRange> ranges() const { return {m_ranges.data(), m_count}; }

    /// Kit: how many frames there are.
    [[nodiscard]] std::uint32_t frames() const;

    /// Kit: one more than the greatest frame number; 0 when the set is empty.
    [[nodiscard]] std::uint32_t end() const { return m_count == 0 ? 0 : m_ranges[m_count - 1].end; }

private:
    std::array<FrameRange, capacity> m_ranges{};
    std::size_t m_count = 0; ///< how many of m_ranges are in use, from the front
};

/// Reads a Multiboot memory map: `entries` are its bytes, one entry after the other (multiboot::MemoryMapEntry). The `size`
/// field of an entry does not count itself, and an entry may be longer than the fields we know.
///
/// A frame is in the result if and only if a range of type memory_available covers the whole of it and no range of any
/// other type covers any byte of it: firmware may report both for the same byte, in any order. What lies at or above
/// 4 GiB is left out; a range that crosses 4 GiB counts up to there.
/// Pre: base + length of no entry is over 2^64 - 1. Fails with malformed or full; a size of 0 is malformed, not a reason to
/// stay on the entry for ever.
[[nodiscard]] std::expected<FrameSet, MapError> parse(std::span<const std::byte> entries);

/// Kit: the usable frames that read() found. The nucleus itself and the boot bundle lie in some of them.
inline constinit FrameSet usable;

/// Kit: parses the loader's memory map, into `usable`. Without a map that can be used the set is empty.
void read(const multiboot::Info& info);

} // namespace mica::memory_map
