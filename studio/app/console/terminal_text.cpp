// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/terminal_text.h"

#include <algorithm>

namespace mica::app {

namespace {

constexpr int tabWidth = 8;
constexpr int screenRows = 25;
constexpr QChar escapeCharacter(0x1b);

} // namespace

void TerminalText::clear() {
    m_lines = {TerminalLine()};
    m_row = m_column = m_top = 0;
    m_style = {};
    m_state = State::text;
    m_sequence.clear();
    m_decoder.resetState();
    m_change = {0, 0};
}

TerminalText::Change TerminalText::takeChange() {
    const Change change = m_change;
    m_change = {m_lines.size(), 0};
    return change;
}

void TerminalText::feed(const QByteArray& bytes) {
    const QString text = m_decoder.decode(bytes);
    for (const QChar character : text) { take(character); }
}

void TerminalText::take(QChar character) {
    if (m_state != State::text) {
        escape(character);
        return;
    }
    m_change.first = std::min<qsizetype>(m_change.first, m_row);
    switch (character.unicode()) {
    case u'\n': newLine(); break;
    case u'\r': m_column = 0; break;
    case u'\b': m_column = std::max(m_column - 1, 0); break;
    case u'\t': m_column = std::min<int>((m_column / tabWidth + 1) * tabWidth, mostColumns - 1); break;
    case 0x1b: m_state = State::escaped; break;
    default:
        if (character >= u' ' && character != QChar(0x7f)) { put(character); }
    }
}

void TerminalText::put(QChar character) {
    if (m_column >= mostColumns) { newLine(), m_column = 0; }
    if (line().size() <= m_column) { line().resize(m_column + 1); }
    line()[m_column++] = {character, m_style};
}

/// A guest that ends its lines with a line feed alone begins the next one at the left, too.
void TerminalText::newLine() {
    m_column = 0;
    if (++m_row == m_lines.size()) { m_lines.append(TerminalLine()); }
    m_top = std::max(m_top, m_row - screenRows + 1);
    if (m_lines.size() > mostLines) {
        m_lines.removeFirst();
        --m_row;
        m_top = std::max(m_top - 1, 0);
        ++m_change.dropped;
        m_change.first = std::max<qsizetype>(m_change.first - 1, 0);
    }
}

void TerminalText::escape(QChar character) {
    if (m_state == State::escaped) {
        m_state = character == u'[' ? State::sequence : State::text;
        m_sequence.clear();
        return;
    }
    constexpr QChar firstFinal(0x40), lastFinal(0x7e);
    if (character >= firstFinal && character <= lastFinal) {
        m_state = State::text;
        carryOut(character);
    } else if (character == escapeCharacter || m_sequence.size() > 32) {
        m_state = character == escapeCharacter ? State::escaped : State::text;
    } else {
        m_sequence += character;
    }
}

int TerminalText::number(qsizetype index, int fallback) const {
    bool isNumber = false;
    const int value = m_sequence.section(u';', static_cast<int>(index), static_cast<int>(index)).toInt(&isNumber);
    return isNumber ? std::min(value, 10'000) : fallback;
}

void TerminalText::moveTo(int row, int column) {
    m_row = std::clamp(row, m_top, m_top + screenRows - 1);
    while (m_row >= m_lines.size()) { m_lines.append(TerminalLine()); }
    m_column = std::clamp<int>(column, 0, mostColumns - 1);
}

void TerminalText::carryOut(QChar command) {
    m_change.first = std::min<qsizetype>(m_change.first, m_row);
    const int count = std::max(number(0, 1), 1);
    switch (command.unicode()) {
    case u'm': setStyle(); break;
    case u'A': moveTo(m_row - count, m_column); break;
    case u'B': moveTo(m_row + count, m_column); break;
    case u'C': moveTo(m_row, m_column + count); break;
    case u'D': moveTo(m_row, m_column - count); break;
    case u'G': moveTo(m_row, count - 1); break;
    case u'H':
    case u'f': moveTo(m_top + count - 1, std::max(number(1, 1), 1) - 1); break;
    case u'K': eraseLine(number(0, 0)); break;
    case u'J': eraseScreen(number(0, 0)); break;
    default: break; // what a terminal does not know it does not show either
    }
    m_change.first = std::min<qsizetype>(m_change.first, m_row);
}

void TerminalText::eraseLine(int mode) {
    if (mode == 0) { line().resize(std::min<qsizetype>(line().size(), m_column)); }
    if (mode == 1) {
        for (qsizetype i = 0; i < line().size() && i <= m_column; ++i) { line()[i] = {}; }
    }
    if (mode == 2) { line().clear(); }
}

/// Clearing the whole screen leaves what was there to be scrolled back to.
void TerminalText::eraseScreen(int mode) {
    if (mode == 0) {
        eraseLine(0);
        m_lines.resize(m_row + 1);
    } else if (mode >= 2) {
        const int column = m_column;
        m_top = static_cast<int>(m_lines.size());
        m_row = m_top;
        m_lines.append(TerminalLine());
        m_column = column;
    }
}

void TerminalText::setStyle() {
    const qsizetype count = m_sequence.count(u';') + 1;
    for (qsizetype i = 0; i < count; ++i) {
        const int code = number(i, 0);
        if (code == 0) { m_style = {}; }
        if (code == 1) { m_style.bold = true; }
        if (code == 22) { m_style.bold = false; }
        if (code == 7 || code == 27) { m_style.inverse = code == 7; }
        if (code == 39) { m_style.colour = 0; }
        if (code >= 30 && code <= 37) { m_style.colour = static_cast<quint8>(code - 29); }
        if (code >= 90 && code <= 97) { m_style.colour = static_cast<quint8>(code - 81); }
    }
}

QString TerminalText::text() const {
    QString all;
    for (const TerminalLine& one : m_lines) {
        QString row;
        for (const TerminalCell& cell : one) { row += cell.character; }
        while (row.endsWith(u' ')) { row.chop(1); }
        all += row + u'\n';
    }
    all.chop(1);
    return all;
}

} // namespace mica::app
