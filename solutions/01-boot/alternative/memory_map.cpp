// SPDX-License-Identifier: BSD-2-Clause
// Another correct design: sets change by collecting edges and sorting them, and the map is read by a function per entry.
#include <nucleus/startup/memory_map.h>

#include <algorithm>
#include <optional>

namespace mica::memory_map {
namespace {

using Ranges = std::array<FrameRange, FrameSet::capacity + 1>;

/// Merges what overlaps or touches in the first `count` of sorted ranges; returns how many are left.
std::size_t merge_neighbours(Ranges& sorted, std::size_t count) {
    std::size_t kept = 0;
    for (std::size_t i = 1; i < count; ++i) {
        if (sorted[i].first <= sorted[kept].end) {
            sorted[kept].end = std::max(sorted[kept].end, sorted[i].end);
        } else {
            sorted[++kept] = sorted[i];
        }
    }
    return count == 0 ? 0 : kept + 1;
}

/// One entry from the front of `bytes`, which then begin behind it. Nothing when there is no whole entry.
std::optional<multiboot::MemoryMapEntry> take_entry(std::span<const std::byte>& bytes) {
    multiboot::MemoryMapEntry entry{};
    if (bytes.size() < sizeof(entry)) { return std::nullopt; }
    auto* raw = reinterpret_cast<std::byte*>(&entry);
    std::copy(bytes.data(), bytes.data() + sizeof(entry), raw);
    if (entry.size < 20 || bytes.size() - 4 < entry.size) { return std::nullopt; }
    bytes = bytes.subspan(4 + entry.size);
    return entry;
}

/// The frame that holds `address`, or the first behind 4 GiB.
std::uint32_t frame_of(std::uint64_t address) {
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(address >> 12, frame_limit));
}

} // namespace

std::expected<void, MapError> FrameSet::add(FrameRange range) {
    if (range.first >= range.end) { return {}; }
    Ranges all;
    std::copy_n(m_ranges.begin(), m_count, all.begin());
    all[m_count] = range;
    std::sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(m_count) + 1,
              [](const FrameRange& left, const FrameRange& right) { return left.first < right.first; });
    const std::size_t count = merge_neighbours(all, m_count + 1);
    if (count > capacity) { return std::unexpected(MapError::full); }
    std::copy_n(all.begin(), count, m_ranges.begin());
    m_count = count;
    return {};
}

std::expected<void, MapError> FrameSet::remove(FrameRange range) {
    FrameSet result;
    for (std::size_t i = 0; i < m_count; ++i) {
        const FrameRange old = m_ranges[i];
        if (range.first >= range.end || old.end <= range.first || range.end <= old.first) {
            if (const auto added = result.add(old); !added) { return added; }
            continue;
        }
        for (const FrameRange part : {FrameRange{old.first, range.first}, FrameRange{range.end, old.end}}) {
            if (const auto added = result.add(part); !added) { return added; }
        }
    }
    *this = result;
    return {};
}

std::expected<FrameSet, MapError> parse(std::span<const std::byte> entries) {
    FrameSet usable;
    for (auto rest = entries; !rest.empty();) {
        const auto entry = take_entry(rest);
        if (!entry) { return std::unexpected(MapError::malformed); }
        const std::uint64_t end = entry->base + entry->length;
        if (entry->type == multiboot::memory_available) {
            if (const auto added = usable.add({frame_of(entry->base + 0xFFF), frame_of(end)}); !added) {
                return std::unexpected(added.error());
            }
        }
    }
    for (auto rest = entries; !rest.empty();) {
        const auto entry = take_entry(rest);
        if (entry && entry->type != multiboot::memory_available) {
            const std::uint64_t end = entry->base + entry->length;
            if (const auto removed = usable.remove({frame_of(entry->base), frame_of(end + 0xFFF)}); !removed) {
                return std::unexpected(removed.error());
            }
        }
    }
    return usable;
}

} // namespace mica::memory_map
