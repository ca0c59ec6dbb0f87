// SPDX-License-Identifier: GPL-3.0-or-later
// What a terminal shows of the bytes a guest wrote: lines of characters with colours. Knows line ends, backspace, tabs, and of ANSI's
// control sequences (ECMA-48) the colours, erasing and the cursor's basic movements. Pure. Used by ConsoleView.
#pragma once

#include <QList>
#include <QString>
#include <QStringDecoder>

namespace mica::app {

struct TerminalStyle {
    quint8 colour =
        0; ///< 0: the usual; 1 to 8: black, red, green, yellow, blue, magenta, cyan, white; 9 to 16: the same, bright
    bool bold = false, inverse = false;
    bool operator==(const TerminalStyle&) const = default;
};

struct TerminalCell {
    QChar character = u' ';
    TerminalStyle style;
    bool operator==(const TerminalCell&) const = default;
};

using TerminalLine = QList<TerminalCell>;

class TerminalText {
public:
    static constexpr qsizetype mostLines = 5000; ///< the oldest go first
    static constexpr qsizetype mostColumns = 1000;

    TerminalText() { clear(); }
    void clear();
    void feed(const QByteArray& bytes);

    const QList<TerminalLine>& lines() const { return m_lines; }
    int row() const { return m_row; } ///< of the cursor
    int column() const { return m_column; }
    /// The first line that differs since the last call; how many were dropped at the top since then.
    struct Change {
        qsizetype first = 0, dropped = 0;
    };
    Change takeChange();
    QString text() const; ///< without styles, lines without trailing blanks

private:
    void take(QChar character);
    void put(QChar character);
    void newLine();
    void escape(QChar character);
    void carryOut(QChar command);
    void setStyle();
    void eraseLine(int mode);
    void eraseScreen(int mode);
    void moveTo(int row, int column);
    int number(qsizetype index, int fallback) const;
    TerminalLine& line() { return m_lines[m_row]; }

    enum class State { text, escaped, sequence };
    QList<TerminalLine> m_lines;
    int m_row = 0, m_column = 0;
    int m_top = 0; ///< the row that the screen's first line is: what "home" means
    TerminalStyle m_style;
    State m_state = State::text;
    QString m_sequence;
    QStringDecoder m_decoder{QStringDecoder::Utf8};
    Change m_change;
};

} // namespace mica::app
