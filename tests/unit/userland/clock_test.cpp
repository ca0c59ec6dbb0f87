// SPDX-License-Identifier: GPL-3.0-or-later
// The battery clock's registers as a date, and who is woken when.
#include <servers/clock/battery_clock.h>
#include <servers/clock/sleepers.h>

#include <boost/test/unit_test.hpp>

using namespace mica::clock;

namespace {

constexpr std::uint8_t binary = 4, hours_24 = 2;

} // namespace

BOOST_AUTO_TEST_CASE(decimal_digits_in_half_bytes_are_a_date) {
    const auto time = decode({0x59, 0x34, 0x23, 0x31, 0x12, 0x26, hours_24});
    BOOST_TEST_REQUIRE(time.has_value());
    BOOST_TEST(time->year == 2026);
    BOOST_TEST(time->month == 12);
    BOOST_TEST(time->day == 31);
    BOOST_TEST(time->second == (23U * 60 + 34) * 60 + 59);
}

BOOST_AUTO_TEST_CASE(binary_registers_are_a_date_as_well) {
    const auto time = decode({59, 34, 23, 31, 12, 99, hours_24 | binary});
    BOOST_TEST_REQUIRE(time.has_value());
    BOOST_TEST(time->year == 1999);
    BOOST_TEST(time->second == (23U * 60 + 34) * 60 + 59);
}

BOOST_AUTO_TEST_CASE(twelve_hours_know_noon_and_midnight) {
    const auto hour = [](std::uint8_t raw) { return decode({0, 0, raw, 1, 1, 0, 0})->second / 3600; };
    BOOST_TEST(hour(0x12) == 0U);
    BOOST_TEST(hour(0x01) == 1U);
    BOOST_TEST(hour(0x92) == 12U);
    BOOST_TEST(hour(0x91) == 23U);
}

BOOST_AUTO_TEST_CASE(what_is_no_date_is_none) {
    BOOST_TEST(!decode({0, 0, 0, 0, 1, 0, hours_24}).has_value());               // day 0
    BOOST_TEST(!decode({0, 0, 0, 1, 0x13, 0, hours_24}).has_value());            // month 13
    BOOST_TEST(!decode({0x60, 0, 0, 1, 1, 0, hours_24}).has_value());            // second 60
    BOOST_TEST(!decode({0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF}).has_value()); // no clock at all
}

BOOST_AUTO_TEST_CASE(the_first_to_wake_is_the_next) {
    Sleepers<int, 4> sleepers;
    BOOST_TEST(!sleepers.next().has_value());
    sleepers.add(300, 3);
    sleepers.add(100, 1);
    sleepers.add(200, 2);
    BOOST_TEST(sleepers.next().value() == 100U);
    BOOST_TEST(!sleepers.wake_one(99).has_value());
    BOOST_TEST(sleepers.wake_one(100).value() == 1);
    BOOST_TEST(!sleepers.wake_one(100).has_value());
    BOOST_TEST(sleepers.next().value() == 200U);
}

BOOST_AUTO_TEST_CASE(all_who_are_due_wake) {
    Sleepers<int, 4> sleepers;
    for (const int each : {1, 2, 3}) { sleepers.add(10, each); }
    int sum = 0;
    while (const auto sleeper = sleepers.wake_one(50)) { sum += *sleeper; }
    BOOST_TEST(sum == 6);
}

// The tick counter has 32 bits and wraps around after 497 days at 100 Hz: who sleeps over that wakes in time.
BOOST_AUTO_TEST_CASE(sleep_over_the_wrap_around_of_the_counter) {
    Sleepers<int, 4> sleepers;
    sleepers.add(5, 1);            // after the wrap
    sleepers.add(0xFFFF'FFF0U, 2); // before it
    BOOST_TEST(sleepers.next().value() == 0xFFFF'FFF0U);
    BOOST_TEST(sleepers.wake_one(0xFFFF'FFF5U).value() == 2);
    BOOST_TEST(!sleepers.wake_one(0xFFFF'FFFFU).has_value());
    BOOST_TEST(sleepers.wake_one(5).value() == 1);
}

BOOST_AUTO_TEST_CASE(a_full_dormitory_is_known) {
    Sleepers<int, 2> sleepers;
    sleepers.add(1, 1);
    BOOST_TEST(!sleepers.full());
    sleepers.add(2, 2);
    BOOST_TEST(sleepers.full());
}
