// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screen/screen_link.h"

#include <QHostAddress>
#include <QTcpSocket>

namespace mica::app {

ScreenLink::ScreenLink(QObject* parent) : QObject(parent), m_socket(new QTcpSocket(this)) {
    connect(m_socket, &QTcpSocket::readyRead, this, &ScreenLink::take);
    connect(m_socket, &QTcpSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        lose(error == QAbstractSocket::RemoteHostClosedError
                 ? tr("Bochs has closed its screen.")
                 : tr("The screen of Bochs cannot be reached: %1.").arg(m_socket->errorString()));
    });
}

void ScreenLink::connectTo(quint16 port) {
    close();
    m_socket->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
}

void ScreenLink::close() {
    const QSignalBlocker quiet(m_socket);
    m_socket->abort();
    m_client = {};
}

void ScreenLink::lose(const QString& sentence) {
    close();
    Q_EMIT lost(sentence);
}

void ScreenLink::take() {
    m_client.receive(m_socket->readAll());
    if (!m_client.refusal().isEmpty()) {
        lose(m_client.refusal());
        return;
    }
    give();
    if (m_client.takeChange()) { Q_EMIT pictureChanged(screen::guestPart(m_client.picture())); }
}

void ScreenLink::give() {
    const QByteArray bytes = m_client.takeOutgoing();
    if (!bytes.isEmpty()) { m_socket->write(bytes); }
}

void ScreenLink::sendKeys(const QList<screen::KeyChange>& changes) {
    for (const screen::KeyChange& change : changes) { m_client.sendKey(change.symbol, change.down); }
    give();
}

void ScreenLink::sendPointer(int x, int y, quint8 buttons) {
    m_client.sendPointer(x, y, buttons);
    give();
}

} // namespace mica::app
