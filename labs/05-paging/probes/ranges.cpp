// SPDX-License-Identifier: BSD-2-Clause
// Many pages at once: ranges that cross page tables, ranges with holes, and ranges in which one page cannot be had.
#include "attempt.h"
#include "bench.h"

#include <array>
#include <initializer_list>
#include <optional>

namespace {

using namespace mica;
using namespace mica::probes;
using paging::Access;
using paging::Status;

/// Places of pages in a range.
using Pages = std::initializer_list<std::uint32_t>;

constexpr std::uint32_t quota = 60, page_count = 12;
constexpr std::uint32_t table_reach = paging::entries * page_bytes;

/// page_count frames side by side, each with a first word of its own.
Frame take_run() {
    const auto run = memory::frames.allocate(page_count);
    if (!run) { probe::finish(); }
    for (std::uint32_t i = 0; i < page_count; ++i) {
        *memory::pointer_to<std::uint32_t>(address_of(Frame{index(*run) + i})) =
            static_cast<std::uint32_t>(probe::random()) | 1U;
    }
    return *run;
}

Frame frame_of(Frame first, std::uint32_t i) { return Frame{index(first) + i}; }
VirtAddr page_at(std::uint32_t begin, std::uint32_t i) { return VirtAddr{begin + i * page_bytes}; }

/// A range of page_count pages, some of which, but not all, lie behind the end of a page table.
std::uint32_t across_tables() {
    return user_pages / table_reach * table_reach + table_reach -
           (1 + probe::random_below(page_count - 2)) * page_bytes;
}

/// What all pages of a range and those beside it are, the counts of the frames, and what has been paid.
struct Held {
    std::array<std::uint32_t, page_count + 2> raw{};
    std::array<std::uint32_t, page_count> counts{};
    std::uint32_t quota = 0, free = 0, tables = 0;

    static Held of(const AddressSpace& space, std::uint32_t begin, Frame first) {
        Held held{.quota = space.quota, .free = memory::frames.free_frames(), .tables = tables_of(space)};
        for (std::uint32_t i = 0; i < page_count + 2; ++i) {
            held.raw[i] = space.translate(page_at(begin - page_bytes, i)).raw & ~0x60U;
        }
        for (std::uint32_t i = 0; i < page_count; ++i) { held.counts[i] = count_of(frame_of(first, i)); }
        return held;
    }

    /// What differs first, in words; null: nothing.
    const char* difference(const Held& after) const {
        for (std::uint32_t i = 0; i < raw.size(); ++i) {
            if (raw[i] == after.raw[i]) { continue; }
            const bool was_there = (raw[i] & Entry::present) != 0;
            return !was_there ? "a page that the call has mapped is still there"
                   : (after.raw[i] & Entry::present) == 0
                       ? "a page that was there before the call is gone"
                       : "a page that was there before the call has another entry now";
        }
        return tables != after.tables   ? "the number of page tables is not what it was"
               : quota != after.quota   ? "the quota is not what it was"
               : counts != after.counts ? "the counts of the frames are not what they were"
               : free != after.free     ? "the number of free frames is not what it was"
                                        : nullptr;
    }
};

/// A space in which something is wrong stays: giving it back could end the run before anything is told.
void leave(AddressSpace& space, const probe::Tally& tally) {
    if (tally.all_right()) { take_apart(space); }
}

/// Whether each page shows its frame; the space is loaded.
void shown(std::uint32_t begin, Frame first, probe::Tally& tally) {
    for (std::uint32_t i = 0; i < page_count; ++i) {
        const auto at = static_cast<std::uint32_t>(page_at(begin, i));
        const Attempt got = read(at);
        tally.count(!got.faulted && got.value == mark_of(frame_of(first, i)), [&](probe::Story& story) {
            story << "page " << i << " of " << page_count << ", ";
            story.hex(at, 8) << (got.faulted                   ? ": nothing is mapped there"
                                 : got.value == mark_of(first) ? " shows the first frame of the range again"
                                                               : " shows another frame than it should");
        });
    }
    for (const VirtAddr beside : {page_at(begin - page_bytes, 0), page_at(begin, page_count)}) {
        const Attempt got = read(static_cast<std::uint32_t>(beside));
        tally.count(got.faulted, [&](probe::Story& story) {
            story.hex(static_cast<std::uint32_t>(beside), 8) << ", beside the range, is mapped, too";
        });
    }
}

void mapping() {
    AddressSpace space;
    make_by_hand(space, quota);
    const Frame first = take_run();
    const std::uint32_t begin = across_tables();
    probe::observe("map_range", abi::name_of(space.map_range(VirtAddr{begin}, page_count, first, writable)));
    probe::observe("range.paid", quota - space.quota);
    probe::observe("range.tables", tables_of(space));
    load(space);
    probe::Tally tally;
    shown(begin, first, tally);
    tally.report("range");
    const std::uint32_t alone = begin + table_reach * 2;
    (void)space.map_range(VirtAddr{alone}, 1, frame_of(first, 3), readable);
    const Entry entry = space.translate(VirtAddr{alone});
    probe::observe("range_of_one_page", entry.is(Entry::present) && !entry.is(Entry::writable) &&
                                            memory::frame_at(entry.address()) == frame_of(first, 3));
    take_apart(space);
}

/// A range with a hole in a table and a whole table missing; pages on both sides stay.
void unmapping() {
    AddressSpace space;
    make_by_hand(space, quota);
    const Frame first = take_run();
    const std::uint32_t begin = user_pages;
    const std::uint32_t far =
        2 * paging::entries; // pages from the first to the last; the table between them is missing
    for (const std::uint32_t page : Pages{0, 1, 2, 5, far - 1, far, far + 1}) {
        (void)space.map(page_at(begin, page), frame_of(first, page % page_count), writable);
    }
    load(space);
    for (const std::uint32_t page : Pages{1, 2, 5, far - 1, far}) {
        (void)read(static_cast<std::uint32_t>(page_at(begin, page))); // so that the processor remembers
    }
    const std::uint32_t quota_before = space.quota, tables_before = tables_of(space);
    space.unmap_range(page_at(begin, 1), far);
    probe::Tally tally;
    for (const std::uint32_t page : Pages{0, 1, 2, 3, 5, far - 1, far, far + 1}) {
        const auto at = static_cast<std::uint32_t>(page_at(begin, page));
        const bool stays = page == 0 || page == far + 1;
        const Attempt got = read(at);
        tally.count(got.faulted != stays, [&](probe::Story& story) {
            story.hex(at, 8) << (stays ? ", beside the range, is gone" : ", in the range, can still be read");
            if (!stays && page > 2) { story << "; before it is a hole"; }
        });
    }
    tally.report("unmapped");
    probe::observe("unmapped.gave_back_quota", space.quota - quota_before - (tables_before - tables_of(space)));
    take_apart(space);
}

/// A range that cannot be mapped whole: what is there before must be there afterwards, and nothing else.
void refuses(probe::Tally& tally, std::string_view what, AddressSpace& space, std::uint32_t begin, Frame first,
             Status expected, Access access = writable) {
    const Held before = Held::of(space, begin, first);
    const Status status = space.map_range(VirtAddr{begin}, page_count, first, access);
    const char* const changed = before.difference(Held::of(space, begin, first));
    tally.count(status == expected && changed == nullptr, [&](probe::Story& story) {
        story << what << ": ";
        if (status != expected) {
            story << "answered \"" << abi::name_of(status) << "\", should be \"" << abi::name_of(expected) << '"';
        }
        if (changed != nullptr) { story << (status != expected ? ", and " : "") << changed; }
    });
}

void failing() {
    const Frame first = take_run();
    const Frame other = take_marked();
    probe::Tally tally;
    for (const std::uint32_t page : Pages{0, 1 + probe::random_below(page_count - 2), page_count - 1}) {
        AddressSpace space;
        make_by_hand(space, quota);
        (void)space.map(page_at(user_pages, page), other, readable);
        (void)space.map(page_at(user_pages, page_count), other, readable);
        refuses(tally, page == 0 ? "the first page is taken" : "a page in the middle or at the end is taken", space,
                user_pages, first, Status::occupied);
        leave(space, tally);
    }
    AddressSpace space;
    make_by_hand(space, quota);
    const std::uint32_t begin = across_tables();
    (void)space.map(page_at(begin, page_count - 1), other, readable); // in the second table; the first one is missing
    refuses(tally, "the last page is taken, and the first ones need a new table", space, begin, first,
            Status::occupied);
    refuses(tally, "pages to be written and executed", space, user_pages + 3 * table_reach, first, Status::bad_argument,
            static_cast<Access>(writable | executable));
    space.quota = 1 + page_count / 2;
    refuses(tally, "quota for a table and half of the pages", space, user_pages + 3 * table_reach, first,
            Status::no_memory);
    leave(space, tally);
    make_by_hand(space, 1 + (table_reach - begin % table_reach) / page_bytes);
    refuses(tally, "quota for the pages of the first table, but not for a second one", space, begin, first,
            Status::no_memory);
    leave(space, tally);
    tally.report("range_refused");
}

/// One free frame is left in the machine: good for the first table of a range, and not for the second.
void exhausted() {
    AddressSpace space;
    make_by_hand(space, quota);
    const Frame first = take_run();
    const auto last = memory::frames.allocate(1);
    std::optional<Frame> chain;
    while (const auto next = memory::frames.allocate(1)) {
        *memory::pointer_to<std::optional<Frame>>(address_of(*next)) = chain;
        chain = next;
    }
    memory::frames.release(*last);
    probe::Tally tally;
    refuses(tally, "memory for one table, and two are needed", space, across_tables(), first, Status::no_memory);
    while (chain) {
        const Frame here = *chain;
        chain = *memory::pointer_to<std::optional<Frame>>(address_of(here));
        memory::frames.release(here);
    }
    tally.report("range_without_memory");
    leave(space, tally);
}

std::uint32_t writable_pages(std::uint32_t begin) {
    std::uint32_t count = 0;
    for (std::uint32_t i = 0; i < page_count; ++i) {
        const auto at = static_cast<std::uint32_t>(page_at(begin, i)) + 8;
        count += write(at, at).faulted ? 0U : 1U;
    }
    return count;
}

void protecting() {
    AddressSpace space;
    make_by_hand(space, quota);
    const Frame first = take_run();
    const std::uint32_t begin = across_tables();
    const std::uint32_t hole = 1 + probe::random_below(page_count - 1);
    for (std::uint32_t i = 0; i < page_count; ++i) {
        if (i != hole) { (void)space.map(page_at(begin, i), frame_of(first, i), writable); }
    }
    load(space);
    probe::observe("pages_written_at_first", writable_pages(begin));
    probe::observe("protect_with_a_hole", abi::name_of(space.protect_range(VirtAddr{begin}, page_count, readable)));
    probe::observe("pages_written_after_the_refusal", writable_pages(begin));
    (void)space.map(page_at(begin, hole), frame_of(first, hole), writable);
    (void)writable_pages(begin);
    probe::observe("protect_of_all", abi::name_of(space.protect_range(VirtAddr{begin}, page_count, readable)));
    probe::observe("pages_written_after_protect", writable_pages(begin));
    take_apart(space);
}

void run() {
    dirty_free_memory();
    catch_page_faults();
    mapping();
    unmapping();
    protecting();
    failing();
    exhausted();
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"ranges", probe::Stage::objects, run};

} // namespace
