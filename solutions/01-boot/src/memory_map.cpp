// SPDX-License-Identifier: BSD-2-Clause
// The loader's memory map, and sets of page frames. Lab 01, tasks frames-add, frames-remove and map-parse.
#include <nucleus/startup/memory_map.h>

#include <algorithm>

namespace mica::memory_map {

std::expected<void, MapError> FrameSet::add(FrameRange range) {
    // student: begin(frames-add)
    // todo: Keep the invariant of the class: no empty range, ascending, and no two that overlap or touch. The new range swallows
    // todo: every range that it overlaps or touches; what is left of it goes in at its place.
    // placeholder: return std::unexpected(MapError::full);
    if (range.first >= range.end) { return {}; }
    std::size_t below = 0, kept = 0; // how many stay below the new range, and how many at all
    for (const FrameRange old : ranges()) {
        if (old.end < range.first || old.first > range.end) {
            m_ranges[kept++] = old;
            below += old.end < range.first ? 1 : 0;
        } else {
            range = {std::min(range.first, old.first), std::max(range.end, old.end)};
        }
    }
    if (kept == capacity) { return std::unexpected(MapError::full); } // all are where they were
    std::move_backward(m_ranges.begin() + below, m_ranges.begin() + kept, m_ranges.begin() + kept + 1);
    m_ranges[below] = range;
    m_count = kept + 1;
    return {};
    // student: end
}

std::expected<void, MapError> FrameSet::remove(FrameRange range) {
    // student: begin(frames-remove)
    // todo: Each range of the set loses its frames in `range`: it stays, shrinks at one end, vanishes, or falls into two.
    // placeholder: return std::unexpected(MapError::full);
    if (range.first >= range.end) { return {}; }
    std::array<FrameRange, capacity + 1> left; // one range at most falls into two
    std::size_t count = 0;
    for (const FrameRange& old : ranges()) {
        const FrameRange below{old.first, std::min(old.end, range.first)};
        const FrameRange above{std::max(old.first, range.end), old.end};
        if (below.first < below.end) { left[count++] = below; }
        if (above.first < above.end) { left[count++] = above; }
    }
    if (count > capacity) { return std::unexpected(MapError::full); }
    std::copy_n(left.begin(), count, m_ranges.begin());
    m_count = count;
    return {};
    // student: end
}

std::expected<FrameSet, MapError> parse(std::span<const std::byte> entries) {
    // student: begin(map-parse)
    // todo: Walk the entries twice: add what is usable, rounded inwards to whole frames; then remove what is anything else,
    // todo: rounded outwards. Check that an entry lies within the bytes before reading it, and that the walk goes on.
    // placeholder: return std::unexpected(MapError::malformed);
    constexpr std::uint64_t limit = std::uint64_t{frame_limit} * frame_bytes;
    constexpr std::size_t size_field = sizeof(multiboot::MemoryMapEntry::size);
    FrameSet set;
    for (const bool adding : {true, false}) {
        for (std::span<const std::byte> rest = entries; !rest.empty();) {
            if (rest.size() < sizeof(multiboot::MemoryMapEntry)) { return std::unexpected(MapError::malformed); }
            multiboot::MemoryMapEntry entry;
            std::copy_n(rest.begin(), sizeof(entry), std::as_writable_bytes(std::span{&entry, 1}).begin());
            if (entry.size < sizeof(entry) - size_field || entry.size > rest.size() - size_field) {
                return std::unexpected(MapError::malformed);
            }
            rest = rest.subspan(entry.size + size_field);

            if ((entry.type == multiboot::memory_available) != adding) { continue; }
            const std::uint64_t begin = std::min<std::uint64_t>(entry.base, limit);
            const std::uint64_t end = std::min<std::uint64_t>(entry.base + entry.length, limit);
            const std::uint64_t up = frame_bytes - 1;
            const FrameRange inside{static_cast<std::uint32_t>((begin + up) / frame_bytes),
                                    static_cast<std::uint32_t>(end / frame_bytes)};
            const FrameRange touched{static_cast<std::uint32_t>(begin / frame_bytes),
                                     static_cast<std::uint32_t>((end + up) / frame_bytes)};
            const auto done = adding ? set.add(inside) : set.remove(touched);
            if (!done) { return std::unexpected(done.error()); }
        }
    }
    return set;
    // student: end
}

} // namespace mica::memory_map
