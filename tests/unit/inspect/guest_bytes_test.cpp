// SPDX-License-Identifier: GPL-3.0-or-later
// Memory that was read in pieces, and what is not known of it.
#include "core/inspect/guest_bytes.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::inspect;

BOOST_AUTO_TEST_SUITE(guest_bytes)

BOOST_AUTO_TEST_CASE(words_may_lie_in_two_pieces) {
    GuestBytes bytes;
    bytes.add(0x1000, QByteArray::fromHex("1122"), 2);
    bytes.add(0x1002, QByteArray::fromHex("3344"), 2);
    BOOST_REQUIRE(bytes.word(0x1000).has_value());
    BOOST_TEST(*bytes.word(0x1000) == 0x44332211U);
    BOOST_TEST(!bytes.word(0x1001).has_value());
    BOOST_TEST(*bytes.at(0x1003) == 0x44);
}

BOOST_AUTO_TEST_CASE(a_short_answer_says_what_is_not_mapped) {
    GuestBytes bytes;
    bytes.add(0x1000, QByteArray(16, 'x'), 64);
    BOOST_TEST(bytes.isKnown(0x1020));
    BOOST_TEST(!bytes.at(0x1020).has_value());
    BOOST_TEST(!bytes.isKnown(0x1040));
    BOOST_TEST(!bytes.isKnown(0x0fff));
}

BOOST_AUTO_TEST_CASE(a_later_answer_counts) {
    debug::StopState stop;
    stop.memory = {{0xfffffff0U, QByteArray(16, 'a')}};
    GuestBytes bytes(stop);
    bytes.add(0xfffffffcU, QByteArray("bbbb"), 4);
    BOOST_TEST(*bytes.at(0xffffffffU) == quint8{'b'});
    BOOST_TEST(*bytes.at(0xfffffff0U) == quint8{'a'});
    BOOST_TEST(!bytes.at(0).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
