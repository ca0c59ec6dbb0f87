// SPDX-License-Identifier: GPL-3.0-or-later
// Slabs, on pages of the host.
#include <nucleus/memory/slab.h>
#include <probe/random.h>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <cstring>
#include <set>

namespace data = boost::unit_test::data;
using mica::memory::PageSource;
using mica::memory::Slab;

namespace {

constexpr std::size_t pageBytes = 4096;
int pagesOut = 0;
int pagesLeft = 0;

void* takePage() {
    if (pagesLeft == 0) { return nullptr; }
    --pagesLeft;
    ++pagesOut;
    void* const page = std::aligned_alloc(pageBytes, pageBytes);
    std::memset(page, 0xA5, pageBytes); // a page is not zeroed
    return page;
}

void givePage(void* page) {
    ++pagesLeft;
    --pagesOut;
    std::free(page);
}

struct Pages {
    explicit Pages(int count = 1000) {
        pagesOut = 0;
        pagesLeft = count;
    }
};

constexpr PageSource source{takePage, givePage};

} // namespace

BOOST_AUTO_TEST_SUITE(slab)

BOOST_DATA_TEST_CASE(objectsLieApartInsideTheirPage, data::make({1U, 8U, 9U, 40U, 72U, 200U, 1000U, 4000U}), bytes) {
    const Pages pages{1};
    Slab slab{bytes, source};
    std::set<std::uintptr_t> objects;
    std::vector<void*> held;
    while (void* const object = slab.allocate()) {
        std::memset(object, 0x5A, bytes);
        held.push_back(object);
        const auto at = reinterpret_cast<std::uintptr_t>(object);
        BOOST_TEST(at % 8 == 0U);
        BOOST_TEST(at % pageBytes + bytes <= pageBytes);
        if (!objects.empty() && *objects.rbegin() < at) { BOOST_TEST(*objects.rbegin() + bytes <= at); }
        BOOST_TEST(objects.insert(at).second);
    }
    const std::size_t rounded = (bytes + 7) / 8 * 8;
    BOOST_TEST(objects.size() == (pageBytes - 32) / rounded);
    for (void* const object : held) { slab.free(object); }
    BOOST_TEST(pagesOut == 0);
}

BOOST_AUTO_TEST_CASE(noPageNoObject) {
    const Pages pages{0};
    Slab slab{16, source};
    BOOST_TEST(slab.allocate() == nullptr);
    BOOST_TEST(pagesOut == 0);
}

BOOST_AUTO_TEST_CASE(aFullPageThatLosesAnObjectHasRoomAgain) {
    const Pages pages{1};
    Slab slab{2000, source};
    void* const one = slab.allocate();
    void* const other = slab.allocate();
    BOOST_TEST(slab.allocate() == nullptr);
    slab.free(one);
    BOOST_TEST(slab.allocate() == one);
    slab.free(one);
    slab.free(other);
    BOOST_TEST(pagesOut == 0);
}

BOOST_DATA_TEST_CASE(randomUseLeavesNothingBehind, data::xrange(1, 6), seed) {
    const Pages pages{50};
    Slab slab{static_cast<std::size_t>(24 * seed), source};
    mica::probe::RandomNumbers random{static_cast<std::uint64_t>(seed)};
    std::vector<unsigned char*> held;
    const auto bytes = static_cast<std::size_t>(24 * seed);
    for (int step = 0; step < 5000; ++step) {
        if (random.below(5) < 3) {
            if (auto* const object = static_cast<unsigned char*>(slab.allocate())) {
                std::memset(object, static_cast<int>(held.size() % 251), bytes);
                held.push_back(object);
            }
        } else if (!held.empty()) {
            const auto last = static_cast<unsigned char>((held.size() - 1) % 251); // nobody wrote into it since
            BOOST_REQUIRE(
                std::all_of(held.back(), held.back() + bytes, [last](unsigned char byte) { return byte == last; }));
            slab.free(held.back());
            held.pop_back();
        }
    }
    for (unsigned char* const object : held) { slab.free(object); }
    BOOST_TEST(pagesOut == 0);
}

BOOST_AUTO_TEST_SUITE_END()
