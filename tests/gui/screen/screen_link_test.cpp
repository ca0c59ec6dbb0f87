// SPDX-License-Identifier: GPL-3.0-or-later
// The connection to a screen, against a server of the test's own: nothing waits, and what goes wrong is said.
#include "qt_printing.h"

#include "app/screen/screen_link.h"
#include "core/waiting.h"

#include <boost/test/unit_test.hpp>

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace mica;
using namespace mica::app;

namespace {

constexpr int patience = 60'000; // milliseconds; a limit, not a measure

/// Greeting, no password, 2 x 52 pixels of Bochs' format, no name; the upper row of the guest's two.
const QByteArray opening = "RFB 003.003\n" + QByteArray::fromHex("00000001"
                                                                 "00020034"
                                                                 "08080101000700070003000306000000"
                                                                 "00000000");
const QByteArray row = QByteArray::fromHex("00000001"
                                           "0000002000020001"
                                           "00000000"
                                           "aabb");

struct Rig {
    QTcpServer server;
    QTcpSocket* there = nullptr;
    ScreenLink link;
    QSignalSpy pictures{&link, &ScreenLink::pictureChanged};
    QSignalSpy lost{&link, &ScreenLink::lost};
    QByteArray heard;

    Rig() {
        BOOST_REQUIRE(server.listen(QHostAddress::LocalHost));
        QObject::connect(&server, &QTcpServer::newConnection, &server, [this] {
            there = server.nextPendingConnection();
            QObject::connect(there, &QTcpSocket::readyRead, there, [this] { heard += there->readAll(); });
        });
        link.connectTo(server.serverPort());
        BOOST_REQUIRE(QTest::qWaitFor([this] { return there != nullptr; }, patience));
    }
    void begin() {
        there->write(opening + row);
        BOOST_REQUIRE(QTest::qWaitFor([this] { return link.isUp() && !pictures.isEmpty(); }, patience));
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(screen_link)

BOOST_AUTO_TEST_CASE(pictures_come_and_keys_go) {
    declareThisThreadMayNotWait(OnForbiddenWait::fail);
    Rig rig;
    rig.begin();
    BOOST_REQUIRE(QTest::qWaitFor(
        [&] { return rig.pictures.last().first().value<screen::Picture>().pixels == QByteArray("\xaa\xbb\0\0", 4); },
        patience));
    rig.link.sendKeys({{'a', true}, {'a', false}});
    rig.link.sendPointer(1, 0, 0);
    const QByteArray last = QByteArray::fromHex("0401000000000061"
                                                "0400000000000061"
                                                "0500000100") +
                            '\x21';
    BOOST_TEST(QTest::qWaitFor([&] { return rig.heard.endsWith(last); }, patience));
    BOOST_TEST(rig.heard.startsWith("RFB 003.003\n"));
    BOOST_TEST(rig.lost.isEmpty());
    BOOST_TEST(forbiddenWaits() == 0);
}

BOOST_AUTO_TEST_CASE(a_server_that_goes_is_told) {
    Rig rig;
    rig.begin();
    rig.there->disconnectFromHost();
    BOOST_REQUIRE(QTest::qWaitFor([&] { return !rig.lost.isEmpty(); }, patience));
    BOOST_TEST(rig.lost.first().first().toString() == QStringLiteral("Bochs has closed its screen."));
    BOOST_TEST(!rig.link.isUp());
}

BOOST_AUTO_TEST_CASE(a_server_of_something_else_is_told) {
    Rig rig;
    rig.there->write("220 mail.example.org ESMTP\r\n");
    BOOST_REQUIRE(QTest::qWaitFor([&] { return !rig.lost.isEmpty(); }, patience));
    BOOST_TEST(rig.lost.first().first().toString().contains(QStringLiteral("not the screen of Bochs")));
}

BOOST_AUTO_TEST_CASE(nobody_at_the_port_is_told_and_closing_is_not) {
    Rig rig;
    rig.begin();
    rig.link.close();
    BOOST_TEST(QTest::qWaitFor([&] { return rig.there->state() == QAbstractSocket::UnconnectedState; }, patience));
    BOOST_TEST(rig.lost.isEmpty());
    const quint16 port = rig.server.serverPort();
    rig.server.close();
    rig.link.connectTo(port);
    BOOST_REQUIRE(QTest::qWaitFor([&] { return !rig.lost.isEmpty(); }, patience));
    BOOST_TEST(rig.lost.first().first().toString().contains(QStringLiteral("cannot be reached")));
}

BOOST_AUTO_TEST_SUITE_END()
