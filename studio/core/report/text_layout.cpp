// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/text_layout.h"

#include <algorithm>

namespace mica::report {

namespace {

constexpr int narrowest = 40;

/// SGR parameters of ECMA-48, 8.3.117.
const char* code(Paint paint) {
    switch (paint) {
    case Paint::good: return "32";
    case Paint::bad: return "31";
    case Paint::aside: return "33";
    case Paint::alarm: return "35";
    case Paint::strong: return "1";
    case Paint::faint: return "2";
    }
    return "0";
}

void trimRight(QString& line) {
    while (line.endsWith(u' ')) { line.chop(1); }
}

} // namespace

QString painted(const QString& text, Paint paint, const TerminalStyle& style) {
    return style.colours ? QStringLiteral("\x1b[%1m%2\x1b[0m").arg(QLatin1StringView(code(paint)), text) : text;
}

QString hanging(const QString& lead, int leadWidth, const QString& text, const TerminalStyle& style) {
    const int columns = std::max(style.columns, narrowest);
    QString result = lead;
    qsizetype used = leadWidth;
    bool lineHasWord = false;
    for (const QString& word : text.split(u' ')) {
        if (lineHasWord && used + 1 + word.size() > columns) {
            result += u'\n' + QString(leadWidth, u' ');
            used = leadWidth;
            lineHasWord = false;
        }
        result += lineHasWord ? u' ' + word : word;
        used += word.size() + (lineHasWord ? 1 : 0);
        lineHasWord = true;
    }
    trimRight(result);
    return result + u'\n';
}

QString table(const QList<QStringList>& rows, const QList<int>& flushRight) {
    QList<qsizetype> widths;
    for (const QStringList& row : rows) {
        for (qsizetype column = 0; column < row.size(); ++column) {
            if (column == widths.size()) { widths.append(0); }
            widths[column] = std::max(widths[column], row[column].size());
        }
    }
    QString text;
    for (const QStringList& row : rows) {
        QString line;
        for (qsizetype column = 0; column < row.size(); ++column) {
            const QString gap = column == 0 ? QString() : QStringLiteral("  ");
            const bool right = flushRight.contains(static_cast<int>(column));
            line +=
                gap + (right ? row[column].rightJustified(widths[column]) : row[column].leftJustified(widths[column]));
        }
        trimRight(line);
        text += line + u'\n';
    }
    return text;
}

QString counted(qsizetype count, const QString& one, const QString& many) {
    return QStringLiteral("%1 %2").arg(count).arg(count == 1 ? one : many);
}

} // namespace mica::report
