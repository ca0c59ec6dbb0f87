// SPDX-License-Identifier: BSD-2-Clause
// unmap() and protect() in a space that nobody has loaded: what they answer, what they give back, what they leave alone.
#include "attempt.h"
#include "bench.h"

namespace {

using namespace mica;
using namespace mica::probes;
using paging::Access;
using paging::Status;

constexpr std::uint32_t quota = 40;
constexpr VirtAddr first{user_pages}, second{user_pages + page_bytes}, third{user_pages + 2 * page_bytes},
    far{0x6000'0000};
constexpr Frame screen{0xB8};

bool shows(const AddressSpace& space, VirtAddr at, Frame frame) {
    const Entry entry = space.translate(at);
    return entry.is(Entry::present) && memory::frame_at(entry.address()) == frame;
}

void unmapping() {
    AddressSpace space;
    make_by_hand(space, quota);
    const Frame one = take_marked();
    const Frame two = take_marked();
    (void)space.map(first, one, writable);
    (void)space.map(second, two, readable);
    (void)space.map(third, one, readable);
    const std::uint32_t paid_for = space.quota;
    probe::observe("unmap.of_a_page", space.unmap(first));
    probe::observe("unmap.left_an_entry", space.translate(first).is(Entry::present));
    probe::observe("references.of_its_frame", count_of(one)); // the probe's and the third page's
    probe::observe("unmap.gave_back_quota", space.quota - paid_for);
    probe::observe("neighbours_untouched", shows(space, second, two) && shows(space, third, one));
    const std::uint32_t quota_now = space.quota;
    probe::observe("unmap.once_more", space.unmap(first));
    probe::observe("unmap.in_no_table", space.unmap(far));
    probe::observe("hole_gave_back_quota", space.quota - quota_now);
    probe::observe("references.after_holes", count_of(one));
    // The last reference: what only the mapping holds is free then.
    memory::frames.release(two);
    const std::uint32_t free_before = memory::frames.free_frames();
    const std::uint32_t tables_before = tables_of(space);
    (void)space.unmap(second);
    const std::uint32_t tables_given = tables_before - tables_of(space);
    probe::observe("last_reference_freed", memory::frames.free_frames() - free_before - tables_given);
    take_apart(space);
}

void devices() {
    AddressSpace space;
    make_by_hand(space, quota);
    const Frame keeps_the_table = take_marked();
    (void)space.map(first, keeps_the_table, writable);
    (void)space.map(second, screen, writable);
    const std::uint32_t quota_before = space.quota;
    const std::uint32_t free_before = memory::frames.free_frames();
    probe::observe("device.unmap", space.unmap(second));
    probe::observe("device.gave_back_quota", space.quota - quota_before);
    probe::observe("device.frames_freed", memory::frames.free_frames() - free_before);
    take_apart(space);
}

void rights() {
    AddressSpace space;
    make_by_hand(space, quota);
    const Frame frame = take_marked();
    (void)space.map(first, frame, writable);
    (void)space.map(second, frame, readable);
    const auto is_writable = [&space](VirtAddr at) { return space.translate(at).is(Entry::writable); };
    probe::observe("protect.to_writable", abi::name_of(space.protect(first, writable)));
    probe::observe("kept_writable", is_writable(first));
    probe::observe("protect.to_readable", abi::name_of(space.protect(first, readable)));
    probe::observe("still_writable", is_writable(first));
    probe::observe("still_there", shows(space, first, frame));
    probe::observe("still_for_users", space.translate(first).is(Entry::user));
    probe::observe("still_counted", space.translate(first).is(Entry::counted));
    (void)space.protect(first, writable);
    probe::observe("writable_again", is_writable(first));
    (void)space.protect(second, writable);
    probe::observe("read_only_made_writable", is_writable(second));
    probe::observe("protect.of_a_hole", abi::name_of(space.protect(third, readable)));
    probe::observe("protect.in_no_table", abi::name_of(space.protect(far, readable)));
    probe::observe("tables_made_by_protect", tables_of(space) - 1);
    probe::observe("references.after_protect", count_of(frame));
    take_apart(space);
}

void run() {
    dirty_free_memory();
    catch_page_faults();
    unmapping();
    rights();
    devices(); // last: a device's frame that is released ends the run
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"weakening", probe::Stage::objects, run};

} // namespace
