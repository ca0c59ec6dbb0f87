// SPDX-License-Identifier: BSD-2-Clause
// The machine's frames: where the table lies, and what is not free from the start.
#include <nucleus/memory/frames.h>

#include <freestanding/bytes.h>
#include <nucleus/diagnostics/panic.h>
#include <nucleus/memory/slab.h>
#include <nucleus/startup/boot_bundle.h>

#include <algorithm>

namespace mica::memory {

using memory_map::FrameRange;
using memory_map::FrameSet;

/// The frames that [begin, end) touches; addresses in the direct map.
static FrameRange touched(const void* begin, const void* end) {
    return {physical(begin) / page_bytes, (physical(end) + page_bytes - 1) / page_bytes};
}

/// Room for the table: the first run of usable frames that is long enough.
static FrameRange find_room(const FrameSet& usable, std::uint32_t count) {
    for (const FrameRange& range : usable.ranges()) {
        if (range.end - range.first >= count) { return {range.first, range.first + count}; }
    }
    diagnostics::panic("there is no room for the table of page frames: this machine has too little memory");
}

void* take_page() {
    const auto frame = frames.allocate(1);
    return frame ? pointer_to<void>(address_of(*frame)) : nullptr;
}

void give_page(void* page) { frames.release(frame_of(page)); }

void initialise() {
    FrameSet usable = memory_map::usable;
    const auto without = [&usable](FrameRange range) {
        if (!usable.remove(range)) { diagnostics::panic("the memory map is in too many pieces"); }
    };
    const std::span<std::byte> bundle = boot_bundle::bytes;
    without({0, 0x100}); // below 1 MiB: the BIOS, the loader's tables, the screen
    without(touched(kernel_begin, kernel_end));
    without({direct_map_bytes / page_bytes, memory_map::frame_limit});
    const FrameRange bundle_frames = touched(bundle.data(), bundle.data() + bundle.size()); // without a bundle: none
    without(bundle_frames);
    const std::uint32_t count = usable.end();
    const std::uint32_t table_frames = (count * sizeof(FrameInfo) + page_bytes - 1) / page_bytes;
    const FrameRange room = find_room(usable, table_frames);
    without(room);
    auto* table = pointer_to<FrameInfo>(address_of(Frame{room.first}));
    std::fill_n(table, count, FrameInfo{});
    frames.describe({table, count});
    for (const FrameRange& range : usable.ranges()) { frames.add(range); }
    frames.adopt(bundle_frames); // the symbols are in there: it is never freed
}

std::optional<Frame> take_zeroed() {
    const auto frame = frames.allocate(1);
    if (frame) { memset(pointer_to<void>(address_of(*frame)), 0, page_bytes); }
    return frame;
}

} // namespace mica::memory
