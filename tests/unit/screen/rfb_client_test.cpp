// SPDX-License-Identifier: GPL-3.0-or-later
// The client of screens: what it says, and the picture it makes of what it hears. The recorded stream is what Bochs 2.7 sent from the first
// connection on, while its BIOS came up (qCompress).
#include "qt_printing.h"
#include "unit/screen/rfb_server.h"

#include <boost/test/unit_test.hpp>

#include <QFile>
#include <QSet>

using namespace mica::screen;
using namespace mica::screen::test;

namespace {

QByteArray recordedStream() {
    QFile file(QStringLiteral(MICA_TEST_DATA "/screen/bochs-2.7.rfb"));
    BOOST_REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray stream = qUncompress(file.readAll());
    BOOST_REQUIRE(!stream.isEmpty());
    return stream;
}

const QByteArray wishes = QByteArray::fromHex("00000000"
                                              "08080001000700070003000306000000" // SetPixelFormat
                                              "02000002"
                                              "ffffff21"
                                              "00000000"); // SetEncodings: size of the desktop, raw

} // namespace

BOOST_AUTO_TEST_SUITE(rfb_client)

BOOST_AUTO_TEST_CASE(it_answers_each_part_of_the_opening_in_turn) {
    RfbClient client;
    client.receive("RFB 003.008\n"); // a newer server has to speak 3.3, too
    BOOST_CHECK_EQUAL(client.takeOutgoing(), QByteArray("RFB 003.003\n"));
    const QByteArray rest = opening(8, 60).sliced(12);
    client.receive(rest.first(4));
    BOOST_CHECK_EQUAL(client.takeOutgoing(), QByteArray("\x01"));
    BOOST_CHECK(client.state() == RfbClient::State::serverInit);
    client.receive(rest.sliced(4));
    BOOST_CHECK(client.state() == RfbClient::State::running);
    BOOST_CHECK_EQUAL(client.name(), QStringLiteral("Bochs-RFB"));
    BOOST_CHECK_EQUAL(client.takeOutgoing().toHex(), (wishes + QByteArray::fromHex("03000000000000080"
                                                                                   "03c"))
                                                         .toHex());
}

BOOST_AUTO_TEST_CASE(rectangles_are_painted_where_they_belong) {
    RfbClient client = opened(4, 3);
    client.receive(update(2) + rectangle(1, 0, 2, 2, raw, "abcd") + rectangle(0, 2, 1, 1, raw, "z"));
    BOOST_CHECK(client.takeChange());
    BOOST_CHECK(!client.takeChange());
    BOOST_CHECK_EQUAL(client.picture().pixels, QByteArray("\0ab\0\0cd\0z\0\0\0", 12));
    BOOST_CHECK_EQUAL(client.takeOutgoing().toHex(), QByteArray("03010000000000040003")); // what changes from here on
}

BOOST_AUTO_TEST_CASE(a_new_size_empties_the_picture_and_asks_for_all_of_it) {
    RfbClient client = opened(4, 3);
    client.receive(update(1) + rectangle(0, 0, 4, 3, raw, "abcdefghijkl"));
    client.takeOutgoing();
    client.receive(update(1) + rectangle(0, 0, 2, 2, desktopSize));
    BOOST_CHECK_EQUAL(client.picture().width, 2);
    BOOST_CHECK_EQUAL(client.picture().pixels, QByteArray(4, '\0'));
    BOOST_CHECK_EQUAL(client.takeOutgoing().toHex(), QByteArray("03000000000000020002"));
}

BOOST_AUTO_TEST_CASE(messages_of_no_interest_are_read_over) {
    RfbClient client = opened(2, 1);
    const QByteArray colours = QByteArray::fromHex("010000050002") + QByteArray(12, 'c');
    const QByteArray text = QByteArray::fromHex("0300000000000003") + "abc";
    client.receive("\x02" + colours + text + update(1) + rectangle(0, 0, 2, 1, raw, "xy"));
    BOOST_CHECK_EQUAL(client.picture().pixels, QByteArray("xy"));
}

BOOST_AUTO_TEST_CASE(keys_and_the_mouse_are_told) {
    RfbClient client = opened(100, 32 + 40 + 18);
    client.sendKey(0xff0d, true);
    client.sendKey('a', false);
    BOOST_CHECK_EQUAL(client.takeOutgoing().toHex(), QByteArray("040100000000ff0d"
                                                                "0400000000000061"));
    client.sendPointer(7, 9, 1);
    BOOST_CHECK_EQUAL(client.takeOutgoing().toHex(), QByteArray("050100070029"));
}

// A click on Power would end the machine.
BOOST_AUTO_TEST_CASE(the_mouse_never_reaches_the_buttons_of_bochs) {
    RfbClient client = opened(100, 32 + 40 + 18);
    client.sendPointer(-5, -40, 1);
    client.sendPointer(500, 500, 0);
    BOOST_CHECK_EQUAL(client.takeOutgoing().toHex(), QByteArray("050100000021"    // row 33
                                                                "050000630047")); // row 71
    RfbClient tiny = opened(100, 50);
    tiny.sendPointer(1, 1, 1);
    BOOST_CHECK_EQUAL(tiny.takeOutgoing(), QByteArray());
}

BOOST_AUTO_TEST_CASE(nothing_is_typed_before_the_opening_is_over) {
    RfbClient client;
    client.sendKey('a', true);
    client.sendPointer(1, 1, 1);
    BOOST_CHECK_EQUAL(client.takeOutgoing(), QByteArray());
}

BOOST_AUTO_TEST_CASE(what_bochs_sent_becomes_a_screen_of_text) {
    RfbClient client;
    client.receive(recordedStream());
    BOOST_CHECK_EQUAL(client.refusal(), QString());
    BOOST_CHECK_EQUAL(client.picture().width, 720);
    BOOST_CHECK_EQUAL(client.picture().height, 450);
    const Picture guest = guestPart(client.picture());
    BOOST_CHECK_EQUAL(guest.height, 400);
    BOOST_REQUIRE_EQUAL(guest.pixels.size(), 720 * 400);
    const QSet<char> colours(guest.pixels.begin(), guest.pixels.end());
    BOOST_CHECK(colours.contains('\0'));
    BOOST_CHECK_GE(colours.size(), 2);
    BOOST_CHECK_LE(colours.size(), 16); // the colours of a text screen
    BOOST_CHECK(guestPart(opened(100, 50).picture()).pixels.isEmpty());
}

BOOST_AUTO_TEST_CASE(how_the_stream_is_cut_makes_no_difference) {
    const QByteArray stream = recordedStream();
    RfbClient whole, single;
    whole.receive(stream);
    for (const char byte : stream) { single.receive(QByteArray(1, byte)); }
    BOOST_CHECK(whole.picture().pixels == single.picture().pixels);
    BOOST_CHECK(whole.takeOutgoing() == single.takeOutgoing());
    BOOST_CHECK(single.state() == RfbClient::State::running);
    const QByteArray brief = opening(2, 2) + update(2) + rectangle(0, 0, 2, 1, raw, "ab") +
                             rectangle(0, 0, 1, 3, desktopSize) + "\x02" + update(0) + update(1) +
                             rectangle(0, 1, 1, 2, raw, "yz");
    for (qsizetype cut = 0; cut <= brief.size(); ++cut) {
        RfbClient client;
        client.receive(brief.first(cut));
        client.receive(brief.sliced(cut));
        BOOST_CHECK_EQUAL(client.picture().pixels, QByteArray("\0yz", 3));
    }
}

BOOST_AUTO_TEST_SUITE_END()
