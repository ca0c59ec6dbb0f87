// SPDX-License-Identifier: GPL-3.0-or-later
// Which instructions are stepped over, and the line of time of a session's stops.
#include "qt_printing.h"

#include "core/debug/requests.h"
#include "core/debug/stepping.h"
#include "core/debug/stop_history.h"

#include <boost/test/unit_test.hpp>

using namespace mica::debug;

namespace {

int over(const char* hex) { return lengthToStepOver(QByteArray::fromHex(hex), Calls::over); }
int into(const char* hex) { return lengthToStepOver(QByteArray::fromHex(hex), Calls::into); }

StopState at(quint64 tick, StopCause cause) {
    StopState state;
    state.tick = tick;
    state.cause = cause;
    return state;
}

} // namespace

BOOST_AUTO_TEST_SUITE(stepping)

BOOST_AUTO_TEST_CASE(calls_and_repeated_string_instructions_are_stepped_over) {
    BOOST_TEST(over("e811223344") == 5);     // call rel32
    BOOST_TEST(over("ffd0") == 2);           // call eax
    BOOST_TEST(over("ff5004") == 3);         // call [eax+4]
    BOOST_TEST(over("ff1485a0501000") == 7); // call [eax*4+disp32]
    BOOST_TEST(over("ff15a0501000") == 6);   // call [disp32]
    BOOST_TEST(over("ff542408") == 4);       // call [esp+8]
    BOOST_TEST(over("f3ab") == 2);           // rep stosd
    BOOST_TEST(over("f366ab") == 3);         // rep stosw
    BOOST_TEST(into("f3ab") == 2);
    BOOST_TEST(into("e811223344") == 0);
}

BOOST_AUTO_TEST_CASE(other_instructions_are_not) {
    BOOST_TEST(over("ffe0") == 0);   // jmp eax
    BOOST_TEST(over("ff3424") == 0); // push [esp]
    BOOST_TEST(over("f390") == 0);   // pause
    BOOST_TEST(over("cd80") == 0);
    BOOST_TEST(over("") == 0);
}

BOOST_AUTO_TEST_CASE(the_history_is_a_line_of_time) {
    StopHistory history;
    history.add(at(0, StopCause::started));
    history.add(at(50, StopCause::breakpoint));
    history.add(at(20, StopCause::stepped));
    history.add(at(50, StopCause::reached)); // came back: it stays a breakpoint
    BOOST_REQUIRE(history.stops().size() == 3);
    BOOST_TEST(history.stops()[1].tick == 20U);
    BOOST_TEST((history.stops()[2].cause == StopCause::breakpoint));
    BOOST_TEST(history.before(50)->tick == 20U);
    BOOST_TEST(!history.before(0).has_value());
    history.forgetAfter(20);
    BOOST_TEST(history.stops().size() == 2);
    for (quint64 tick = 100; tick < 700; ++tick) { history.add(at(tick, StopCause::stepped)); }
    BOOST_TEST(history.stops().size() == 500);
    BOOST_TEST(history.stops().first().tick == 0U);
    BOOST_TEST(history.stops().last().tick == 699U);
}

BOOST_AUTO_TEST_CASE(what_is_typed_is_taken_a_line_at_a_time) {
    Requests requests;
    requests.type("ls\rps\rca");
    BOOST_TEST((requests.takeTyped() == "ls\r"));
    BOOST_TEST((requests.takeTyped() == "ps\r"));
    BOOST_TEST((requests.takeTyped() == "ca"));
    BOOST_TEST(requests.takeTyped().isEmpty());
    requests.pause();
    BOOST_TEST(requests.pauseWanted());
    requests.forgetPause();
    BOOST_TEST(!requests.pauseWanted());
}

BOOST_AUTO_TEST_SUITE_END()
