// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/emulator_log.h"

#include "core/machine/reply_scanner.h"

#include <algorithm>
#include <limits>

namespace mica::machine {

namespace {

constexpr QByteArrayView panicMark = ">>PANIC<< ";
constexpr qsizetype prefixWidth = 6; // Bochs pads the module's name to six characters

std::optional<LogLine> parseLine(QByteArrayView text) {
    LogLine result;
    ReplyScanner line(text);
    const std::optional<quint64> tick = line.decimal();
    if (!tick || line.rest().size() < prefixWidth + 4) { return std::nullopt; }
    result.tick = *tick;
    result.level = line.rest().front();
    const QByteArrayView prefix = line.rest().sliced(1, prefixWidth + 2);
    const bool known = QByteArrayView("iepd").contains(result.level);
    if (!known || !prefix.startsWith('[') || !prefix.endsWith(']')) { return std::nullopt; }
    result.module = prefix.sliced(1, prefixWidth).trimmed().toByteArray();
    ReplyScanner message(line.rest().sliced(prefixWidth + 3));
    message.skip(" ");
    message.skip(panicMark);
    result.message = message.rest().toByteArray();
    return result;
}

bool isProcessor(const LogLine& line) { return line.module.startsWith("CPU"); }

} // namespace

QList<LogLine> parseLog(const QByteArray& text) {
    QList<LogLine> result;
    ReplyScanner scanner(text);
    while (!scanner.atEnd()) {
        if (std::optional<LogLine> line = parseLine(scanner.line())) { result += *std::move(line); }
    }
    return result;
}

std::optional<LogLine> lastWords(const QList<LogLine>& log) {
    const auto isLast = [](const LogLine& line) { return line.level == 'p' && !isProcessor(line); };
    const auto found = std::find_if(log.rbegin(), log.rend(), isLast);
    return found == log.rend() ? std::nullopt : std::optional(*found);
}

Ending endingOf(const LogLine& line) {
    if (line.module == "UNMAP" && line.message.startsWith("Shutdown port")) { return Ending::guestShutdown; }
    if (line.message == "POWER button turned off.") { return Ending::windowClosed; }
    return line.module == "BIOS" || line.module == "VBIOS" ? Ending::biosPanic : Ending::devicePanic;
}

quint16 listeningPort(const QList<LogLine>& log) {
    for (const LogLine& line : log) {
        ReplyScanner message(line.message);
        if (line.module != "RFB" || !message.skipPast("listening for connections on port ")) { continue; }
        const std::optional<quint64> port = message.decimal();
        if (port && *port <= std::numeric_limits<quint16>::max()) { return static_cast<quint16>(*port); }
    }
    return 0;
}

bool screenFollowed(const QList<LogLine>& log) {
    const auto says = [](const char* encoding) {
        return [encoding](const LogLine& line) { return line.module == "RFB" && line.message.startsWith(encoding); };
    };
    const auto size = std::find_if(log.begin(), log.end(), says("ffffff21 ")); // RFC 6143, 7.8.2
    return std::any_of(size, log.end(), says("00000000 "));
}

bool foundNoPort(const LogLine& line) {
    return line.level == 'p' && line.module == "RFB" && line.message.startsWith("RFB could not bind any port");
}

std::optional<LogLine> processorPanic(const QList<LogLine>& log) {
    const auto isPanic = [](const LogLine& line) { return line.level == 'p' && isProcessor(line); };
    const auto found = std::find_if(log.rbegin(), log.rend(), isPanic);
    return found == log.rend() ? std::nullopt : std::optional(*found);
}

QStringList complaintsAt(const QList<LogLine>& log, quint64 tick, qsizetype limit) {
    QStringList result;
    for (const LogLine& line : log) {
        const bool complaint = line.level == 'e' || line.level == 'p';
        // Bochs' advice to itself, after a triple fault, says nothing about the guest.
        if (complaint && line.tick == tick && !line.message.startsWith("WARNING: Any simulation after this point")) {
            const bool isDevice = !isProcessor(line) && line.module != "UNMAP" && line.module != "BIOS";
            result += QString::fromLatin1(isDevice ? line.module + ": " + line.message : line.message);
        }
    }
    return result.size() > limit ? result.last(limit) : result;
}

} // namespace mica::machine
