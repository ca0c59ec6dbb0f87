// SPDX-License-Identifier: GPL-3.0-or-later
// The connection to the screen of a running Bochs: carries bytes between a socket and core/screen. Never waits. Used by ScreenWiring.
#pragma once

#include "core/screen/guest_keyboard.h"
#include "core/screen/rfb_client.h"

#include <QObject>

class QTcpSocket;

namespace mica::app {

class ScreenLink : public QObject {
    Q_OBJECT
public:
    explicit ScreenLink(QObject* parent = nullptr);

    /// To this port of this computer; an earlier connection is given up.
    void connectTo(quint16 port);
    void close();
    bool isUp() const { return m_client.state() == screen::RfbClient::State::running; }

    void sendKeys(const QList<screen::KeyChange>& changes);
    /// In pixels of the guest's screen.
    void sendPointer(int x, int y, quint8 buttons);

Q_SIGNALS:
    /// The guest's part, whole.
    void pictureChanged(const mica::screen::Picture& picture);
    /// Nothing more comes, and close() was not called: why, as a sentence.
    void lost(const QString& sentence);

private:
    void take();
    void give();
    void lose(const QString& sentence);

    QTcpSocket* m_socket;
    screen::RfbClient m_client;
};

} // namespace mica::app
