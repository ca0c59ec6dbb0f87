// SPDX-License-Identifier: BSD-2-Clause
// Random operations on three spaces beside a model that is an array: after each, answers, entries, counts and quota must
// agree, and what can be read and written by the loaded space.
#include "attempt.h"
#include "bench.h"

#include <nucleus/arch/cpu.h>

#include <array>

namespace {

using namespace mica;
using namespace mica::probes;
using paging::Access;
using paging::Status;

constexpr std::uint32_t space_count = 3, page_count = 14, frame_count = 6, steps = 500;
constexpr std::uint32_t quota = 12; // of each space, tables included: it runs out now and then

struct ModelPage {
    bool mapped = false;
    std::uint32_t frame = 0;
    bool writable = false;
};

struct Model {
    std::array<std::array<ModelPage, page_count>, space_count> pages{};
    std::array<AddressSpace, space_count> spaces{};
    std::array<Frame, frame_count> frames{};
    std::array<std::uint32_t, page_count> at{};
};

constinit Model model{};

std::uint32_t mapped_in(std::uint32_t space) {
    std::uint32_t count = 0;
    for (const ModelPage& page : model.pages[space]) { count += page.mapped ? 1U : 0U; }
    return count;
}

/// What the space's table and the processor should say about page `p`.
bool page_agrees(std::uint32_t s, std::uint32_t p, probe::Story* story) {
    const ModelPage& expected = model.pages[s][p];
    const Entry entry = model.spaces[s].translate(VirtAddr{model.at[p]});
    const bool same_page = !expected.mapped || (memory::frame_at(entry.address()) == model.frames[expected.frame] &&
                                                entry.is(Entry::writable) == expected.writable);
    if (entry.is(Entry::present) != expected.mapped || !same_page) {
        if (story != nullptr) {
            tell(story->hex(model.at[p], 8) << " of space " << s << " is: ", entry);
            *story << "; it should be ";
            if (expected.mapped) {
                (*story << "W=" << (expected.writable ? 1 : 0) << " frame ").hex(index(model.frames[expected.frame]));
            } else {
                *story << "not present";
            }
        }
        return false;
    }
    if (!model.spaces[s].is_loaded()) { return true; }
    const Attempt got = read(model.at[p]);
    const Attempt put = write(model.at[p] + 4, p);
    if (got.faulted != expected.mapped && (!expected.mapped || got.value == mark_of(model.frames[expected.frame])) &&
        put.faulted != (expected.mapped && expected.writable)) {
        return true;
    }
    if (story != nullptr) {
        *story << "the processor, at ";
        story->hex(model.at[p], 8) << " of the loaded space " << s << ": read " << (got.faulted ? "faults" : "succeeds")
                                   << ", write " << (put.faulted ? "faults" : "succeeds") << "; the table says ";
        tell(*story, entry);
    }
    return false;
}

bool counts_agree(probe::Story* story) {
    for (std::uint32_t f = 0; f < frame_count; ++f) {
        std::uint32_t expected = 1;
        for (const auto& space : model.pages) {
            for (const ModelPage& page : space) { expected += page.mapped && page.frame == f ? 1U : 0U; }
        }
        if (count_of(model.frames[f]) != expected) {
            if (story != nullptr) {
                story->hex(index(model.frames[f]))
                    << " is counted " << count_of(model.frames[f]) << " times, should be " << expected;
            }
            return false;
        }
    }
    for (std::uint32_t s = 0; s < space_count; ++s) {
        const std::uint32_t expected = quota - mapped_in(s) - tables_of(model.spaces[s]);
        if (model.spaces[s].quota != expected) {
            if (story != nullptr) {
                *story << "space " << s << " has " << model.spaces[s].quota << " pages of quota left, should have "
                       << expected << " (a page for each table, too)";
            }
            return false;
        }
    }
    return true;
}

/// One operation of the part, and what the model answers. Quota may run out only for a page with its table.
bool step(probe::Story* story) {
    const std::uint32_t s = probe::random_below(space_count);
    const std::uint32_t p = probe::random_below(page_count);
    const std::uint32_t f = probe::random_below(frame_count);
    const Access access = probe::random_below(2) == 0 ? readable : writable;
    AddressSpace& space = model.spaces[s];
    ModelPage& page = model.pages[s][p];
    const VirtAddr at{model.at[p]};
    const std::uint32_t what = probe::random_below(8);
    *story << (what < 4 ? "map " : what < 6 ? "unmap " : "protect ");
    story->hex(model.at[p], 8) << " of space " << s << ": ";
    if (what < 4) {
        const bool table = memory::pointer_to<Entry>(PhysAddr{space.directory})[paging::directory_index(at)].raw != 0;
        const bool affordable = space.quota >= (table ? 1U : 2U);
        const Status expected = page.mapped ? Status::occupied : affordable ? Status::ok : Status::no_memory;
        const Status status = space.map(at, model.frames[f], access);
        if (expected == Status::ok) { page = {.mapped = true, .frame = f, .writable = access == writable}; }
        if (status != expected) {
            *story << '"' << abi::name_of(status) << "\", should be \"" << abi::name_of(expected) << '"';
        }
        return status == expected;
    }
    if (what < 6) {
        const bool was = page.mapped;
        page.mapped = false;
        const bool said = space.unmap(at);
        if (said != was) { *story << (said ? "\"there was one\"" : "\"there was none\"") << " is wrong"; }
        return said == was;
    }
    const Status expected = page.mapped ? Status::ok : Status::not_mapped;
    page.writable = page.writable && access == writable;
    const Status status = space.protect(at, access);
    if (status != expected) {
        *story << '"' << abi::name_of(status) << "\", should be \"" << abi::name_of(expected) << '"';
    }
    return status == expected;
}

/// Which page to look at after a step: all of one space, so that what was to stay is seen, too.
bool all_agrees(std::uint32_t s, probe::Story* story) {
    for (std::uint32_t p = 0; p < page_count; ++p) {
        if (!page_agrees(s, p, story)) { return false; }
    }
    return counts_agree(story);
}

void set_up() {
    for (AddressSpace& space : model.spaces) { make_by_hand(space, quota); }
    for (Frame& frame : model.frames) { frame = take_marked(); }
    for (std::uint32_t p = 0; p < page_count; ++p) {
        model.at[p] = user_pages + (p % 3) * 0x40'0000 + (p * 8 + probe::random_below(8)) * page_bytes;
    }
}

void run() {
    dirty_free_memory();
    catch_page_faults();
    set_up();
    probe::Tally tally;
    for (std::uint32_t n = 0; n < steps && tally.all_right(); ++n) {
        if (n % 16 == 0) { load(model.spaces[probe::random_below(space_count)]); }
        probe::Story what;
        what << "step " << n << ", ";
        const bool answered = step(&what);
        const bool agrees = answered && all_agrees(n % space_count, nullptr);
        tally.count(agrees, [&](probe::Story& story) {
            story << what.text();
            if (answered) { all_agrees(n % space_count, &(story << "then ")); }
        });
    }
    load_boot();
    tally.report("steps");
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"model", probe::Stage::objects, run};

} // namespace
