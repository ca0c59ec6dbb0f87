// SPDX-License-Identifier: BSD-2-Clause
// create() and destroy(): the two halves of a directory, read from outside too; what a space costs; and that every frame
// and every page of quota comes back.
#include "attempt.h"
#include "bench.h"

#include <nucleus/arch/cpu.h>

#include <algorithm>

namespace {

using namespace mica;
using namespace mica::probes;
using paging::Status;

constexpr std::uint32_t quota = 64;
constexpr std::uint32_t shared_frames = 6;

bool create(AddressSpace& space, std::uint32_t pages) {
    space.quota = pages;
    const Status status = space.create();
    if (status != Status::ok) { probe::observe("create", abi::name_of(status)); }
    return status == Status::ok;
}

void halves() {
    AddressSpace space;
    const std::uint32_t free_before = memory::frames.free_frames();
    if (!create(space, quota)) { probe::finish(); }
    probe::observe("create", abi::name_of(Status::ok));
    probe::observe("paid", quota - space.quota);
    probe::observe("frames_used", free_before - memory::frames.free_frames());
    probe::Story story;
    const std::string_view upper_half = kernel_half(space, story);
    probe::observe("kernel_half", upper_half);
    probe::observe("tables_in_the_user_half", tables_of(space));
    AddressSpace second;
    probe::Story second_story;
    (void)create(second, quota);
    probe::observe("kernel_half_of_a_second", kernel_half(second, second_story));
    probe::observe("directories_differ", space.directory != second.directory);
    if (upper_half != all_there) { probe::finish(); } // nobody can go on in it
    load(space);
    probe::mark("loaded");
    load_boot();
    take_apart(second);
    take_apart(space);
}

void no_means() {
    AddressSpace space;
    const std::uint32_t free_before = memory::frames.free_frames();
    probe::observe("create_without_quota", abi::name_of(space.create()));
    probe::observe_signed("frames_used_without_quota", std::int64_t{free_before} - memory::frames.free_frames());
    space.quota = 3;
    std::optional<Frame> chain;
    while (const auto next = memory::frames.allocate(1)) {
        *memory::pointer_to<std::optional<Frame>>(address_of(*next)) = chain;
        chain = next;
    }
    probe::observe("create_without_memory", abi::name_of(space.create()));
    probe::observe("quota_left_without_memory", space.quota);
    while (chain) {
        const Frame here = *chain;
        chain = *memory::pointer_to<std::optional<Frame>>(address_of(here));
        memory::frames.release(here);
    }
}

/// Twelve pages in six tables, both ends of user space among them, onto frames that others have too.
void fill(AddressSpace& space, const Frame (&frames)[shared_frames]) {
    constexpr std::uint32_t bases[] = {0x0000'1000, 0x003F'F000, 0x4000'0000, 0x7FFF'F000, 0x9040'0000, 0xBFFF'F000};
    for (std::uint32_t i = 0; i < shared_frames; ++i) {
        (void)space.map(VirtAddr{bases[i]}, frames[i], writable);
        (void)space.map(VirtAddr{0x4840'0000 + probe::random_below(1000) * page_bytes}, frames[i], readable);
    }
    (void)space.map(VirtAddr{0x4840'0000 + 1020 * page_bytes}, Frame{0xB8}, writable);
}

std::uint32_t highest_count(const Frame (&frames)[shared_frames]) {
    std::uint32_t highest = 0;
    for (const Frame frame : frames) { highest = std::max(highest, count_of(frame)); }
    return highest;
}

void everything_back() {
    Frame frames[shared_frames];
    for (Frame& frame : frames) { frame = take_marked(); }
    AddressSpace other;
    (void)create(other, quota);
    for (std::uint32_t i = 0; i < shared_frames; ++i) {
        (void)other.map(VirtAddr{user_pages + i * page_bytes}, frames[i], readable);
    }
    const std::uint32_t free_before = memory::frames.free_frames();
    AddressSpace space;
    (void)create(space, quota);
    fill(space, frames);
    const auto alone = memory::take_zeroed(); // only the mapping will hold it
    (void)space.map(VirtAddr{0x5000'0000}, *alone, writable);
    memory::frames.release(*alone);
    space.destroy();
    probe::observe_signed("frames_not_given_back", std::int64_t{free_before} - memory::frames.free_frames());
    probe::observe_signed("quota_not_given_back", quota - std::int64_t{space.quota});
    probe::observe("directory_after_destroy", space.directory);
    std::uint32_t wrong = 0;
    for (const Frame frame : frames) { wrong += count_of(frame) == 2 ? 0U : 1U; } // the probe's and the other space's
    probe::observe("shared_frames_with_a_wrong_count", wrong);
    std::uint32_t lost = 0;
    for (std::uint32_t i = 0; i < shared_frames; ++i) {
        const Entry entry = other.translate(VirtAddr{user_pages + i * page_bytes});
        lost += entry.is(Entry::present) && memory::frame_at(entry.address()) == frames[i] ? 0U : 1U;
    }
    probe::observe("pages_lost_by_the_other_space", lost);
    const std::uint32_t free_after = memory::frames.free_frames();
    space.destroy();
    probe::observe_signed("frames_freed_by_a_second_destroy", memory::frames.free_frames() - std::int64_t{free_after});
    other.destroy();
}

void loaded_one() {
    AddressSpace space;
    const std::uint32_t free_before = memory::frames.free_frames();
    (void)create(space, quota);
    const auto frame = memory::take_zeroed();
    (void)space.map(VirtAddr{user_pages}, *frame, writable);
    memory::frames.release(*frame);
    load(space);
    (void)write(user_pages, 1);
    const std::uint32_t gone = space.directory;
    space.destroy();
    const std::uint32_t now = arch::read_cr<3>();
    probe::observe("loaded_directory", now == static_cast<std::uint32_t>(paging::boot_directory())
                                           ? "the boot directory"
                                       : now == gone ? "the one that was given back"
                                                     : "another one");
    load_boot();
    const Attempt got = read(user_pages);
    probe::observe("page_of_the_dead_space", got.faulted ? "faults" : "can be read");
    probe::observe_signed("loaded.frames_not_given_back", std::int64_t{free_before} - memory::frames.free_frames());
}

/// Many lives, one after the other: what leaks a little is seen.
void many_lives() {
    const std::uint32_t free_before = memory::frames.free_frames();
    Frame frames[shared_frames];
    for (Frame& frame : frames) { frame = take_marked(); }
    std::uint32_t failed = 0;
    for (std::uint32_t life = 0; life < 8; ++life) {
        AddressSpace space;
        failed += create(space, quota) ? 0U : 1U;
        fill(space, frames);
        space.destroy();
        failed += space.quota == quota ? 0U : 1U;
    }
    probe::observe("lives_that_failed", failed);
    probe::observe("highest_count_after_many_lives", highest_count(frames));
    for (const Frame frame : frames) { memory::frames.release(frame); }
    probe::observe_signed("frames_lost_in_many_lives", std::int64_t{free_before} - memory::frames.free_frames());
}

void run() {
    dirty_free_memory();
    catch_page_faults();
    halves();
    no_means();
    everything_back();
    loaded_one();
    many_lives();
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"spaces", probe::Stage::objects, run};

} // namespace
