// SPDX-License-Identifier: BSD-2-Clause
// The frames this machine has, and frame sets beside a model that keeps one flag a frame. Ends with damaged maps.
#include <probe/tally.h>

#include <nucleus/startup/memory_map.h>

#include <algorithm>

namespace {

using namespace mica;
using memory_map::FrameRange;
using memory_map::FrameSet;
using memory_map::MapError;
using probe::Story;

void tell(Story& story, FrameRange range) {
    story.hex(range.first) << '-';
    story.hex(range.end);
}

void tell(Story& story, const FrameSet& set) {
    if (set.ranges().empty()) { story << "empty"; }
    for (const FrameRange& range : set.ranges()) { tell(story << (&range == set.ranges().data() ? "" : " "), range); }
}

std::string_view name_of(MapError error) { return error == MapError::full ? "full" : "malformed"; }

/// The set as a list of flags. Frames from model_frames on are not in it.
constexpr std::uint32_t model_frames = 512;
std::array<bool, model_frames> model;

void set_model(FrameRange range, bool there) {
    for (std::uint32_t frame = range.first; frame < std::min(range.end, model_frames); ++frame) {
        model[frame] = there;
    }
}

/// The model's first range at or behind `frame`; an empty one when there is none.
FrameRange model_range_from(std::uint32_t frame) {
    while (frame < model_frames && !model[frame]) { ++frame; }
    FrameRange range{frame, frame};
    while (range.end < model_frames && model[range.end]) { ++range.end; }
    return range;
}

/// Compares ranges with flags, and so also judges the invariant: the flags' ranges are ascending and do not touch.
bool equals_model(const FrameSet& set, Story* difference) {
    FrameRange expected{};
    for (std::size_t index = 0;; ++index) {
        expected = model_range_from(expected.end);
        const bool wanted = expected.first < expected.end;
        const bool there = index < set.ranges().size();
        if (!wanted && !there) { return true; }
        if (wanted && there && set.ranges()[index] == expected) { continue; }
        if (difference != nullptr) {
            *difference << "range " << index << " is ";
            there ? tell(*difference, set.ranges()[index]) : void(*difference << "missing");
            *difference << ", should ";
            wanted ? tell(*difference << "be ", expected) : void(*difference << "not be there");
        }
        return false;
    }
}

FrameRange random_range() {
    const std::uint32_t first = probe::random_below(240);
    return {first, first + probe::random_below(24)}; // sometimes empty; small numbers, so that edges meet
}

/// Random ranges added, and with `removing` also removed: after each step the set must equal the model.
void random_steps(probe::Tally& tally, bool removing) {
    for (int round = 0; round < 12; ++round) {
        FrameSet set;
        model.fill(false);
        for (int step = 0; step < 24 && tally.all_right(); ++step) {
            const FrameRange range = random_range();
            const bool remove = removing && step >= 4 && probe::random_below(2) == 0;
            const auto done = remove ? set.remove(range) : set.add(range);
            set_model(range, !remove);
            tally.count(done && equals_model(set, nullptr), [&](Story& story) {
                tell(story << "step " << step + 1 << ", " << (remove ? "remove " : "add "), range);
                equals_model(set, &(story << (done ? ": " : " failed: ")));
            });
        }
    }
}

void observe_set(const char* name, const std::expected<FrameSet, MapError>& set) {
    Story story;
    if (set) {
        tell(story, *set);
    } else {
        story << '(' << name_of(set.error()) << ')';
    }
    probe::observe(name, story.text());
}

/// capacity single frames with gaps, then one too many; and a set that is full and would have to split.
void capacity() {
    FrameSet set;
    std::uint32_t added = 0;
    while (added < 2 * FrameSet::capacity && set.add({4 * added, 4 * added + 2})) { ++added; }
    probe::observe("full.added", added);
    const FrameSet before = set;
    const auto again = set.add({1000, 1001});
    probe::observe("full.add", again ? "done" : name_of(again.error()));
    probe::observe("full.grown", set.add({0, 3}).has_value()); // needs no new range
    probe::observe("full.ranges", static_cast<std::uint32_t>(before.ranges().size()));
}

void split_when_full() {
    FrameSet set;
    for (std::uint32_t i = 0; i < FrameSet::capacity; ++i) { (void)set.add({8 * i, 8 * i + 4}); }
    const std::uint32_t before = set.frames();
    const auto split = set.remove({1, 2});
    probe::observe("full.remove", split ? "done" : name_of(split.error()));
    probe::observe("full.frames_lost", before - set.frames());
}

void sets() {
    FrameSet set;
    for (const FrameRange range : {FrameRange{0x30, 0x40}, {0x10, 0x20}, {0x50, 0x60}, {0x20, 0x28}, {0x3C, 0x52}}) {
        (void)set.add(range);
    }
    observe_set("added", set);
    probe::Tally adding;
    random_steps(adding, false);
    adding.report("add");
    capacity();

    for (const FrameRange range : {FrameRange{0x14, 0x18}, {0x00, 0x12}, {0x26, 0x34}, {0x5F, 0x90}}) {
        (void)set.remove(range);
    }
    observe_set("removed", set);
    probe::Tally removing;
    random_steps(removing, true);
    removing.report("remove");
    split_when_full();
}

/// A Multiboot memory map in the making.
class MapBytes {
public:
    /// `extra` bytes more than the fields we know, which a loader may append (Multiboot 0.6.96, 3.3).
    void add(std::uint64_t base, std::uint64_t length, std::uint32_t type, std::uint32_t extra = 0) {
        put(20 + extra, 4);
        put(base, 8);
        put(length, 8);
        put(type, 4);
        for (std::uint32_t i = 0; i < extra; ++i) { put(0xEE, 1); }
    }
    void put(std::uint64_t value, unsigned bytes) {
        for (unsigned i = 0; i < bytes; ++i) { m_bytes[m_size++] = static_cast<std::byte>(value >> (8 * i)); }
    }
    [[nodiscard]] std::span<const std::byte> bytes() const { return {m_bytes.data(), m_size}; }

private:
    std::array<std::byte, 1024> m_bytes{};
    std::size_t m_size = 0;
};

/// Usable and other ranges at odd addresses, in any order, overlapping, with entries of three lengths.
void random_maps(probe::Tally& tally) {
    for (int round = 0; round < 40 && tally.all_right(); ++round) {
        MapBytes map;
        std::array<std::uint8_t, model_frames> touched{};
        model.fill(false);
        const std::uint32_t entries = 2 + probe::random_below(8);
        for (std::uint32_t i = 0; i < entries; ++i) {
            const std::uint32_t type = probe::random_below(2) == 0 ? 1 : 2 + probe::random_below(4);
            const std::uint32_t base = probe::random_below(200) * 4096 + probe::random_below(3) * 1365;
            const std::uint32_t end =
                base + probe::random_below(type == 1 ? 100 : 12) * 4096 + probe::random_below(3) * 1365;
            map.add(base, end - base, type, 4 * probe::random_below(3));
            for (std::uint32_t frame = base / 4096; frame * 4096 < end; ++frame) {
                touched[frame] |= type != 1 ? 1 : 0;
                model[frame] = model[frame] || (type == 1 && frame * 4096 >= base && (frame + 1) * 4096 <= end);
            }
        }
        for (std::uint32_t frame = 0; frame < model_frames; ++frame) {
            model[frame] = model[frame] && touched[frame] == 0;
        }
        const auto set = memory_map::parse(map.bytes());
        tally.count(set && equals_model(*set, nullptr), [&](Story& story) {
            story << "map " << round << " of " << entries << " entries";
            if (set) {
                equals_model(*set, &(story << ": "));
            } else {
                story << ": (" << name_of(set.error()) << ')';
            }
        });
    }
}

void maps() {
    MapBytes plain;
    plain.add(0x0000, 0x9'FC00, 1);
    plain.add(0xF'0000, 0x1'0000, 2);
    plain.add(0x10'0000, 0x30'0000, 1);
    observe_set("map.plain", memory_map::parse(plain.bytes()));

    MapBytes long_entries;
    long_entries.add(0x10'0000, 0x10'0000, 1, 4);
    long_entries.add(0x40'0000, 0x10'0000, 1, 12);
    observe_set("map.long_entries", memory_map::parse(long_entries.bytes()));

    MapBytes reserved_first; // firmware may say "reserved" before "usable", and about the middle of a frame
    reserved_first.add(0x10'2800, 0x400, 2);
    reserved_first.add(0x10'0800, 0x8000, 1);
    observe_set("map.reserved_inside", memory_map::parse(reserved_first.bytes()));
    probe::Tally tally;
    random_maps(tally);
    tally.report("map");

    MapBytes high;
    high.add(0x1'0000'0000, 0x4000'0000, 1);
    high.add(0xFFF0'0000, 0x20'0000, 1);
    high.add(0x2'FFFF'F000, 0x1000, 2);
    observe_set("map.4gib", memory_map::parse(high.bytes()));
}

/// Walks that could go wrong for ever come last.
void damaged_maps() {
    MapBytes cut;
    cut.add(0x10'0000, 0x10'0000, 1);
    observe_set("damaged.cut", memory_map::parse(cut.bytes().first(20)));
    MapBytes too_long;
    too_long.add(0x10'0000, 0x10'0000, 1);
    too_long.put(24, 4);
    too_long.put(0, 8);
    too_long.put(0x1000, 8);
    too_long.put(1, 4);
    observe_set("damaged.too_long", memory_map::parse(too_long.bytes()));
    MapBytes too_short; // who believes a size of 16 finds another sound entry, and then exactly the end
    too_short.add(0x10'0000, 0x10'0000, 1);
    too_short.put(16, 4);
    too_short.put(0x20'0000, 8);
    too_short.put(0x1000, 8);
    too_short.add(0x30'0000, 0x10'0000, 1);
    observe_set("damaged.size_16", memory_map::parse(too_short.bytes()));
    MapBytes wraps; // size + 4 is 0 in 32 bits
    wraps.add(0x10'0000, 0x10'0000, 1);
    wraps.put(0xFFFF'FFFC, 4);
    wraps.put(0, 24);
    observe_set("damaged.size_wraps", memory_map::parse(wraps.bytes()));
}

void run() {
    const FrameSet& usable = memory_map::usable;
    observe_set("usable.ranges", usable);
    probe::observe("usable.kib", usable.frames() * 4);
    probe::observe("usable.end", usable.end() * memory_map::frame_bytes);
    sets();
    maps();
    damaged_maps();
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"memory", probe::Stage::memory, run};

} // namespace
