// SPDX-License-Identifier: BSD-2-Clause
// map(): the entries it makes, read from outside; what they cost; when it refuses; and that a refusal leaves nothing.
#include "attempt.h"
#include "bench.h"

#include <optional>

namespace {

using namespace mica;
using namespace mica::probes;
using paging::Access;
using paging::Status;

constexpr std::uint32_t quota = 40;
constexpr Frame screen{0xB8}; // text memory of the VGA: no RAM

void observe_status(std::string_view name, Status status) { probe::observe(name, abi::name_of(status)); }

/// Addresses whose rights lab.toml reads from outside.
struct Place {
    std::uint32_t at;
    Access access;
};
constexpr Place places[] = {{0x4838'0000, readable},   {0x4838'1000, writable},        {0x4838'2000, executable},
                            {0x0000'1000, writable},   {0xBFFF'F000, readable},        {0x483F'F000, writable},
                            {0x4840'0000, executable}, {user_pages + 0x5000, writable}};
constexpr std::uint32_t place_count = sizeof places / sizeof places[0];

/// The order of lab.toml's names: first page, second in the same table, a third, two new tables, the last of a table,
/// the first of the next.
void map_places(AddressSpace& space, const Frame (&frames)[place_count]) {
    std::uint32_t refused = 0;
    for (std::uint32_t i = 0; i < place_count; ++i) {
        const Status status = space.map(VirtAddr{places[i].at}, frames[i], places[i].access);
        refused += status == Status::ok ? 0U : 1U;
        if (i == 0) { observe_status("first_map", status); }
    }
    probe::observe("refused", refused);
}

void read_back(const Frame (&frames)[place_count]) {
    probe::Tally contents;
    for (std::uint32_t i = 0; i < place_count; ++i) {
        const Attempt got = read(places[i].at);
        contents.count(!got.faulted && got.value == mark_of(frames[i]), [&](probe::Story& story) {
            story.hex(places[i].at, 8) << (got.faulted ? " faulted" : " shows another page than the one mapped there");
        });
    }
    contents.report("contents");
}

/// Entries behind and between those that were mapped, in the tables that map() made out of dirty memory.
void read_holes() {
    probe::Tally holes;
    for (const std::uint32_t at : {0x4837'F000U, 0x4838'3000U, 0x4838'6000U, 0x0000'2000U, 0x003F'F000U, 0xBFFF'E000U,
                                   0xBFC0'0000U, 0x4840'1000U, 0x487F'F000U, 0x4880'0000U, 0x4000'0000U}) {
        const std::uint32_t where = at + probe::random_below(1023) * 4;
        const Attempt got = read(where);
        const bool right = got.faulted && got.address == where && got.error == 0;
        holes.count(right, [&](probe::Story& story) {
            story.hex(where, 8) << (got.faulted ? " faulted with CR2 " : " can be read");
            if (got.faulted) { (story.hex(got.address, 8) << " and error code ").hex(got.error); }
        });
    }
    holes.report("hole");
}

void costs() {
    AddressSpace space;
    make_by_hand(space, quota);
    const Frame frame = take_marked();
    std::uint32_t before = space.quota;
    const auto paid = [&](std::string_view name) {
        probe::observe_signed(name, std::int64_t{before} - space.quota);
        before = space.quota;
    };
    (void)space.map(VirtAddr{user_pages}, frame, writable);
    paid("paid.first_page_of_a_table");
    probe::observe("references.mapped_once", count_of(frame));
    (void)space.map(VirtAddr{user_pages + page_bytes}, frame, readable);
    paid("paid.second_page_of_a_table");
    probe::observe("references.mapped_twice", count_of(frame));
    observe_status("device.map", space.map(VirtAddr{user_pages + 2 * page_bytes}, screen, writable));
    paid("paid.device_page");
    probe::observe("device.counted", space.translate(VirtAddr{user_pages + 2 * page_bytes}).is(Entry::counted));
    probe::observe("ram.counted", space.translate(VirtAddr{user_pages}).is(Entry::counted));
    load(space);
    probe::mark("device");
    take_apart(space);
}

/// What a refused map() must not have changed.
struct Held {
    std::uint32_t quota, free, count, raw, tables;
    static Held of(const AddressSpace& space, Frame frame, VirtAddr at) {
        return {space.quota, memory::frames.free_frames(), count_of(frame), space.translate(at).raw & ~0x60U,
                tables_of(space)};
    }
};

void compare(probe::Tally& tally, std::string_view what, const Held& before, const Held& after, Status status,
             Status expected) {
    const char* changed = before.quota != after.quota     ? "the quota"
                          : before.free != after.free     ? "the number of free frames"
                          : before.count != after.count   ? "the count of the frame"
                          : before.raw != after.raw       ? "the entry"
                          : before.tables != after.tables ? "the number of tables"
                                                          : nullptr;
    tally.count(status == expected && changed == nullptr, [&](probe::Story& story) {
        story << what << ": ";
        if (status != expected) { story << "answered \"" << abi::name_of(status) << '"'; }
        if (changed != nullptr) { story << (status != expected ? ", and " : "") << changed << " has changed"; }
    });
}

void refuses(probe::Tally& tally, std::string_view what, AddressSpace& space, Frame frame, VirtAddr at, Access access,
             Status expected) {
    const Held before = Held::of(space, frame, at);
    const Status status = space.map(at, frame, access);
    compare(tally, what, before, Held::of(space, frame, at), status, expected);
}

void refusals() {
    AddressSpace space;
    make_by_hand(space, quota);
    const Frame first = take_marked();
    const Frame second = take_marked();
    const VirtAddr taken{user_pages};
    (void)space.map(taken, first, writable);
    probe::Tally occupied;
    refuses(occupied, "a page where one is mapped", space, second, taken, readable, Status::occupied);
    refuses(occupied, "the same frame once more", space, first, taken, writable, Status::occupied);
    refuses(occupied, "a device where a page is mapped", space, screen, taken, writable, Status::occupied);
    occupied.report("occupied");
    probe::Tally both;
    constexpr auto everything = static_cast<Access>(writable | executable);
    refuses(both, "write and execute in a table that is there", space, second, VirtAddr{user_pages + 2 * page_bytes},
            everything, Status::bad_argument);
    refuses(both, "write and execute where there is no table", space, second, VirtAddr{0x7000'0000}, everything,
            Status::bad_argument);
    refuses(both, "write and execute without read", space, second, VirtAddr{0x7000'0000},
            everything & ~Access{abi::bits(abi::MemoryRight::read)}, Status::bad_argument);
    both.report("write_and_execute");

    probe::Tally poor;
    const std::uint32_t rest = space.quota;
    space.quota = 0;
    refuses(poor, "no quota", space, second, VirtAddr{user_pages + page_bytes}, writable, Status::no_memory);
    refuses(poor, "no quota and no table", space, second, VirtAddr{0x6000'0000}, writable, Status::no_memory);
    refuses(poor, "no quota for a device's table", space, screen, VirtAddr{0x6000'0000}, writable, Status::no_memory);
    space.quota = 1;
    refuses(poor, "quota for a page, but not for its table", space, second, VirtAddr{0x6000'0000}, writable,
            Status::no_memory);
    space.quota = rest;
    poor.report("without_quota");
}

/// The machine's last frame is gone: a table cannot be had, an entry can.
void exhaustion() {
    AddressSpace space;
    make_by_hand(space, quota);
    const Frame frame = take_marked();
    (void)space.map(VirtAddr{user_pages}, frame, writable);
    std::optional<Frame> chain;
    while (const auto next = memory::frames.allocate(1)) {
        *memory::pointer_to<std::optional<Frame>>(address_of(*next)) = chain;
        chain = next;
    }
    probe::Tally full;
    refuses(full, "no memory for a table", space, frame, VirtAddr{0x6000'0000}, writable, Status::no_memory);
    refuses(full, "no memory for a device's table", space, screen, VirtAddr{0x6000'0000}, writable, Status::no_memory);
    observe_status("full.second_page_of_a_table", space.map(VirtAddr{user_pages + page_bytes}, frame, writable));
    while (chain) {
        const Frame here = *chain;
        chain = *memory::pointer_to<std::optional<Frame>>(address_of(here));
        memory::frames.release(here);
    }
    full.report("without_memory");
}

void run() {
    dirty_free_memory();
    catch_page_faults();
    AddressSpace space;
    make_by_hand(space, quota);
    Frame frames[place_count];
    for (Frame& frame : frames) { frame = take_marked(); }
    map_places(space, frames);
    load(space);
    probe::mark("mapped");
    read_back(frames);
    read_holes();
    take_apart(space);
    costs();
    refusals();
    exhaustion();
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"mapping", probe::Stage::objects, run};

} // namespace
