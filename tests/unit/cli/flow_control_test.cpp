// SPDX-License-Identifier: GPL-3.0-or-later
// What may be sent to a guest, and when.
#include "qt_printing.h"

#include "cli/flow_control.h"

#include <boost/test/unit_test.hpp>

using mica::cli::FlowControl;

BOOST_AUTO_TEST_CASE(control_bytes_are_not_shown) {
    FlowControl flow;
    BOOST_TEST(flow.take("a\x11"
                         "b\x13"
                         "c") == QByteArray("abc"));
}

BOOST_AUTO_TEST_CASE(nothing_is_sent_before_xon) {
    FlowControl flow;
    flow.queue("ls\n");
    BOOST_TEST(flow.next(1).isEmpty());
    flow.take("\x11");
    BOOST_TEST(flow.next(2) == QByteArray("ls\n"));
    BOOST_TEST(flow.empty());
}

BOOST_AUTO_TEST_CASE(pieces_are_small_and_the_guests_clock_moves_between_them) {
    FlowControl flow;
    flow.take("\x11");
    flow.queue(QByteArray(20, 'a'));
    BOOST_TEST(flow.next(5).size() == 16);
    BOOST_TEST(flow.next(5).isEmpty());
    BOOST_TEST(flow.next(6).size() == 4);
}

BOOST_AUTO_TEST_CASE(after_a_line_the_next_xon_is_awaited) {
    FlowControl flow;
    flow.take("\x11");
    flow.queue("ls\nps\n");
    BOOST_TEST(flow.next(1) == QByteArray("ls\n"));
    BOOST_TEST(flow.next(2).isEmpty());
    flow.take("\x13");
    BOOST_TEST(flow.next(5'000).isEmpty());
    flow.take("\x11");
    BOOST_TEST(flow.next(5'001) == QByteArray("ps\n"));
}

BOOST_AUTO_TEST_CASE(a_guest_with_a_second_reader_says_nothing_and_gets_the_next_line_a_little_later) {
    FlowControl flow;
    flow.take("\x11");
    flow.queue("ls\nps\n");
    flow.next(1);
    BOOST_TEST(flow.next(2'000).isEmpty());
    BOOST_TEST(flow.next(2'001) == QByteArray("ps\n"));
}

BOOST_AUTO_TEST_CASE(a_guest_that_knows_no_flow_control_is_sent_to_as_it_is) {
    FlowControl flow;
    flow.queue("ls\nps\n");
    flow.assumeListening();
    BOOST_TEST(flow.next(1) == QByteArray("ls\n"));
    BOOST_TEST(flow.next(2) == QByteArray("ps\n"));
}

BOOST_AUTO_TEST_CASE(an_assumption_does_not_undo_an_xoff) {
    FlowControl flow;
    flow.take("\x13");
    flow.queue("ls\n");
    flow.assumeListening();
    BOOST_TEST(flow.next(1).isEmpty());
}
