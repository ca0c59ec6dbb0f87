// SPDX-License-Identifier: GPL-3.0-or-later
// How long a dead service waits, and when it is given up.
#include <servers/supervisor/restart_policy.h>

#include <boost/test/unit_test.hpp>

#include <vector>

using mica::supervisor::RestartPolicy;

BOOST_AUTO_TEST_CASE(the_first_death_is_mended_at_once) {
    RestartPolicy policy;
    policy.started(0);
    BOOST_TEST(policy.died(5).value() == 0U);
}

// A driver that dies as soon as it starts.
BOOST_AUTO_TEST_CASE(a_crash_loop_waits_longer_and_longer_and_is_given_up_at_the_sixth_death) {
    RestartPolicy policy;
    std::uint32_t now = 100;
    std::vector<std::uint32_t> waits;
    policy.started(now);
    for (auto wait = policy.died(now); wait; wait = policy.died(now)) {
        waits.push_back(*wait);
        now += *wait;
        policy.started(now);
    }
    BOOST_TEST((waits == std::vector<std::uint32_t>{0, 1, 3, 10, 30}));
    BOOST_TEST(!policy.died(now).has_value());
}

BOOST_AUTO_TEST_CASE(a_quiet_minute_forgives_everything) {
    RestartPolicy policy;
    policy.started(0);
    policy.died(1);
    policy.died(2);
    policy.started(10);
    BOOST_TEST(policy.died(10 + RestartPolicy::calm_seconds).value() == 0U);
}

BOOST_AUTO_TEST_CASE(a_minute_short_of_a_second_forgives_nothing) {
    RestartPolicy policy;
    policy.started(0);
    policy.died(1);
    policy.started(10);
    BOOST_TEST(policy.died(9 + RestartPolicy::calm_seconds).value() == 1U);
}
