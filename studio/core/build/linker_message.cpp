// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/build/linker_message.h"

#include <QRegularExpression>

namespace mica::build {

namespace {

/// "src/pic.cpp:42" or "src/pic.cpp:(.text+0x1c)" or "obj/pic.o".
struct Place {
    QString path;
    int line = 0;
};

Place parsePlace(const QString& text) {
    static const QRegularExpression withLine(QStringLiteral("^(.+?):(\\d+|\\([^)]*\\))$"));
    // "obj/b.o:/work/src/b.cpp:1": the object, then the source: the source says more.
    static const QRegularExpression objectFirst(QStringLiteral("^[^:]+\\.(?:o|a)(?:\\([^)]*\\))?:(?=.)"));
    QString rest = text;
    rest.remove(objectFirst);
    const QRegularExpressionMatch match = withLine.match(rest);
    if (!match.hasMatch()) { return {rest, 0}; }
    return {match.captured(1), match.captured(2).toInt()};
}

LinkerMessage about(LinkerMessage::Kind kind, const QString& place, const QString& symbol) {
    LinkerMessage message;
    message.kind = kind;
    const Place where = parsePlace(place);
    message.path = where.path;
    message.line = where.line;
    message.symbol = symbol;
    return message;
}

} // namespace

std::optional<LinkerMessage> parseLinkerLine(const QString& line) {
    static const QRegularExpression prefix(QStringLiteral("^\\S*\\bld(?:\\.bfd)?(?:\\.exe)?:\\s*"));
    static const QRegularExpression undefined(
        QStringLiteral("^(.+): (?:more )?undefined references? to [`'‘](.+)['’](?: follow)?$"));
    static const QRegularExpression multiple(
        QStringLiteral("^(.+): multiple definition of [`'‘](.+)['’]; (.+): first defined here$"));
    const QRegularExpressionMatch isLinker = prefix.match(line);
    const QString rest = line.mid(isLinker.capturedLength());
    if (const QRegularExpressionMatch match = undefined.match(rest); match.hasMatch()) {
        return about(LinkerMessage::Kind::undefined, match.captured(1), match.captured(2));
    }
    if (const QRegularExpressionMatch match = multiple.match(rest); match.hasMatch()) {
        LinkerMessage message = about(LinkerMessage::Kind::multiple, match.captured(1), match.captured(2));
        const Place first = parsePlace(match.captured(3));
        message.firstPath = first.path;
        message.firstLine = first.line;
        return message;
    }
    if (!isLinker.hasMatch() || rest.contains(QLatin1String(": in function ")) || rest.isEmpty()) {
        return std::nullopt;
    }
    LinkerMessage message;
    message.isWarning = rest.startsWith(QLatin1String("warning: "));
    message.text = message.isWarning ? rest.mid(9) : rest;
    return message;
}

} // namespace mica::build
