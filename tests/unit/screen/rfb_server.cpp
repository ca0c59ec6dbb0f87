// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/screen/rfb_server.h"

#include <boost/test/unit_test.hpp>

namespace mica::screen::test {

QByteArray bigEndian(quint32 value, int bytes) {
    QByteArray result;
    for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8) { result += static_cast<char>(value >> shift); }
    return result;
}

QByteArray opening(int width, int height, const QByteArray& name) {
    return "RFB 003.003\n" + bigEndian(1, 4) + bigEndian(static_cast<quint32>(width), 2) +
           bigEndian(static_cast<quint32>(height), 2) + QByteArray::fromHex("08080101000700070003000306000000") +
           bigEndian(static_cast<quint32>(name.size()), 4) + name;
}

QByteArray update(int rectangles) { return bigEndian(0, 2) + bigEndian(static_cast<quint32>(rectangles), 2); }

QByteArray rectangle(int x, int y, int width, int height, qint32 encoding, const QByteArray& pixels) {
    QByteArray result;
    for (const int number : {x, y, width, height}) { result += bigEndian(static_cast<quint32>(number), 2); }
    return result + bigEndian(static_cast<quint32>(encoding), 4) + pixels;
}

RfbClient opened(int width, int height) {
    RfbClient client;
    client.receive(opening(width, height));
    BOOST_REQUIRE(client.state() == RfbClient::State::running);
    client.takeOutgoing();
    client.takeChange();
    return client;
}

} // namespace mica::screen::test
