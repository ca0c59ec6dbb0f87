// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the text of a debugger reply from left to right. Every step says whether the text was there; nothing is ever assumed.
#pragma once

#include <QByteArrayView>

#include <optional>

namespace mica::machine {

/// A view: the bytes must outlive it.
class ReplyScanner {
public:
    explicit ReplyScanner(QByteArrayView text) : m_rest(text) {}

    bool atEnd() const { return m_rest.isEmpty(); }
    QByteArrayView rest() const { return m_rest; }

    /// Steps over `text` if it comes next.
    bool skip(QByteArrayView text);
    /// Steps behind the next `text`, wherever it is.
    bool skipPast(QByteArrayView text);
    void skipBlanks();

    /// Hexadecimal digits, with or without "0x", of at most 64 bits; '_' between digits is ignored ("00000000_00007c00").
    std::optional<quint64> hex();
    std::optional<quint64> decimal();

    /// The rest of this line without its end; goes on to the next line.
    QByteArrayView line();

private:
    QByteArrayView m_rest;
};

} // namespace mica::machine
