// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers and strings as DWARF writes them (DWARF 5, 7.6), out of bytes that nobody has checked. Used by debug_line.
#pragma once

#include <QByteArray>
#include <QString>

namespace mica::debug {

/// Past the end everything reads as 0, and good() is false from then on.
class DwarfBytes {
public:
    explicit DwarfBytes(QByteArray bytes) : m_bytes(std::move(bytes)) {}

    bool good() const { return m_good; }
    bool atEnd() const { return !m_good || m_position >= m_bytes.size(); }
    qsizetype position() const { return m_position; }
    void fail() { m_good = false; }
    void seek(qsizetype position) {
        m_good = m_good && position >= 0 && position <= m_bytes.size();
        if (m_good) { m_position = position; }
    }
    void skip(quint64 count) {
        const bool fits = count <= static_cast<quint64>(m_bytes.size() - m_position);
        fits ? seek(m_position + static_cast<qsizetype>(count)) : fail();
    }

    quint8 u8() { return static_cast<quint8>(fixed(1)); }
    quint16 u16() { return static_cast<quint16>(fixed(2)); }
    quint32 u32() { return static_cast<quint32>(fixed(4)); }

    quint64 uleb() {
        quint64 value = 0;
        for (unsigned shift = 0; m_good; shift += 7) {
            const quint8 byte = u8();
            if (shift < 64) { value |= quint64{byte & 0x7fU} << shift; }
            if ((byte & 0x80U) == 0) { break; }
        }
        return value;
    }
    qint64 sleb() {
        quint64 value = 0;
        unsigned shift = 0;
        quint8 byte = 0x80;
        while (m_good && (byte & 0x80U) != 0) {
            byte = u8();
            if (shift < 64) { value |= quint64{byte & 0x7fU} << shift; }
            shift += 7;
        }
        if (shift < 64 && (byte & 0x40U) != 0) { value |= ~quint64{0} << shift; }
        return static_cast<qint64>(value);
    }
    /// Up to a zero byte.
    QString text() {
        const qsizetype end = m_good ? m_bytes.indexOf('\0', m_position) : -1;
        if (end < 0) {
            fail();
            return {};
        }
        const QString found = QString::fromUtf8(m_bytes.mid(m_position, end - m_position));
        m_position = end + 1;
        return found;
    }
    QByteArray take(quint32 length) {
        const qsizetype from = m_position;
        skip(length);
        return m_good ? m_bytes.mid(from, qsizetype{length}) : QByteArray();
    }

private:
    quint64 fixed(int count) {
        if (!m_good || m_bytes.size() - m_position < count) {
            fail();
            return 0;
        }
        quint64 value = 0;
        for (int i = count; i-- > 0;) { value = value << 8U | static_cast<quint8>(m_bytes.at(m_position + i)); }
        m_position += count;
        return value;
    }

    QByteArray m_bytes;
    qsizetype m_position = 0;
    bool m_good = true;
};

} // namespace mica::debug
