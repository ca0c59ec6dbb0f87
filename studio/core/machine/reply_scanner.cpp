// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/reply_scanner.h"

#include <limits>

namespace mica::machine {

namespace {

/// The value of a hexadecimal digit, or -1.
int digitValue(char digit) {
    if (digit >= '0' && digit <= '9') { return digit - '0'; }
    if (digit >= 'a' && digit <= 'f') { return digit - 'a' + 10; }
    return digit >= 'A' && digit <= 'F' ? digit - 'A' + 10 : -1;
}

} // namespace

bool ReplyScanner::skip(QByteArrayView text) {
    if (!m_rest.startsWith(text)) { return false; }
    m_rest = m_rest.sliced(text.size());
    return true;
}

bool ReplyScanner::skipPast(QByteArrayView text) {
    const qsizetype at = m_rest.indexOf(text);
    if (at < 0) { return false; }
    m_rest = m_rest.sliced(at + text.size());
    return true;
}

void ReplyScanner::skipBlanks() {
    while (!m_rest.isEmpty() && (m_rest.front() == ' ' || m_rest.front() == '\t')) { m_rest = m_rest.sliced(1); }
}

std::optional<quint64> ReplyScanner::hex() {
    skip("0x");
    quint64 value = 0;
    int digits = 0;
    while (!m_rest.isEmpty()) {
        const int digit = digitValue(m_rest.front());
        const bool separator = m_rest.front() == '_' && digits > 0;
        if (digit < 0 && !separator) { break; }
        m_rest = m_rest.sliced(1);
        if (separator) { continue; }
        if (++digits > 16) { return std::nullopt; }
        value = (value << 4U) | static_cast<quint64>(digit);
    }
    return digits > 0 ? std::optional(value) : std::nullopt;
}

std::optional<quint64> ReplyScanner::decimal() {
    constexpr quint64 limit = std::numeric_limits<quint64>::max();
    quint64 value = 0;
    bool any = false;
    while (!m_rest.isEmpty() && m_rest.front() >= '0' && m_rest.front() <= '9') {
        const auto digit = static_cast<quint64>(m_rest.front() - '0');
        if (value > (limit - digit) / 10) { return std::nullopt; }
        value = value * 10 + digit;
        any = true;
        m_rest = m_rest.sliced(1);
    }
    return any ? std::optional(value) : std::nullopt;
}

QByteArrayView ReplyScanner::line() {
    const qsizetype end = m_rest.indexOf('\n');
    const QByteArrayView result = end < 0 ? m_rest : m_rest.first(end);
    m_rest = end < 0 ? QByteArrayView() : m_rest.sliced(end + 1);
    return result.endsWith('\r') ? result.chopped(1) : result;
}

} // namespace mica::machine
