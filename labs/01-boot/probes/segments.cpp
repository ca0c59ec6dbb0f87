// SPDX-License-Identifier: BSD-2-Clause
// Descriptors encoded from chosen and random values, field by field. The table in force is read from outside.
#include <probe/tally.h>

#include <nucleus/arch/segments.h>

namespace {

using namespace mica;
using probe::Story;
using segments::Descriptor;
using segments::Privilege;
using segments::SegmentKind;

struct Request {
    std::uint32_t base, limit;
    SegmentKind kind;
    Privilege privilege;
};

struct Field {
    const char* name;
    std::uint32_t actual, expected;
};

/// Every field of a descriptor beside the value it should have.
std::array<Field, 11> fields_of(const Request& request, const Descriptor& made) {
    const bool in_pages = request.limit >= 0x10'0000;
    const std::uint32_t limit = in_pages ? request.limit / 4096 : request.limit;
    return {{
        {"base 15..0", made.low >> 16, request.base & 0xFFFF},
        {"base 23..16", made.high & 0xFF, request.base >> 16 & 0xFF},
        {"base 31..24", made.high >> 24, request.base >> 24},
        {"S and type", made.high >> 8 & 0x1F, static_cast<std::uint32_t>(request.kind)},
        {"DPL", made.high >> 13 & 3, static_cast<std::uint32_t>(request.privilege)},
        {"P", made.high >> 15 & 1, 1},
        {"D/B", made.high >> 22 & 1, request.kind == SegmentKind::task_state ? 0U : 1U},
        {"L and AVL", made.high >> 20 & 3, 0},
        {"G", made.high >> 23 & 1, in_pages ? 1U : 0U},
        {"limit 15..0", made.low & 0xFFFF, limit & 0xFFFF},
        {"limit 19..16", made.high >> 16 & 0xF, limit >> 16},
    }};
}

void tell(Story& story, const Request& request, const Field& field) {
    const char* kind = request.kind == SegmentKind::code   ? "code"
                       : request.kind == SegmentKind::data ? "data"
                                                           : "task_state";
    (story << "encode(base ").hex(request.base, 8) << ", limit ";
    story.hex(request.limit, 8) << ", " << kind << ", " << (request.privilege == Privilege::user ? "user" : "nucleus");
    (story << "): " << field.name << " is ").hex(field.actual) << ", should be ";
    story.hex(field.expected);
}

void try_one(probe::Tally& tally, const Request& request) {
    for (const Field& field :
         fields_of(request, segments::encode(request.base, request.limit, request.kind, request.privilege))) {
        tally.count(field.actual == field.expected, [&](Story& story) { tell(story, request, field); });
    }
}

Request random_request(std::uint32_t limit) {
    constexpr SegmentKind kinds[] = {SegmentKind::code, SegmentKind::data, SegmentKind::task_state};
    return {.base = static_cast<std::uint32_t>(probe::random()),
            .limit = limit,
            .kind = kinds[probe::random_below(3)],
            .privilege = probe::random_below(2) == 0 ? Privilege::nucleus : Privilege::user};
}

void observe_limit(const char* name, std::uint32_t limit) {
    const Descriptor made = segments::encode(0, limit, SegmentKind::data, Privilege::nucleus);
    Story story;
    (story << "G=" << (made.high >> 23 & 1) << " field=").hex((made.low & 0xFFFF) | (made.high & 0xF'0000), 5);
    probe::observe(name, story.text());
}

/// Never written to: only a loader that zeroes the BSS makes it zero.
std::array<std::uint32_t, 1024> untouched;

void run() {
    probe::Tally small;
    try_one(small, {0x1234'5678, 0x0'0067, SegmentKind::task_state, Privilege::nucleus});
    try_one(small, {0x00AB'CD00, 0xA'BCDE, SegmentKind::data, Privilege::user});
    for (int i = 0; i < 40; ++i) { try_one(small, random_request(probe::random_below(0x10'0000))); }
    small.report("small");

    observe_limit("limit.fffff", 0xF'FFFF);
    observe_limit("limit.100000", 0x10'0000);
    observe_limit("limit.ffffffff", 0xFFFF'FFFF);
    probe::Tally large;
    for (int i = 0; i < 40; ++i) { try_one(large, random_request(0x10'0000 + probe::random_below(0xFFF0'0000))); }
    large.report("large");

    std::uint32_t dirty = 0;
    for (const volatile std::uint32_t& word : untouched) { dirty += word != 0 ? 1U : 0U; }
    probe::observe("bss.words_not_zero", dirty);
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"segments", probe::Stage::segments, run};

} // namespace
