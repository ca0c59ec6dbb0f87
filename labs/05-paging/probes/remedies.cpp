// SPDX-License-Identifier: BSD-2-Clause
// mend() by itself: random regions beside a model that has an array with one element a page.
#include "attempt.h"

#include <probe/tally.h>
#include <rt/pager.h>

#include <abi/first_program.h>

#include <algorithm>
#include <array>

namespace {

using namespace mica;
using pager::Fault;
using pager::Mending;
using pager::Region;
using pager::Remedy;

constexpr std::uint32_t readable = abi::bits(abi::MemoryRight::read);
constexpr std::uint32_t writable = readable | abi::bits(abi::MemoryRight::write);
constexpr std::uint32_t executable = abi::bits(abi::MemoryRight::execute);
constexpr std::uint32_t region_count = 5, window = 96; // pages that the model knows
constexpr std::array<std::string_view, 4> names{"refuse", "zeroed", "copy", "take_over"};

std::string_view name_of(Remedy remedy) {
    const auto number = static_cast<std::size_t>(remedy);
    return number < names.size() ? names[number] : "no remedy at all";
}

/// What the model knows of a page.
struct Promise {
    abi::RightBits rights = 0;
    std::uint32_t bytes = 0;          ///< of contents in it
    std::uint32_t number = 0, of = 0; ///< in its region; from 1

    bool readable() const { return rights != 0; }
    bool writable() const { return rights == ::writable; }
    bool shared() const { return bytes != 0; }
};

struct Layout {
    std::array<Region, region_count> regions{};
    std::array<Promise, window> pages{};
    std::uint32_t base = 0; ///< of the window
};

/// Regions in a random order, some of which touch; the last may end where user space ends.
Layout make_layout() {
    Layout layout;
    layout.base = probe::random_below(4) == 0 ? abi::user_end - window * abi::page_bytes
                                              : abi::user_begin + probe::random_below(0xB'0000) * abi::page_bytes;
    constexpr std::uint32_t kinds[] = {readable, writable, writable, executable, 0};
    std::uint32_t page = 1 + probe::random_below(3);
    const std::uint32_t turn = probe::random_below(region_count);
    for (std::uint32_t i = 0; i < region_count; ++i) {
        const std::uint32_t pages =
            i + 1 == region_count && probe::random_below(2) == 0 ? window - page : 2 + probe::random_below(12);
        const std::uint32_t rights = kinds[probe::random_below(5)];
        const std::uint32_t contents =
            probe::random_below(2) == 0 ? 0 : probe::random_below(pages * abi::page_bytes + 1) / 512 * 512;
        layout.regions[(i + turn) % region_count] = {.address = layout.base + page * abi::page_bytes,
                                                     .pages = pages,
                                                     .contents_bytes = contents,
                                                     .rights = static_cast<abi::RightBits>(rights)};
        for (std::uint32_t k = 0; k < pages; ++k) {
            const std::uint32_t begin = k * abi::page_bytes;
            const std::uint32_t bytes = contents <= begin ? 0 : std::min(contents - begin, abi::page_bytes);
            layout.pages[page + k] = {
                .rights = static_cast<abi::RightBits>(rights), .bytes = bytes, .number = k + 1, .of = pages};
        }
        page += pages + (probe::random_below(2) == 0 ? 0 : 1 + probe::random_below(2));
    }
    return layout;
}

Remedy expected_for(const Promise& page, std::uint32_t error, std::uint32_t sharers) {
    const bool write = (error & pager::was_write) != 0;
    if ((error & pager::reserved_bits) != 0 || !page.readable() || (write && !page.writable())) {
        return Remedy::refuse;
    }
    if ((error & pager::page_was_there) == 0) { return page.shared() ? Remedy::refuse : Remedy::zeroed; }
    if (!page.shared() || !write) { return Remedy::refuse; }
    return sharers == 1 ? Remedy::take_over : Remedy::copy;
}

struct Tallies {
    probe::Tally zeroed, copy, take_over, refuse, details;
    probe::Tally& of(Remedy remedy) {
        return remedy == Remedy::zeroed      ? zeroed
               : remedy == Remedy::copy      ? copy
               : remedy == Remedy::take_over ? take_over
                                             : refuse;
    }
};

void tell_case(probe::Story& story, const Promise& page, const Fault& fault, std::uint32_t sharers) {
    story << ((fault.error & pager::was_write) != 0 ? "a write to " : "a read of ")
          << (page.shared() ? "a shared " : "a ")
          << (page.writable()   ? "writable"
              : page.readable() ? "read-only"
                                : "forbidden")
          << " page that is " << ((fault.error & pager::page_was_there) != 0 ? "there" : "not there");
    if ((fault.error & pager::reserved_bits) != 0) { story << ", with a damaged entry"; }
    if (page.of == 0) {
        story << ", of no region";
    } else {
        story << ", byte " << fault.address % abi::page_bytes << " of page " << page.number << " of the " << page.of
              << " of its region";
    }
    if (page.shared()) { story << ", " << sharers << (sharers == 1 ? " sharer" : " sharers"); }
}

/// The remedy is right. Is it for this page, with its rights and its contents?
void compare_details(const Layout& layout, std::uint32_t page, const Mending& got, probe::Tally& tally) {
    const Promise& promise = layout.pages[page];
    const bool nothing = got.remedy == Remedy::refuse;
    const bool copies = got.remedy == Remedy::copy;
    const Mending expected{.remedy = got.remedy,
                           .page = nothing ? 0 : layout.base + page * abi::page_bytes,
                           .rights = nothing ? abi::RightBits{0} : promise.rights,
                           .offset = copies ? (promise.number - 1) * abi::page_bytes : 0,
                           .bytes = copies ? promise.bytes : 0};
    const char* wrong = got.page != expected.page       ? "page"
                        : got.rights != expected.rights ? "rights"
                        : got.offset != expected.offset ? "offset"
                        : got.bytes != expected.bytes   ? "bytes"
                                                        : nullptr;
    tally.count(wrong == nullptr, [&](probe::Story& story) {
        story << name_of(got.remedy) << " of page " << promise.number << " of the " << promise.of << " of its region, "
              << promise.bytes << " bytes of contents in it: wrong " << wrong << ", should be ";
        const bool is_page = got.page != expected.page;
        const bool is_rights = !is_page && got.rights != expected.rights;
        const bool is_offset = !is_page && !is_rights && got.offset != expected.offset;
        const auto value = [&](const Mending& of) {
            return is_page ? of.page : is_rights ? std::uint32_t{of.rights} : is_offset ? of.offset : of.bytes;
        };
        story.hex(value(expected)) << ", is ";
        story.hex(value(got));
    });
}

void compare(const Layout& layout, std::uint32_t page, Tallies& tallies) {
    const std::uint32_t offsets[] = {0, abi::page_bytes - 1, probe::random_below(abi::page_bytes)};
    const std::uint32_t offset = offsets[probe::random_below(3)];
    const std::uint32_t rare = probe::random_below(24) == 0 ? pager::reserved_bits | pager::page_was_there : 0;
    const Fault fault{.address = layout.base + page * abi::page_bytes + offset,
                      .error = (probe::random_below(4)) | pager::from_ring_3 | rare};
    const std::uint32_t sharers = 1 + probe::random_below(3);
    const Remedy expected = expected_for(layout.pages[page], fault.error, sharers);
    const Mending mending = pager::mend(layout.regions, fault, sharers);
    const Remedy got = mending.remedy;
    const auto tell = [&](probe::Story& story) {
        tell_case(story, layout.pages[page], fault, sharers);
        story << ": answered " << name_of(got);
    };
    tallies.of(expected).count(got == expected, tell);
    const bool nothing_to_bring = (fault.error & pager::page_was_there) != 0 || !layout.pages[page].readable();
    if (got == Remedy::zeroed && nothing_to_bring) {
        tallies.zeroed.count(false, tell);
    } // who always says so is no pager
    if (got == expected) { compare_details(layout, page, mending, tallies.details); }
}

/// What is there from the start must be exactly what mend() takes for shared.
void compare_start(const Region& region, probe::Tally& tally) {
    const std::uint32_t shared =
        region.rights == 0 ? 0 : (region.contents_bytes + abi::page_bytes - 1) / abi::page_bytes;
    const std::uint32_t rights = shared == 0 ? 0 : region.rights == executable ? executable : readable;
    const pager::Beginning got = pager::at_start(region);
    tally.count(got.pages == shared && got.rights == rights, [&](probe::Story& story) {
        story << "a region with rights ";
        story.hex(region.rights) << " and " << region.contents_bytes << " bytes of contents: ";
        if (got.pages != shared) {
            story << shared << " pages of it have contents, and " << got.pages << " were there";
        } else {
            story.hex(rights) << " are the rights of its shared pages, ";
            story.hex(got.rights) << " were answered";
            if ((got.rights & ~readable & writable) != 0) { story << ": they may be written"; }
        }
    });
}

void run() {
    probes::catch_page_faults();
    Tallies tallies;
    probe::Tally start;
    for (std::uint32_t round = 0; round < 120; ++round) {
        const Layout layout = make_layout();
        for (std::uint32_t page = 0; page < window; ++page) { compare(layout, page, tallies); }
        for (const Region& region : layout.regions) { compare_start(region, start); }
        Region written = layout.regions[0];
        written.rights = abi::bits(abi::MemoryRight::write);
        compare_start(written, start);
    }
    start.report("start");
    for (const std::uint32_t address : {0U, 4095U, 0x4000'0000U, 0xC000'0000U, 0xFFFF'FFFFU}) { // no region at all
        const Remedy got = pager::mend({}, {.address = address, .error = pager::from_ring_3}, 1).remedy;
        tallies.refuse.count(got == Remedy::refuse,
                             [&](probe::Story& story) { story << "without any region: answered " << name_of(got); });
    }
    tallies.zeroed.report("zeroed");
    tallies.copy.report("copy");
    tallies.take_over.report("take_over");
    tallies.refuse.report("refuse");
    tallies.details.report("mending");
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"remedies", probe::Stage::objects, run};

} // namespace
