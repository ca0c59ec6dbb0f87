// SPDX-License-Identifier: GPL-3.0-or-later
// run.conf as the guest reads it (kernel/abi/run_config.h).
#include "probe/run_config.h"

#include <boost/test/unit_test.hpp>

#include <string>

using mica::run_config::parse;
using mica::run_config::Problem;

namespace {

const std::string good = "probe=timer_rate\nseed=00000000000000a5\nkey=00112233445566778899aabbccddeeff\n";

Problem problem_in(const std::string& text) {
    const auto config = parse(text);
    BOOST_REQUIRE(!config.has_value());
    return config.error();
}

} // namespace

BOOST_AUTO_TEST_SUITE(run_config)

BOOST_AUTO_TEST_CASE(a_padded_file_gives_probe_seed_and_key) {
    std::string padded = good;
    padded.resize(mica::abi::run_config_size, '\n');
    const auto config = parse(padded);
    BOOST_REQUIRE(config.has_value());
    BOOST_TEST(config->probe == "timer_rate");
    BOOST_TEST(config->seed == 0xA5U);
    BOOST_TEST(config->key.high == 0x0011223344556677U);
    BOOST_TEST(config->key.low == 0x8899AABBCCDDEEFFU);
}

BOOST_AUTO_TEST_CASE(an_empty_file_starts_the_whole_system) {
    for (const std::string text : {"", "\n\n\n", "probe=\n"}) {
        const auto config = parse(text);
        BOOST_REQUIRE(config.has_value());
        BOOST_TEST(config->probe.empty());
    }
}

BOOST_AUTO_TEST_CASE(the_last_line_needs_no_end) {
    const auto config = parse("seed=ffffffffffffffff\nprobe=x");
    BOOST_REQUIRE(config.has_value());
    BOOST_TEST(config->probe == "x");
    BOOST_TEST(config->seed == ~std::uint64_t{0});
}

BOOST_AUTO_TEST_CASE(numbers_have_exactly_their_digits) {
    for (const std::string line : {"seed=", "seed=a5", "seed=00000000000000A5", "seed=0x000000000000a5",
                                   "seed=00000000000000a5 ", "seed=000000000000000000", "seed=00000000000000g5",
                                   "key=", "key=0011223344556677", "key=00112233445566778899aabbccddeeff0",
                                   "key=00112233445566778899aabbccddee/f", "key=:0112233445566778899aabbccddeeff"}) {
        BOOST_TEST((problem_in(line + "\n") == Problem::bad_number), line);
    }
}

BOOST_AUTO_TEST_CASE(an_unknown_key_or_a_line_without_a_value_is_an_error) {
    BOOST_TEST((problem_in("prob=timer\n") == Problem::unknown_key));
    BOOST_TEST((problem_in("=timer\n") == Problem::unknown_key));
    BOOST_TEST((problem_in(good + "timer\n") == Problem::missing_equals_sign));
    BOOST_TEST((problem_in(std::string(256, '\0')) == Problem::missing_equals_sign)); // wiped by an earlier reader
}

BOOST_AUTO_TEST_SUITE_END()
