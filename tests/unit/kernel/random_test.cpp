// SPDX-License-Identifier: GPL-3.0-or-later
// The random numbers of a run follow from the seed alone and stay in their bounds.
#include "probe/random.h"

#include <boost/test/unit_test.hpp>

#include <array>
#include <set>

using mica::probe::RandomNumbers;

BOOST_AUTO_TEST_SUITE(random_numbers)

BOOST_AUTO_TEST_CASE(equal_seeds_give_equal_numbers_and_different_seeds_different_ones) {
    std::set<std::uint64_t> firsts;
    for (std::uint64_t seed = 0; seed < 1000; ++seed) {
        RandomNumbers one{seed};
        RandomNumbers other{seed};
        for (int i = 0; i < 5; ++i) { BOOST_REQUIRE(one.next() == other.next()); }
        firsts.insert(RandomNumbers{seed}.next());
    }
    BOOST_TEST(firsts.size() == 1000U);
}

// Worked out by hand from the definition for the state 1: x ^= x >> 12, x ^= x << 25, x ^= x >> 27, times the multiplier.
BOOST_AUTO_TEST_CASE(the_first_number_of_seed_one_is_the_definitions) {
    constexpr std::uint64_t state = (1U << 25U) | 1U;
    RandomNumbers numbers{1};
    BOOST_TEST(numbers.next() == state * 0x2545F4914F6CDD1DU);
}

BOOST_AUTO_TEST_CASE(bounded_numbers_reach_every_value_and_none_beyond) {
    RandomNumbers numbers{42};
    std::array<int, 6> seen{};
    for (int i = 0; i < 6000; ++i) {
        const std::uint32_t value = numbers.below(6);
        BOOST_REQUIRE(value < 6U);
        ++seen[value];
    }
    for (const int count : seen) {
        BOOST_TEST(count > 800);
        BOOST_TEST(count < 1200);
    }
    BOOST_TEST(numbers.below(1) == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
