// SPDX-License-Identifier: GPL-3.0-or-later
// Replies of `x`, `xp`, `u` and `blist`, and the line Bochs shows an instruction by.
#include "core/machine/replies.h"
#include "core/machine/reply_scanner.h"

namespace mica::machine::replies {

namespace {

/// Appends the units of one line, "0x31\t0xc0" or "0xd88ec031\t…", in memory order. False when one is not a number.
bool appendUnits(ReplyScanner& line, QByteArray& bytes) {
    while (!line.atEnd()) {
        line.skipBlanks();
        if (line.atEnd()) { return true; }
        const qsizetype before = line.rest().size();
        const std::optional<quint64> value = line.hex();
        const qsizetype digits = before - line.rest().size() - 2;
        if (!value || digits < 2 || digits % 2 != 0) { return false; }
        for (qsizetype i = 0; i < digits / 2; ++i) {
            bytes += static_cast<char>((*value >> (8U * static_cast<unsigned>(i))) & 0xffU);
        }
    }
    return true;
}

} // namespace

std::optional<QByteArray> memory(const QByteArray& reply, qsizetype length) {
    QByteArray bytes;
    ReplyScanner scanner(reply);
    while (!scanner.atEnd() && bytes.size() < length) {
        ReplyScanner line(scanner.line());
        if (!line.rest().startsWith("0x")) {
            continue; // "[bochs]:"
        }
        if (!line.skipPast(">:") || !appendUnits(line, bytes)) { return std::nullopt; }
    }
    if (bytes.size() < length) { return std::nullopt; }
    bytes.truncate(length);
    return bytes;
}

QList<Breakpoint> breakpoints(const QByteArray& reply) {
    QList<Breakpoint> result;
    ReplyScanner scanner(reply);
    while (!scanner.atEnd()) {
        ReplyScanner line(scanner.line());
        line.skipBlanks();
        const std::optional<quint64> number = line.decimal();
        if (!number || *number > 1'000'000 || !line.skip(" lbreakpoint")) { continue; }
        const std::optional<quint64> address = line.skipPast("0x") ? line.hex() : std::nullopt;
        if (address) { result += Breakpoint{static_cast<int>(*number), static_cast<quint32>(*address & 0xffffffffU)}; }
    }
    return result;
}

std::optional<Instruction> instruction(QByteArrayView text) {
    Instruction result;
    ReplyScanner line(text);
    if (!line.skip("(0)")) { return std::nullopt; }
    if (line.skip(".[")) {
        result.tick = line.decimal();
        if (!result.tick || !line.skip("]")) { return std::nullopt; }
    }
    if (line.skip(" ??? ")) { return result; }
    const std::optional<quint64> physical = line.skip(" [") ? line.hex() : std::nullopt;
    const std::optional<quint64> selector = line.skip("] ") ? line.hex() : std::nullopt;
    const std::optional<quint64> offset = line.skip(":") ? line.hex() : std::nullopt;
    if (!physical || !selector || !offset || !line.skipPast("): ")) { return std::nullopt; }
    result.physical = static_cast<quint32>(*physical & 0xffffffffU);
    result.selector = static_cast<quint16>(*selector & 0xffffU);
    result.offset = static_cast<quint32>(*offset & 0xffffffffU);
    result.text = line.line().toByteArray().simplified();
    return result;
}

QString disassembly(const QByteArray& reply) {
    QString result;
    ReplyScanner scanner(reply);
    while (!scanner.atEnd()) {
        ReplyScanner line(scanner.line());
        const std::optional<quint64> address = line.hex();
        if (!address || !line.skip(": (") || !line.skipPast("): ")) { continue; }
        const QByteArrayView rest = line.rest();
        const qsizetype semicolon = rest.lastIndexOf(';');
        if (semicolon < 0) { continue; }
        result += QStringLiteral("%1  %2%3\n")
                      .arg(*address & 0xffffffffU, 8, 16, QLatin1Char('0'))
                      .arg(QString::fromLatin1(rest.sliced(semicolon + 1).trimmed()), -22)
                      .arg(QString::fromLatin1(rest.first(semicolon).trimmed()));
    }
    return result;
}

} // namespace mica::machine::replies
