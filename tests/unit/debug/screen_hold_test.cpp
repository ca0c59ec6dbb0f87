// SPDX-License-Identifier: GPL-3.0-or-later
// What ends the wait for a screen, in every order: the events are scripted by how often the hold has looked.
#include "core/debug/screen_hold.h"
#include "core/failure.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::debug;

namespace {

using End = ScreenHold::End;
constexpr std::chrono::hours forEver(1);

struct Rig {
    Requests requests;
    int looks = 0;
    std::function<void(int look)> script = [](int) {};
    int connectedFrom = std::numeric_limits<int>::max(); ///< the look that finds the screen connected

    ScreenHold hold(std::chrono::milliseconds patience = forEver) {
        const auto look = [this] {
            script(++looks);
            return looks >= connectedFrom;
        };
        return {look, requests, patience};
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(screen_hold)

BOOST_AUTO_TEST_CASE(it_ends_when_the_screen_is_connected) {
    Rig rig;
    rig.connectedFrom = 3;
    BOOST_CHECK(rig.hold().wait() == End::connected);
    BOOST_CHECK_EQUAL(rig.looks, 3);
}

BOOST_AUTO_TEST_CASE(a_screen_that_is_there_already_counts_more_than_a_pause) {
    Rig rig;
    rig.connectedFrom = 1;
    rig.requests.pause();
    BOOST_CHECK(rig.hold().wait() == End::connected);
}

BOOST_AUTO_TEST_CASE(a_pause_ends_one_wait_and_the_next_goes_on) {
    Rig rig;
    rig.script = [&](int look) {
        if (look == 2) { rig.requests.pause(); }
    };
    rig.connectedFrom = 4;
    ScreenHold hold = rig.hold();
    BOOST_CHECK(hold.wait() == End::paused);
    BOOST_CHECK_EQUAL(rig.looks, 2);
    rig.requests.forgetPause();
    BOOST_CHECK(hold.wait() == End::connected);
    BOOST_CHECK_EQUAL(rig.looks, 4);
}

BOOST_AUTO_TEST_CASE(a_screen_that_is_given_up_is_not_waited_for) {
    Rig rig;
    rig.script = [&](int look) {
        if (look == 2) { rig.requests.giveUpScreen(); }
    };
    BOOST_CHECK(rig.hold().wait() == End::givenUp);
    BOOST_CHECK_EQUAL(rig.looks, 2);
    BOOST_CHECK(rig.hold().wait() == End::givenUp); // for good
}

BOOST_AUTO_TEST_CASE(the_end_of_the_machine_ends_it) {
    Rig rig;
    rig.script = [&](int look) {
        if (look == 2) { rig.requests.end(); }
    };
    BOOST_CHECK_EXCEPTION(rig.hold().wait(), Failure,
                          [](const Failure& failure) { return failure.kind() == FailureKind::cancelled; });
    BOOST_CHECK_EQUAL(rig.looks, 2);
}

BOOST_AUTO_TEST_CASE(it_is_bounded_and_looks_once_at_least) {
    Rig rig;
    BOOST_CHECK(rig.hold(std::chrono::milliseconds(0)).wait() == End::missed);
    BOOST_CHECK_EQUAL(rig.looks, 1);
    BOOST_CHECK(rig.hold(std::chrono::milliseconds(1)).wait() == End::missed);
}

BOOST_AUTO_TEST_CASE(what_the_look_throws_comes_out) {
    Rig rig;
    rig.script = [](int) { throw Failure(FailureKind::tool, QStringLiteral("found no free port")); };
    BOOST_CHECK_THROW(rig.hold().wait(), Failure);
}

BOOST_AUTO_TEST_SUITE_END()
