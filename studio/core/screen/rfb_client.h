// SPDX-License-Identifier: GPL-3.0-or-later
// The client's side of the remote framebuffer protocol (RFC 6143), as much of it as Bochs speaks: bytes in, bytes and a picture out.
// Pure: whoever uses it carries the bytes. Used by Studio's ScreenLink.
#pragma once

#include <QByteArray>
#include <QString>

namespace mica::screen {

/// One byte a pixel, row by row without gaps: red in bits 0 to 2, green in bits 3 to 5, blue in bits 6 and 7 (Bochs' only format).
struct Picture {
    int width = 0, height = 0;
    QByteArray pixels; ///< width * height bytes
};

/// Pixels of Bochs' own buttons above the guest's screen and of its status line below.
inline constexpr int buttonRows = 32, statusRows = 18;

/// The guest's part of a picture of Bochs; empty when there is none.
Picture guestPart(const Picture& whole);

class RfbClient {
public:
    enum class State {
        greeting,   ///< the server's version is awaited
        security,   ///< whether it wants a password
        serverInit, ///< size and format of the picture
        running,
        refused, ///< the server is not what we can talk to: see refusal(). For good
    };

    /// Takes bytes of the server, in portions of any length. Does nothing once refused.
    void receive(const QByteArray& bytes);

    // What follows is noted only while the state is running.

    /// A key of the guest's keyboard, by its X11 key symbol (key_symbols.h).
    void sendKey(quint32 symbol, bool down);
    /// The mouse in pixels of the guest's part, which is clamped to it: a click on Bochs' own buttons could end the machine.
    /// `buttons`: bit 0 left, 1 middle, 2 right (RFC 6143, 7.5.5).
    void sendPointer(int x, int y, quint8 buttons);

    /// Bytes for the server since the last call.
    QByteArray takeOutgoing() { return std::exchange(m_outgoing, {}); }
    /// Whether picture() is another one than at the last call.
    bool takeChange() { return std::exchange(m_changed, false); }

    State state() const { return m_state; }
    const Picture& picture() const { return m_picture; }
    QString name() const { return m_name; } ///< how the server calls its screen
    /// Why nothing more comes of this, as a sentence; empty unless refused.
    QString refusal() const { return m_refusal; }

private:
    // Each takes one item from the buffer; false when more bytes are needed.
    bool takeNext();
    bool takeGreeting();
    bool takeSecurity();
    bool takeServerInit();
    bool takeMessage();
    bool takeRectangle();
    bool takeColours();
    bool takeCutText();
    bool skip();

    void resize(int width, int height);
    void paint(int x, int y, int width, int height, const char* pixels);
    void requestPicture(bool incremental);
    void refuse(const QString& sentence);
    quint32 number(qsizetype at, int bytes) const; ///< big-endian, in the buffer

    State m_state = State::greeting;
    QByteArray m_buffer; ///< received and not yet understood: never more than one item needs, and a portion
    QByteArray m_outgoing;
    Picture m_picture;
    QString m_name, m_refusal;
    int m_rectangles = 0; ///< of the present update, still to come
    qint64 m_toSkip = 0;  ///< bytes of no interest, still to come
    bool m_changed = false;
    bool m_resized = false; ///< in the present update
};

} // namespace mica::screen
