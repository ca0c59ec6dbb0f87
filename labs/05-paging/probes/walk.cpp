// SPDX-License-Identifier: BSD-2-Clause
// translate() over a directory and tables that the probe has made itself: what is there, what is not, and that looking
// makes nothing.
#include "attempt.h"
#include "bench.h"

namespace {

using namespace mica;
using namespace mica::probes;

constexpr std::uint32_t table_count = 4;

struct Tables {
    std::uint32_t index[table_count]; ///< of the directory
    Frame frame[table_count];
};

/// Tables at both ends of user space and two random places. Some entries are present; the others hold bits that mean
/// nothing without P.
Tables make_tables(const AddressSpace& space) {
    Tables tables{{0, 767, 1 + probe::random_below(380), 381 + probe::random_below(380)}, {}};
    auto* const upper = memory::pointer_to<Entry>(PhysAddr{space.directory});
    for (std::uint32_t i = 0; i < table_count; ++i) {
        tables.frame[i] = take_marked();
        auto* const table = memory::pointer_to<Entry>(address_of(tables.frame[i]));
        for (std::uint32_t k = 0; k < paging::entries; ++k) {
            table[k].raw = static_cast<std::uint32_t>(probe::random()) & 0x0FFF'FFFEU;
            table[k].raw |= probe::random_below(2);
        }
        upper[tables.index[i]].raw = static_cast<std::uint32_t>(address_of(tables.frame[i])) | 7U;
    }
    return tables;
}

VirtAddr address(std::uint32_t upper, std::uint32_t lower) { return VirtAddr{upper << 22U | lower << 12U}; }

void compare(probe::Tally& tally, VirtAddr at, Entry found, Entry expected) {
    const bool right = expected.is(Entry::present) ? found.raw == expected.raw : !found.is(Entry::present);
    tally.count(right, [&](probe::Story& story) {
        story.hex(static_cast<std::uint32_t>(at), 8) << " gave: ";
        tell(story, found);
        tell(story << "; its entry is: ", expected);
    });
}

void run() {
    dirty_free_memory();
    catch_page_faults();
    AddressSpace space;
    make_by_hand(space, 16);
    const Tables tables = make_tables(space);
    const std::uint32_t free_before = memory::frames.free_frames();
    probe::Tally mapped;
    probe::Tally holes;
    for (std::uint32_t step = 0; step < 200; ++step) {
        const std::uint32_t i = probe::random_below(table_count);
        const std::uint32_t k = step < 8 ? step % 2 * 1023 : probe::random_below(paging::entries);
        const VirtAddr at = address(tables.index[i], k);
        const Entry expected = memory::pointer_to<Entry>(address_of(tables.frame[i]))[k];
        if (at != VirtAddr{0}) {
            compare(expected.is(Entry::present) ? mapped : holes, at, space.translate(at), expected);
        }
    }
    mapped.report("translate");
    for (std::uint32_t step = 0; step < 60; ++step) { // where there is no table
        const std::uint32_t upper = probe::random_below(768);
        if (memory::pointer_to<Entry>(PhysAddr{space.directory})[upper].raw == 0) {
            const VirtAddr at = address(upper, probe::random_below(paging::entries));
            compare(holes, at, space.translate(at), Entry{});
        }
    }
    holes.report("hole");
    probe::observe("tables_made_by_looking", tables_of(space) - table_count);
    probe::observe_signed("frames_used_by_looking", std::int64_t{free_before} - memory::frames.free_frames());
    probe::observe_signed("quota_used_by_looking", 16 - std::int64_t{space.quota});
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"walk", probe::Stage::objects, run};

} // namespace
