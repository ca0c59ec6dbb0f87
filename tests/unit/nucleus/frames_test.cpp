// SPDX-License-Identifier: GPL-3.0-or-later
// The buddy allocator of page frames, against its contract and against a simple model.
#include "nucleus_stand_in.h"

#include <nucleus/memory/frames.h>
#include <probe/random.h>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <map>
#include <set>
#include <vector>

namespace data = boost::unit_test::data;
using mica::memory::Frame;
using mica::memory::FrameAllocator;
using mica::memory::FrameInfo;
using mica::memory::index;

namespace {

struct Machine {
    explicit Machine(std::vector<mica::memory_map::FrameRange> ranges, std::uint32_t size = 4096) : table(size) {
        allocator.describe(table);
        for (const auto range : ranges) { allocator.add(range); }
    }

    /// The free blocks as the table has them: first frame and order.
    std::map<std::uint32_t, unsigned> blocks() const {
        std::map<std::uint32_t, unsigned> found;
        for (std::uint32_t i = 0; i < table.size(); ++i) {
            if (table[i].free_order != FrameInfo::not_free) { found[i] = table[i].free_order; }
        }
        return found;
    }

    std::vector<FrameInfo> table;
    FrameAllocator allocator;
};

/// No two free buddies; every managed frame free or counted, never both.
void checkInvariant(const Machine& machine) {
    std::set<std::uint32_t> free;
    for (const auto& [first, order] : machine.blocks()) {
        BOOST_REQUIRE_EQUAL(first % (1U << order), 0U);
        for (std::uint32_t i = 0; i < 1U << order; ++i) { BOOST_REQUIRE(free.insert(first + i).second); }
        const std::uint32_t buddy = first ^ (1U << order);
        const bool merged = order + 1 == FrameAllocator::order_count || buddy >= machine.table.size() ||
                            machine.table[buddy].free_order != order;
        BOOST_REQUIRE_MESSAGE(merged, "two free buddies at " << first);
    }
    BOOST_REQUIRE_EQUAL(free.size(), machine.allocator.free_frames());
    for (std::uint32_t i = 0; i < machine.table.size(); ++i) {
        const FrameInfo& info = machine.table[i];
        BOOST_REQUIRE_EQUAL(info.managed, free.contains(i) || info.count > 0);
        BOOST_REQUIRE(!(free.contains(i) && info.count > 0));
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(frames)

BOOST_AUTO_TEST_CASE(aRangeBecomesAsFewBlocksAsPossible) {
    const Machine machine{{{3, 21}}};
    BOOST_TEST((machine.blocks() == std::map<std::uint32_t, unsigned>{{3, 0}, {4, 2}, {8, 3}, {16, 2}, {20, 0}}));
    BOOST_TEST(machine.allocator.all_frames() == 18U);
    checkInvariant(machine);
}

BOOST_AUTO_TEST_CASE(rangesThatTouchAreMerged) {
    const Machine machine{{{0, 4}, {4, 8}, {16, 24}, {8, 16}}};
    BOOST_TEST((machine.blocks() == std::map<std::uint32_t, unsigned>{{0, 3}, {8, 3}, {16, 3}}) == false);
    BOOST_TEST((machine.blocks() == std::map<std::uint32_t, unsigned>{{0, 4}, {16, 3}}));
    checkInvariant(machine);
}

BOOST_AUTO_TEST_CASE(framesBeyondTheTableAreNotManaged) {
    const Machine machine{{{4000, 5000}}};
    BOOST_TEST(machine.allocator.all_frames() == 96U);
    BOOST_TEST(!machine.allocator.is_managed(Frame{4096}));
    BOOST_TEST(machine.allocator.is_managed(Frame{4095}));
}

BOOST_AUTO_TEST_CASE(theLargestBlockIsNotMerged) {
    const Machine machine{{{0, 4096}}};
    BOOST_TEST(machine.blocks().size() == 4U);
    checkInvariant(machine);
}

BOOST_DATA_TEST_CASE(aRunIsWhatWasAskedForAndTheRestStaysFree,
                     data::make({1U, 2U, 3U, 4U, 5U, 7U, 8U, 100U, 511U, 512U, 513U, 1023U, 1024U}), count) {
    Machine machine{{{0, 2048}}};
    const auto run = machine.allocator.allocate(count);
    BOOST_REQUIRE(run.has_value());
    BOOST_TEST(machine.allocator.free_frames() == 2048 - count);
    for (std::uint32_t i = 0; i < count; ++i) {
        BOOST_TEST(machine.allocator.info(Frame{index(*run) + i}).count == 1U);
    }
    checkInvariant(machine);
    for (std::uint32_t i = 0; i < count; ++i) { machine.allocator.release(Frame{index(*run) + i}); }
    BOOST_TEST(machine.blocks().size() == 2U);
    checkInvariant(machine);
}

BOOST_DATA_TEST_CASE(aRunThatCannotBeChangesNothing, data::make({0U, 5U, 1025U, 0xFFFF'FFFFU}), count) {
    Machine machine{{{0, 4}, {6, 8}}};
    const auto before = machine.blocks();
    BOOST_TEST(!machine.allocator.allocate(count).has_value());
    BOOST_TEST((machine.blocks() == before));
}

BOOST_AUTO_TEST_CASE(exhaustionIsAnAnswer) {
    Machine machine{{{1, 8}}};
    std::set<std::uint32_t> taken;
    while (const auto frame = machine.allocator.allocate(1)) { BOOST_TEST(taken.insert(index(*frame)).second); }
    BOOST_TEST(taken == (std::set<std::uint32_t>{1, 2, 3, 4, 5, 6, 7}), boost::test_tools::per_element());
    BOOST_TEST(machine.allocator.free_frames() == 0U);
}

BOOST_AUTO_TEST_CASE(aFrameIsFreeAfterItsLastReference) {
    Machine machine{{{0, 2}}};
    const Frame frame = machine.allocator.allocate(1).value();
    machine.allocator.retain(frame);
    machine.allocator.retain(frame);
    machine.allocator.release(frame);
    machine.allocator.release(frame);
    BOOST_TEST(machine.allocator.free_frames() == 1U);
    machine.allocator.release(frame);
    BOOST_TEST(machine.allocator.free_frames() == 2U);
}

BOOST_AUTO_TEST_CASE(aFrameFreedTwiceIsAPanic) {
    Machine machine{{{0, 2}}};
    const Frame frame = machine.allocator.allocate(1).value();
    machine.allocator.release(frame);
    BOOST_CHECK_THROW(machine.allocator.release(frame), mica::test::Panic);
    BOOST_CHECK_THROW(machine.allocator.release(Frame{1}), mica::test::Panic);
    BOOST_CHECK_THROW(machine.allocator.release(Frame{100}), mica::test::Panic); // nobody's: not managed
}

BOOST_AUTO_TEST_CASE(adoptedFramesAreInUse) {
    Machine machine{{{0, 8}}};
    machine.allocator.adopt({100, 103});
    BOOST_TEST(machine.allocator.free_frames() == 8U);
    BOOST_TEST(machine.allocator.is_managed(Frame{102}));
    BOOST_TEST(machine.allocator.info(Frame{102}).count == 1U);
    BOOST_TEST(!machine.allocator.is_managed(Frame{103}));
}

BOOST_DATA_TEST_CASE(tenThousandRandomStepsAgreeWithAModel, data::xrange(1, 9), seed) {
    Machine machine{{{5, 300}, {310, 311}, {1000, 2500}}};
    const std::uint32_t all = machine.allocator.all_frames();
    mica::probe::RandomNumbers random{static_cast<std::uint64_t>(seed)};
    std::vector<std::pair<std::uint32_t, std::uint32_t>> held; // runs: first, count
    std::uint32_t in_use = 0;
    for (int step = 0; step < 10'000; ++step) {
        if (random.below(2) == 0 || held.empty()) {
            const std::uint32_t count = 1 + random.below(random.below(10) == 0 ? 200 : 4);
            if (const auto run = machine.allocator.allocate(count)) {
                held.emplace_back(index(*run), count);
                in_use += count;
            }
        } else {
            const std::size_t which = random.below(static_cast<std::uint32_t>(held.size()));
            for (std::uint32_t i = 0; i < held[which].second; ++i) {
                machine.allocator.release(Frame{held[which].first + i});
            }
            in_use -= held[which].second;
            held.erase(held.begin() + static_cast<std::ptrdiff_t>(which));
        }
        BOOST_REQUIRE_EQUAL(machine.allocator.free_frames(), all - in_use);
        if (step % 1000 == 0) { checkInvariant(machine); }
    }
    for (const auto& [first, count] : held) {
        for (std::uint32_t i = 0; i < count; ++i) { machine.allocator.release(Frame{first + i}); }
    }
    BOOST_TEST((machine.blocks() == Machine{{{5, 300}, {310, 311}, {1000, 2500}}}.blocks()));
}

BOOST_AUTO_TEST_SUITE_END()
