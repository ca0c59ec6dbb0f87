// SPDX-License-Identifier: BSD-2-Clause
// The kit's half of the memory map: finds the loader's table, keeps what the student's parse() makes of it, says it.
#include <nucleus/startup/memory_map.h>

#include <nucleus/console/console.h>
#include <nucleus/console/format.h>
#include <nucleus/memory/layout.h>

namespace mica::memory_map {

std::uint32_t FrameSet::frames() const {
    std::uint32_t sum = 0;
    for (const FrameRange& range : ranges()) { sum += range.end - range.first; }
    return sum;
}

void read(const multiboot::Info& info) {
    const PhysAddr begin{info.memory_map};
    const bool given =
        (info.flags & multiboot::has_memory_map) != 0 && memory::in_direct_map(begin, info.memory_map_bytes);
    const auto map = parse({memory::pointer_to<const std::byte>(begin), given ? info.memory_map_bytes : 0});
    usable = map.value_or(FrameSet{});
    if (!given || !map) {
        return console::write(given ? "memory: the loader's memory map cannot be used\n"
                                    : "memory: the loader gave no memory map\n");
    }
    std::array<char, 64> buffer;
    format::Line line{buffer};
    line.text("memory: ").number(usable.frames() * (frame_bytes / 1024)).text(" KiB usable\n");
    console::write(line.result().value_or("memory: a number that cannot be written\n"));
}

} // namespace mica::memory_map
