// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/text_table.h"

#include <algorithm>

namespace mica::cli {

namespace {

bool looksNumeric(const QString& cell)
{
    return std::all_of(cell.begin(), cell.end(),
                       [](QChar c) { return c.isDigit() || c == u'.' || c == u'/' || c == u'-' || c == u' '; });
}

} // namespace

TextTable::TextTable(const QStringList& headings) : m_rows{headings} {}

void TextTable::addRow(const QStringList& cells)
{
    m_rows += cells;
}

QStringList TextTable::lines() const
{
    const qsizetype columns = m_rows.first().size();
    QList<qsizetype> widths(columns, 0);
    QList<bool> numeric(columns, true);
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        for (qsizetype column = 0; column < columns; ++column) {
            const QString& cell = m_rows.at(row).at(column);
            widths[column] = std::max(widths.at(column), cell.size());
            numeric[column] = numeric.at(column) && (row == 0 || looksNumeric(cell));
        }
    }
    QStringList result;
    for (const QStringList& cells : m_rows) {
        QString text;
        for (qsizetype column = 0; column < columns; ++column) {
            const int width = static_cast<int>(widths.at(column));
            text += numeric.at(column) ? cells.at(column).rightJustified(width) : cells.at(column).leftJustified(width);
            text += QStringLiteral("  ");
        }
        while (text.endsWith(u' ')) {
            text.chop(1);
        }
        result += text;
    }
    return result;
}

} // namespace mica::cli
