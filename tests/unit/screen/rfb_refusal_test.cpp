// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever comes from the port, the client of screens neither crashes nor takes endless memory: it says what is wrong and hears no more.
#include "qt_printing.h"
#include "unit/screen/rfb_server.h"

#include <boost/test/unit_test.hpp>

#include <random>

using namespace mica::screen;
using namespace mica::screen::test;

namespace {

QString refusalOf(const QByteArray& stream) {
    RfbClient client;
    client.receive(stream);
    BOOST_CHECK_EQUAL(client.refusal().isEmpty(), client.state() != RfbClient::State::refused);
    client.receive(opening(8, 8)); // for good
    return client.refusal();
}

bool says(const QString& refusal, const char* words) { return refusal.contains(QLatin1StringView(words)); }

} // namespace

BOOST_AUTO_TEST_SUITE(rfb_refusal)

BOOST_AUTO_TEST_CASE(another_program_at_the_port) {
    BOOST_CHECK(says(refusalOf("HTTP/1.1 400 Bad Request"), "not the screen of Bochs"));
    BOOST_CHECK(says(refusalOf("SSH"), "not the screen of Bochs"));
    BOOST_CHECK(says(refusalOf("RFB 004.001\n"), "not the screen of Bochs"));
    BOOST_CHECK(says(refusalOf("RFB 003.003\n" + bigEndian(2, 4)), "password"));
    BOOST_CHECK(says(refusalOf("RFB 003.003\n" + bigEndian(0, 4)), "does not let us connect"));
}

BOOST_AUTO_TEST_CASE(sizes_that_cannot_be_right) {
    BOOST_CHECK(says(refusalOf(opening(0, 10)), "0 by 10 pixels"));
    BOOST_CHECK(says(refusalOf(opening(65535, 65535)), "65535 by 65535 pixels"));
    BOOST_CHECK(says(refusalOf(opening(8, 8) + update(1) + rectangle(0, 0, 4097, 8, desktopSize)), "4097 by 8"));
    const QByteArray beforeName = opening(8, 8, {}).chopped(4);
    BOOST_CHECK(says(refusalOf(beforeName + bigEndian(0xffffffff, 4)), "name of 4294967295 bytes"));
    BOOST_CHECK(says(refusalOf(opening(8, 8) + QByteArray::fromHex("03000000ffffffff")), "text of 4294967295 bytes"));
}

BOOST_AUTO_TEST_CASE(parts_outside_of_the_picture) {
    for (const QByteArray& outside : {rectangle(7, 0, 2, 1, raw, "ab"), rectangle(0, 7, 1, 2, raw, "ab"),
                                      rectangle(65535, 65535, 65535, 65535, raw)}) {
        BOOST_CHECK(says(refusalOf(opening(8, 8) + update(1) + outside), "outside of its picture"));
    }
}

BOOST_AUTO_TEST_CASE(what_was_not_asked_for) {
    BOOST_CHECK(says(refusalOf(opening(8, 8) + update(1) + rectangle(0, 0, 8, 8, 16)), "packed in way 16"));
    BOOST_CHECK(says(refusalOf(opening(8, 8) + "\x63"), "kind 99"));
    QByteArray format = opening(8, 8);
    format[12 + 4 + 4] = 32; // bits a pixel
    BOOST_CHECK(says(refusalOf(format), "pixels of a kind"));
}

// The announced name does not come, a rectangle stays away: it waits, and holds no more than what came.
BOOST_AUTO_TEST_CASE(what_does_not_come_is_waited_for) {
    RfbClient client;
    client.receive(opening(8, 8).chopped(1));
    BOOST_CHECK(client.state() == RfbClient::State::serverInit);
    RfbClient waiting = opened(4096, 4096);
    waiting.receive(update(65535) + rectangle(0, 0, 4096, 4096, raw));
    BOOST_CHECK(waiting.state() == RfbClient::State::running);
    BOOST_CHECK(!waiting.takeChange());
}

BOOST_AUTO_TEST_CASE(noise_behind_the_opening) {
    std::mt19937 random(20261123);
    int refused = 0;
    constexpr int rounds = 500;
    for (int round = 0; round < rounds; ++round) {
        RfbClient client = opened(32, 32);
        QByteArray noise(400, '\0');
        for (char& byte : noise) { byte = static_cast<char>(random()); }
        if (round % 2 == 0) { noise.prepend(update(3)); }
        client.receive(noise);
        BOOST_REQUIRE_LE(client.picture().pixels.size(), 4096 * 4096);
        refused += client.state() == RfbClient::State::refused ? 1 : 0;
    }
    BOOST_CHECK_GT(refused, rounds / 2);
}

BOOST_AUTO_TEST_SUITE_END()
