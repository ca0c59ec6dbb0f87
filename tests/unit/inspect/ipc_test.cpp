// SPDX-License-Identifier: GPL-3.0-or-later
// Messages out of the trace, and who waits for whom.
#include "qt_printing.h"

#include "core/inspect/messages.h"
#include "core/inspect/waits.h"
#include "gui/made_stop.h"
#include "gui/made_system.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::inspect;

BOOST_AUTO_TEST_SUITE(ipc)

BOOST_AUTO_TEST_CASE(messages_know_their_endpoint) {
    const QList<Message> messages = messagesOf(test::madeSystem());
    BOOST_REQUIRE_EQUAL(messages.size(), 7);
    BOOST_TEST((messages.at(0).kind == Message::Kind::call));
    BOOST_TEST(messages.at(0).from == test::shellThread);
    BOOST_TEST(messages.at(0).to == test::namesThread);
    BOOST_TEST(messages.at(0).endpoint == test::namesEndpoint);
    BOOST_TEST(messages.at(0).text == QStringLiteral("sh calls names"));
    BOOST_TEST((messages.at(1).kind == Message::Kind::reply));
    BOOST_TEST((messages.at(3).kind == Message::Kind::notify));
    BOOST_TEST(messages.at(3).to == test::consoleThread);
}

BOOST_AUTO_TEST_CASE(servers_that_receive_wait_for_nobody) { BOOST_TEST(waitsOf(test::madeSystem()).isEmpty()); }

BOOST_AUTO_TEST_CASE(a_chain_is_no_circle_and_a_circle_is) {
    machine::SystemState system = test::madeSystem();
    const auto wait = [&system](int thread, quint32 on) {
        system.threads[thread].state = mica::abi::ThreadState::replying;
        system.threads[thread].server = on;
    };
    wait(3, test::namesThread);
    system.threads[1].state = mica::abi::ThreadState::calling;
    system.threads[1].endpoint = test::consoleEndpoint;
    QList<Wait> waits = waitsOf(system);
    BOOST_REQUIRE_EQUAL(waits.size(), 2);
    BOOST_TEST(waits.at(0).thread == test::namesThread);
    BOOST_TEST(waits.at(0).on == test::consoleThread);
    BOOST_TEST(!waits.at(0).inCircle);
    BOOST_TEST(!waits.at(1).inCircle);

    wait(2, test::namesThread);
    waits = waitsOf(system);
    BOOST_REQUIRE_EQUAL(waits.size(), 3);
    BOOST_TEST(waits.at(0).inCircle);
    BOOST_TEST(waits.at(1).inCircle);
    BOOST_TEST(!waits.at(2).inCircle); // the shell waits for the circle, it is not in it
}

BOOST_AUTO_TEST_SUITE_END()
