// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screen/rfb_client.h"

#include <algorithm>
#include <cstring>

namespace mica::screen {

namespace {

constexpr qsizetype greetingSize = 12;   // RFC 6143, 7.1.1
constexpr qsizetype serverInitSize = 24; // 7.3.2, without the name
constexpr qsizetype rectangleSize = 12;  // 7.6.1
constexpr int largestSide = 4096;        // pixels; Bochs gives at most 1280 x 1074
constexpr quint32 longestName = 4096;    // bytes
constexpr quint32 longestCutText = 1 << 20;
constexpr quint32 rawEncoding = 0;
constexpr quint32 desktopSize = 0xffffff21; // -223: RFC 6143, 7.8.2
/// 8 bits a pixel, depth 8, true colour; red, green, blue up to 7, 7, 3 at bits 0, 3, 6 (RFC 6143, 7.4).
constexpr char format[] = "\x08\x08\x00\x01\x00\x07\x00\x07\x00\x03\x00\x03\x06\x00\x00\x00";
constexpr qsizetype formatSize = sizeof format - 1;

enum ClientMessage : char { setPixelFormat = 0, setEncodings = 2, updateRequest = 3, keyEvent = 4, pointerEvent = 5 };
enum ServerMessage { framebufferUpdate = 0, setColours = 1, bell = 2, serverCutText = 3 };

void append(QByteArray& bytes, quint32 value, int count) {
    for (int shift = (count - 1) * 8; shift >= 0; shift -= 8) { bytes += static_cast<char>(value >> shift & 0xffU); }
}

/// The flag of the byte order means nothing where a pixel has one byte; all else must be as in `format`.
bool isOurFormat(const QByteArray& theirs) {
    return theirs.size() == formatSize && theirs.first(2) == QByteArrayView(format, 2) && theirs.at(3) != 0 &&
           QByteArrayView(theirs).sliced(4, 9) == QByteArrayView(format + 4, 9);
}

} // namespace

Picture guestPart(const Picture& whole) {
    const int height = whole.height - buttonRows - statusRows;
    if (height <= 0) { return {}; }
    return {whole.width, height,
            whole.pixels.sliced(qsizetype{whole.width} * buttonRows, qsizetype{whole.width} * height)};
}

quint32 RfbClient::number(qsizetype at, int bytes) const {
    quint32 value = 0;
    for (int i = 0; i < bytes; ++i) { value = value << 8U | static_cast<quint8>(m_buffer.at(at + i)); }
    return value;
}

void RfbClient::refuse(const QString& sentence) {
    m_state = State::refused;
    m_refusal = sentence;
    m_buffer.clear();
    m_outgoing.clear();
}

void RfbClient::receive(const QByteArray& bytes) {
    if (m_state == State::refused) { return; }
    m_buffer += bytes;
    while (m_state != State::refused && takeNext()) {}
}

bool RfbClient::takeNext() {
    if (m_toSkip > 0) { return skip(); }
    switch (m_state) {
    case State::greeting: return takeGreeting();
    case State::security: return takeSecurity();
    case State::serverInit: return takeServerInit();
    case State::running: return m_rectangles > 0 ? takeRectangle() : takeMessage();
    case State::refused: break;
    }
    return false;
}

bool RfbClient::skip() {
    const qsizetype here = std::min<qint64>(m_toSkip, m_buffer.size());
    m_buffer.remove(0, here);
    m_toSkip -= here;
    return here > 0;
}

/// "RFB 003.003\n". Whatever newer version the server knows, 3.3 is answered, which it then has to speak.
bool RfbClient::takeGreeting() {
    const QByteArrayView begin("RFB ");
    const qsizetype seen = std::min(m_buffer.size(), begin.size());
    const QByteArray greeting = m_buffer.first(std::min(m_buffer.size(), greetingSize));
    const bool known = greeting.startsWith("RFB 003.") && greeting.endsWith('\n');
    if (m_buffer.first(seen) != begin.first(seen) || (greeting.size() == greetingSize && !known)) {
        refuse(QStringLiteral("What answers at the port of Bochs' screen is not the screen of Bochs."));
        return false;
    }
    if (greeting.size() < greetingSize) { return false; }
    m_buffer.remove(0, greetingSize);
    m_outgoing += "RFB 003.003\n";
    m_state = State::security;
    return true;
}

/// One word: 1 for "none" (RFC 6143, 7.1.2 and appendix A).
bool RfbClient::takeSecurity() {
    if (m_buffer.size() < 4) { return false; }
    const quint32 type = number(0, 4);
    if (type != 1) {
        refuse(type == 2
                   ? QStringLiteral("What answers at the port of Bochs' screen wants a password; Bochs never does.")
                   : QStringLiteral("Bochs' screen does not let us connect to it."));
        return false;
    }
    m_buffer.remove(0, 4);
    m_outgoing += '\x01'; // others may look on
    m_state = State::serverInit;
    return true;
}

bool RfbClient::takeServerInit() {
    if (m_buffer.size() < serverInitSize) { return false; }
    const quint32 nameLength = number(serverInitSize - 4, 4);
    if (nameLength > longestName) {
        refuse(QStringLiteral("Bochs' screen announces a name of %1 bytes, which cannot be right.").arg(nameLength));
        return false;
    }
    if (!isOurFormat(m_buffer.sliced(4, formatSize))) {
        refuse(QStringLiteral("Bochs' screen has pixels of a kind that is not known here."));
        return false;
    }
    if (m_buffer.size() < serverInitSize + nameLength) { return false; }
    m_name = QString::fromUtf8(m_buffer.sliced(serverInitSize, nameLength));
    const int width = static_cast<int>(number(0, 2)), height = static_cast<int>(number(2, 2));
    m_buffer.remove(0, serverInitSize + nameLength);
    resize(width, height);
    if (m_state == State::refused) { return false; }
    m_state = State::running;
    m_outgoing += QByteArray(4, setPixelFormat) + QByteArray(format, formatSize);
    m_outgoing += setEncodings;
    append(m_outgoing, 0, 1);
    append(m_outgoing, 2, 2);
    append(m_outgoing, desktopSize, 4);
    append(m_outgoing, rawEncoding,
           4); // last: Machine::isScreenConnected reads from Bochs' log that it has come to this
    requestPicture(false);
    return true;
}

bool RfbClient::takeMessage() {
    if (m_buffer.isEmpty()) { return false; }
    switch (const quint32 kind = number(0, 1)) {
    case framebufferUpdate:
        if (m_buffer.size() < 4) { return false; }
        m_rectangles = static_cast<int>(number(2, 2));
        m_buffer.remove(0, 4);
        if (m_rectangles == 0) { requestPicture(true); }
        return true;
    case setColours: return takeColours();
    case bell: m_buffer.remove(0, 1); return true;
    case serverCutText: return takeCutText();
    default:
        refuse(QStringLiteral("Bochs' screen sent a message of kind %1, which is not known.").arg(kind));
        return false;
    }
}

/// Colours of a palette, which a picture in true colours does not have.
bool RfbClient::takeColours() {
    if (m_buffer.size() < 6) { return false; }
    m_toSkip = qint64{number(4, 2)} * 6;
    m_buffer.remove(0, 6);
    return true;
}

bool RfbClient::takeCutText() {
    if (m_buffer.size() < 8) { return false; }
    const quint32 length = number(4, 4);
    if (length > longestCutText) {
        refuse(QStringLiteral("Bochs' screen announces a text of %1 bytes, which cannot be right.").arg(length));
        return false;
    }
    m_toSkip = length;
    m_buffer.remove(0, 8);
    return true;
}

bool RfbClient::takeRectangle() {
    if (m_buffer.size() < rectangleSize) { return false; }
    const int x = static_cast<int>(number(0, 2)), y = static_cast<int>(number(2, 2));
    const int width = static_cast<int>(number(4, 2)), height = static_cast<int>(number(6, 2));
    const quint32 encoding = number(8, 4);
    qsizetype size = rectangleSize;
    if (encoding == desktopSize) {
        resize(width, height);
        m_resized = true;
    } else if (encoding != rawEncoding) {
        refuse(QStringLiteral("Bochs' screen sent a picture packed in way %1, which was not asked for.").arg(encoding));
    } else if (x + width > m_picture.width || y + height > m_picture.height) {
        refuse(QStringLiteral("Bochs' screen sent a part that lies outside of its picture."));
    } else {
        size += qsizetype{width} * height;
        if (m_buffer.size() < size) { return false; }
        paint(x, y, width, height, m_buffer.constData() + rectangleSize);
    }
    if (m_state == State::refused) { return false; }
    m_buffer.remove(0, size);
    if (--m_rectangles == 0) { requestPicture(!std::exchange(m_resized, false)); }
    return true;
}

void RfbClient::resize(int width, int height) {
    if (width < 1 || height < 1 || width > largestSide || height > largestSide) {
        refuse(QStringLiteral("Bochs' screen announces a picture of %1 by %2 pixels, which cannot be right.")
                   .arg(width)
                   .arg(height));
        return;
    }
    m_picture = {width, height, QByteArray(qsizetype{width} * height, '\0')};
    m_changed = true;
}

void RfbClient::paint(int x, int y, int width, int height, const char* pixels) {
    for (int row = 0; row < height; ++row) {
        char* to = m_picture.pixels.data() + qsizetype{y + row} * m_picture.width + x;
        std::memcpy(to, pixels + qsizetype{row} * width, static_cast<std::size_t>(width));
    }
    m_changed = m_changed || (width > 0 && height > 0);
}

/// RFC 6143, 7.5.3.
void RfbClient::requestPicture(bool incremental) {
    m_outgoing += updateRequest;
    append(m_outgoing, incremental ? 1 : 0, 1);
    append(m_outgoing, 0, 4); // from the upper left corner
    append(m_outgoing, static_cast<quint32>(m_picture.width), 2);
    append(m_outgoing, static_cast<quint32>(m_picture.height), 2);
}

void RfbClient::sendKey(quint32 symbol, bool down) {
    if (m_state != State::running) { return; }
    m_outgoing += keyEvent;
    append(m_outgoing, down ? 1 : 0, 1);
    append(m_outgoing, 0, 2);
    append(m_outgoing, symbol, 4);
}

void RfbClient::sendPointer(int x, int y, quint8 buttons) {
    const int height = m_picture.height - buttonRows - statusRows;
    if (m_state != State::running || height <= 1) { return; }
    m_outgoing += pointerEvent;
    append(m_outgoing, buttons, 1);
    append(m_outgoing, static_cast<quint32>(std::clamp(x, 0, m_picture.width - 1)), 2);
    append(m_outgoing, static_cast<quint32>(std::clamp(y, 1, height - 1) + buttonRows),
           2); // row 0 counts as a button's
}

} // namespace mica::screen
