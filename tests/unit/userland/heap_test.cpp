// SPDX-License-Identifier: GPL-3.0-or-later
// The heap behind operator new: what is free is found, what touches grows together, nothing overlaps.
#include <rt/heap.h>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstring>
#include <random>
#include <vector>

using mica::rt::Heap;

namespace {

struct Arena {
    alignas(16) std::array<std::byte, 65536> bytes{};
    Heap heap;

    Arena() { heap.add(bytes.data(), bytes.size()); }
};

} // namespace

BOOST_AUTO_TEST_CASE(an_empty_heap_has_nothing) {
    Heap heap;
    BOOST_TEST(heap.allocate(1) == nullptr);
    BOOST_TEST(heap.free_bytes() == 0U);
}

BOOST_FIXTURE_TEST_CASE(memory_is_aligned_by_sixteen, Arena) {
    for (std::size_t length = 0; length < 100; ++length) {
        void* const memory = heap.allocate(length);
        BOOST_TEST_REQUIRE(memory != nullptr);
        BOOST_TEST(reinterpret_cast<std::uintptr_t>(memory) % 16 == 0U);
    }
}

BOOST_FIXTURE_TEST_CASE(freeing_in_any_order_leaves_one_block, Arena) {
    for (const std::array<int, 3> order :
         {std::array{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}}) {
        const std::array<void*, 3> blocks{heap.allocate(100), heap.allocate(200), heap.allocate(300)};
        for (const int place : order) { heap.free(blocks[static_cast<std::size_t>(place)]); }
        BOOST_TEST(heap.free_blocks() == 1U);
        BOOST_TEST(heap.free_bytes() == bytes.size());
    }
}

BOOST_FIXTURE_TEST_CASE(a_freed_block_is_used_again, Arena) {
    void* const first = heap.allocate(500);
    void* const guard = heap.allocate(16);
    heap.free(first);
    BOOST_TEST(heap.allocate(500) == first);
    BOOST_TEST(guard != nullptr);
}

BOOST_FIXTURE_TEST_CASE(what_is_too_long_is_refused_and_changes_nothing, Arena) {
    BOOST_TEST(heap.allocate(bytes.size()) == nullptr); // its header does not fit any more
    BOOST_TEST(heap.allocate(SIZE_MAX) == nullptr);
    BOOST_TEST(heap.allocate(SIZE_MAX - 8) == nullptr);
    BOOST_TEST(heap.free_bytes() == bytes.size());
    BOOST_TEST(heap.allocate(bytes.size() - 16) != nullptr);
    BOOST_TEST(heap.free_bytes() == 0U);
}

BOOST_FIXTURE_TEST_CASE(freeing_nothing_is_allowed, Arena) {
    heap.free(nullptr);
    BOOST_TEST(heap.free_blocks() == 1U);
}

BOOST_AUTO_TEST_CASE(memory_that_touches_grows_together_whichever_came_first) {
    alignas(16) std::array<std::byte, 4096> bytes{};
    for (const bool upper_first : {false, true}) {
        Heap heap;
        heap.add(bytes.data() + (upper_first ? 2048 : 0), 2048);
        heap.add(bytes.data() + (upper_first ? 0 : 2048), 2048);
        BOOST_TEST(heap.free_blocks() == 1U);
        BOOST_TEST(heap.allocate(4000) != nullptr);
    }
}

BOOST_AUTO_TEST_CASE(memory_with_a_gap_stays_apart) {
    alignas(16) std::array<std::byte, 4096> bytes{};
    Heap heap;
    heap.add(bytes.data(), 1024);
    heap.add(bytes.data() + 2048, 1024);
    BOOST_TEST(heap.free_blocks() == 2U);
    BOOST_TEST(heap.allocate(1500) == nullptr);
}

// Ten thousand random steps: every block keeps its bytes, and when all are freed, the heap is as it was.
BOOST_FIXTURE_TEST_CASE(blocks_never_overlap, Arena) {
    std::mt19937 random{20260}; // the same steps each time
    struct Block {
        unsigned char* memory;
        std::size_t bytes;
        unsigned char mark;
    };
    std::vector<Block> blocks;
    const auto release = [&](std::size_t place) {
        const Block block = blocks[place];
        for (std::size_t i = 0; i < block.bytes; ++i) { BOOST_REQUIRE_EQUAL(block.memory[i], block.mark); }
        heap.free(block.memory);
        blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(place));
    };
    for (int step = 0; step < 10'000; ++step) {
        if (random() % 2 == 0 || blocks.empty()) {
            const std::size_t length = random() % 700;
            if (auto* const memory = static_cast<unsigned char*>(heap.allocate(length))) {
                blocks.push_back({memory, length, static_cast<unsigned char>(step)});
                std::memset(memory, static_cast<unsigned char>(step), length);
            }
        } else {
            release(random() % blocks.size());
        }
    }
    while (!blocks.empty()) { release(0); }
    BOOST_TEST(heap.free_blocks() == 1U);
    BOOST_TEST(heap.free_bytes() == bytes.size());
}
