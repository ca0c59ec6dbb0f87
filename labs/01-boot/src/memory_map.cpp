// SPDX-License-Identifier: BSD-2-Clause
// The loader's memory map, and sets of page frames. Lab 01, tasks frames-add, frames-remove and map-parse.
#include <nucleus/startup/memory_map.h>

#include <algorithm>

namespace mica::memory_map {

std::expected<void, MapError> FrameSet::add(FrameRange range) {
    // student: begin(frames-add)
    // TODO(frames-add): Keep the invariant of the class: no empty range, ascending, and no two that overlap or touch.
    //     The new range swallows every range that it overlaps or touches; what is left of it goes in at its place.
    return std::unexpected(MapError::full);
    // student: end
}

std::expected<void, MapError> FrameSet::remove(FrameRange range) {
    // student: begin(frames-remove)
    // TODO(frames-remove): Each range of the set loses its frames in `range`: it stays, shrinks at one end, vanishes,
    //     or falls into two.
    return std::unexpected(MapError::full);
    // student: end
}

std::expected<FrameSet, MapError> parse(std::span<const std::byte> entries) {
    // student: begin(map-parse)
    // TODO(map-parse): Walk the entries twice: add what is usable, rounded inwards to whole frames; then remove what is
    //     anything else, rounded outwards. Check that an entry lies within the bytes before reading it, and that the
    //     walk goes on.
    return std::unexpected(MapError::malformed);
    // student: end
}

} // namespace mica::memory_map
