// SPDX-License-Identifier: BSD-2-Clause
// What the processor remembers of a page: the space is loaded, each page has been used, and then it is taken away,
// replaced, or weakened. Also that the work on another space leaves the loaded one alone.
#include "attempt.h"
#include "bench.h"

#include <nucleus/arch/cpu.h>

namespace {

using namespace mica;
using namespace mica::probes;

constexpr std::uint32_t quota = 200;
constexpr std::uint32_t pages = 24;
constexpr std::uint32_t there = 1, was_write = 2;

/// Page n: in turn in three tables, at random places of their upper halves.
std::uint32_t address_of_page(std::uint32_t n) {
    return user_pages + (n % 3) * 0x40'0000 + (n / 3 * 8 + probe::random_below(8)) * page_bytes;
}

struct Page {
    std::uint32_t at;
    Frame before, after;
};

void tell_fault(probe::Story& story, const Page& page, const Attempt& got) {
    story.hex(page.at, 8) << " faulted with CR2 ";
    (story.hex(got.address, 8) << " and error code ").hex(got.error);
}

/// Access, unmap, access: the second must fault.
void after_unmap(AddressSpace& space, const Page& page, probe::Tally& tally) {
    (void)space.map(VirtAddr{page.at}, page.before, writable);
    (void)write(page.at + 4, page.at);
    (void)space.unmap(VirtAddr{page.at});
    const Attempt got = read(page.at);
    tally.count(got.faulted && got.address == page.at && (got.error & there) == 0, [&](probe::Story& story) {
        if (got.faulted) {
            tell_fault(story, page, got);
        } else {
            story.hex(page.at, 8) << " can still be read after unmap(), and shows "
                                  << (got.value == mark_of(page.before) ? "the page that was there" : "something else");
        }
    });
}

/// The AAB test: read A, put B in its place, read: it must be B.
void after_remap(AddressSpace& space, const Page& page, probe::Tally& tally) {
    (void)space.map(VirtAddr{page.at}, page.before, readable);
    (void)read(page.at);
    (void)space.unmap(VirtAddr{page.at});
    (void)space.map(VirtAddr{page.at}, page.after, readable);
    const Attempt got = read(page.at);
    tally.count(!got.faulted && got.value == mark_of(page.after), [&](probe::Story& story) {
        if (got.faulted) {
            tell_fault(story, page, got);
        } else {
            story.hex(page.at, 8) << " shows " << (got.value == mark_of(page.before) ? "the old page" : "neither page")
                                  << ", not the one mapped now";
        }
    });
    (void)space.unmap(VirtAddr{page.at});
}

/// Write, protect, write: the second must fault, in ring 0 as well, and the page must be as it was.
void after_protect(AddressSpace& space, const Page& page, probe::Tally& tally) {
    (void)space.map(VirtAddr{page.at}, page.before, writable);
    const std::uint32_t mark = mark_of(page.before);
    (void)write(page.at, mark);
    (void)space.protect(VirtAddr{page.at}, readable);
    const Attempt got = write(page.at, ~mark);
    const Attempt still = read(page.at);
    const bool refused = got.faulted && got.address == page.at && (got.error & 3U) == (there | was_write);
    tally.count(refused && mark_of(page.before) == mark && !still.faulted && still.value == mark,
                [&](probe::Story& story) {
                    if (got.faulted && !refused) {
                        tell_fault(story, page, got);
                    } else {
                        story.hex(page.at, 8) << (still.faulted ? " can no longer be read after protect()"
                                                                : " can still be written after protect()");
                    }
                });
    *memory::pointer_to<std::uint32_t>(address_of(page.before)) = mark;
    (void)space.unmap(VirtAddr{page.at});
}

/// The same address in two spaces, one of them loaded: what is done to the other must not be seen here.
void other_space(AddressSpace& loaded, AddressSpace& other, const Page& page, probe::Tally& tally) {
    (void)loaded.map(VirtAddr{page.at}, page.before, writable);
    (void)other.map(VirtAddr{page.at}, page.after, writable);
    (void)read(page.at);
    (void)other.protect(VirtAddr{page.at}, readable);
    const bool here = arch::read_cr<3>() == loaded.directory;
    const Attempt written = write(page.at + 8, page.at);
    (void)other.unmap(VirtAddr{page.at});
    const Attempt got = read(page.at);
    const bool still_here = here && arch::read_cr<3>() == loaded.directory;
    tally.count(still_here && !written.faulted && !got.faulted && got.value == mark_of(page.before),
                [&](probe::Story& story) {
                    story.hex(page.at, 8) << (still_here ? " of the loaded space is not as it was"
                                                         : ": the other space has become the loaded one");
                });
    load(loaded);
    (void)loaded.unmap(VirtAddr{page.at});
}

using Scene = void (*)(AddressSpace&, const Page&, probe::Tally&);

void play(std::string_view name, Scene scene) {
    AddressSpace space;
    make_by_hand(space, quota);
    load(space);
    probe::Tally tally;
    for (std::uint32_t n = 0; n < pages; ++n) {
        scene(space, {address_of_page(n), take_marked(), take_marked()}, tally);
    }
    tally.report(name);
    take_apart(space);
}

void play_two() {
    AddressSpace loaded;
    AddressSpace other;
    make_by_hand(loaded, quota);
    make_by_hand(other, quota);
    load(loaded);
    probe::Tally tally;
    for (std::uint32_t n = 0; n < pages; ++n) {
        other_space(loaded, other, {address_of_page(n), take_marked(), take_marked()}, tally);
    }
    tally.report("other_space");
    load_boot();
}

void run() {
    dirty_free_memory();
    catch_page_faults();
    probe::observe("write_protect_in_ring_0", (arch::read_cr<0>() & arch::cr0_write_protect) != 0);
    play("after_unmap", after_unmap);
    play("after_remap", after_remap);
    play("after_protect", after_protect);
    play_two();
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"stale", probe::Stage::objects, run};

} // namespace
