// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/csv_text.h"

namespace mica::exports {

QByteArray csvCell(const QString& text, char separator, bool multiline) {
    QString cell;
    for (const QChar c : text) {
        const bool acts = c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line ||
                          c.category() == QChar::Separator_Paragraph || c.category() == QChar::Other_Format;
        cell += acts && !(multiline && c == u'\n') ? QChar(u' ') : c;
    }
    // Numbers, and the "-" that stands for none, are the only honest texts that begin with a sign.
    bool isNumber = false;
    cell.toDouble(&isNumber);
    const QString trimmed = cell.trimmed();
    isNumber = isNumber || trimmed == u'-';
    if (!isNumber && !trimmed.isEmpty() && QStringLiteral("=+-@\uFF1D\uFF0B\uFF0D\uFF20").contains(trimmed.front())) {
        cell.prepend(u'\'');
    }
    const bool needsQuotes = cell.contains(QLatin1Char(separator)) || cell.contains(u'"') || cell.contains(u'\n') ||
                             cell.contains(u',') || cell.contains(u';') || cell != cell.trimmed();
    if (needsQuotes) {
        cell.replace(u'"', QStringLiteral("\"\""));
        cell = u'"' + cell + u'"';
    }
    return cell.toUtf8();
}

QByteArray csvLine(const QStringList& cells, char separator) {
    QByteArray line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        line += (i == 0 ? QByteArray() : QByteArray(1, separator)) + csvCell(cells[i], separator);
    }
    return line + "\r\n";
}

} // namespace mica::exports
