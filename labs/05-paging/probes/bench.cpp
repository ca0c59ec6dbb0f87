// SPDX-License-Identifier: BSD-2-Clause
// Spaces and frames of the probes. Nothing here uses the student's functions.
#include "bench.h"

#include <freestanding/bytes.h>
#include <nucleus/arch/cpu.h>
#include <nucleus/diagnostics/panic.h>

#include <algorithm>

namespace mica::probes {
namespace {

constexpr std::uint32_t first_kernel_entry = memory::kernel_base >> 22U;
constexpr std::uint32_t set_by_processor = 0x60; // accessed, dirty

Entry* directory_of(const AddressSpace& space) { return memory::pointer_to<Entry>(PhysAddr{space.directory}); }

bool same(Entry left, Entry right) { return ((left.raw ^ right.raw) & ~set_by_processor) == 0; }

/// The first kernel entry that differs from the boot directory's; `entries` when none does.
std::uint32_t first_difference(const AddressSpace& space) {
    const Entry* const boot = memory::pointer_to<Entry>(paging::boot_directory());
    std::uint32_t i = first_kernel_entry;
    while (i < paging::entries && same(directory_of(space)[i], boot[i])) { ++i; }
    return i;
}

Frame need_frame() {
    const auto frame = memory::take_zeroed();
    if (!frame) { diagnostics::panic("the probe cannot be set up: no memory"); }
    return *frame;
}

bool can_be_loaded(const AddressSpace& space) {
    return space.directory % page_bytes == 0 && memory::in_direct_map(PhysAddr{space.directory}, page_bytes) &&
           space.directory != 0 && first_difference(space) == paging::entries;
}

} // namespace

void dirty_free_memory() {
    constexpr std::uint32_t frames = 96;
    std::optional<Frame> taken[frames];
    for (std::uint32_t i = 0; i < frames; ++i) {
        taken[i] = memory::frames.allocate(1);
        if (taken[i]) { memset(memory::pointer_to<void>(address_of(*taken[i])), 0x07, page_bytes); }
    }
    for (const auto& frame : taken) {
        if (frame) { memory::frames.release(*frame); }
    }
}

void make_by_hand(AddressSpace& space, std::uint32_t quota) {
    const Frame frame = need_frame();
    space.directory = static_cast<std::uint32_t>(address_of(frame));
    space.quota = quota;
    std::copy_n(memory::pointer_to<Entry>(paging::boot_directory()) + first_kernel_entry,
                paging::entries - first_kernel_entry, directory_of(space) + first_kernel_entry);
}

void take_apart(AddressSpace& space) {
    load_boot();
    const Entry* const upper = directory_of(space);
    for (std::uint32_t i = 0; i < first_kernel_entry; ++i) {
        const Frame table = memory::frame_at(upper[i].address());
        if (upper[i].is(Entry::present) && memory::frames.is_managed(table)) { memory::frames.release(table); }
    }
    memory::frames.release(memory::frame_at(PhysAddr{space.directory}));
    space.directory = 0;
}

Frame take_marked() {
    const Frame frame = need_frame();
    *memory::pointer_to<std::uint32_t>(address_of(frame)) = static_cast<std::uint32_t>(probe::random()) | 1U;
    return frame;
}

std::uint32_t mark_of(Frame frame) { return *memory::pointer_to<std::uint32_t>(address_of(frame)); }

std::uint32_t count_of(Frame frame) { return memory::frames.info(frame).count; }

std::uint32_t tables_of(const AddressSpace& space) {
    const Entry* const upper = directory_of(space);
    return static_cast<std::uint32_t>(
        std::count_if(upper, upper + first_kernel_entry, [](Entry entry) { return entry.is(Entry::present); }));
}

std::string_view kernel_half(const AddressSpace& space, probe::Story& story) {
    const std::uint32_t entry = first_difference(space);
    if (entry == paging::entries) { return all_there; }
    tell(story << "entry " << entry << " is: ", directory_of(space)[entry]);
    tell(story << ", in the boot directory: ", memory::pointer_to<Entry>(paging::boot_directory())[entry]);
    return story.text();
}

void load(const AddressSpace& space) {
    if (!can_be_loaded(space)) {
        diagnostics::panic("the upper half of the directory is not the boot directory's any more: it cannot be loaded");
    }
    arch::write_cr<3>(space.directory);
}

void load_boot() { arch::write_cr<3>(static_cast<std::uint32_t>(paging::boot_directory())); }

void tell(probe::Story& story, Entry entry) {
    if (!entry.is(Entry::present)) {
        story << "not present";
        return;
    }
    story << "P=1 W=" << (entry.is(Entry::writable) ? 1 : 0) << " U=" << (entry.is(Entry::user) ? 1 : 0) << " frame ";
    story.hex(static_cast<std::uint32_t>(entry.address()) / page_bytes);
}

} // namespace mica::probes
