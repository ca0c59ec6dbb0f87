// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/printable.h"

#include <QStringList>

namespace mica::report {

namespace {

/// Whether a terminal would do anything but show a character (Unicode general categories Cc, Cf, Cs, Zl, Zp).
bool acts(char32_t character) {
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return true;
    default: return false;
    }
}

QString escaped(char32_t character) {
    switch (character) {
    case U'\n': return QStringLiteral("\\n");
    case U'\r': return QStringLiteral("\\r");
    case U'\t': return QStringLiteral(" ");
    default: break;
    }
    if (character < 0x100) {
        return QStringLiteral("\\x%1").arg(static_cast<uint>(character), 2, 16, QLatin1Char('0'));
    }
    return QStringLiteral("\\u{%1}").arg(static_cast<uint>(character), 4, 16, QLatin1Char('0'));
}

} // namespace

QString printableLine(const QString& text) {
    QString shown;
    shown.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t character = isPair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode();
        if (acts(character)) {
            shown += escaped(character);
        } else {
            shown += text[i];
            if (isPair) { shown += text[i + 1]; }
        }
        i += isPair ? 1 : 0;
    }
    return shown;
}

QString printableLines(const QString& text) {
    QStringList lines;
    for (QString line : text.split(u'\n')) {
        if (line.endsWith(u'\r')) { line.chop(1); }
        lines.append(printableLine(line));
    }
    return lines.join(u'\n');
}

QString printableExcerpt(const QString& text, qsizetype limit) {
    if (text.size() <= limit) { return printableLine(text); }
    const qsizetype half = limit / 2;
    return printableLine(text.first(half)) + QStringLiteral(" … %1 more characters … ").arg(text.size() - 2 * half) +
           printableLine(text.last(half));
}

} // namespace mica::report
