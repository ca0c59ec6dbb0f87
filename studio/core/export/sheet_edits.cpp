// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/csv_text.h"
#include "core/export/sheet_fill.h"

#include <algorithm>

namespace mica::exports {

void SheetEdits::set(qsizetype row, qsizetype column, const QString& text) {
    const intake::CsvCell& cell = m_sheet.rows[row][column];
    QByteArray bytes = csvCell(text, m_sheet.separator);
    if (cell.isQuoted && !bytes.startsWith('"')) { bytes = '"' + bytes + '"'; }
    m_edits += Edit{cell.begin, cell.end, bytes};
}

QByteArray SheetEdits::result() const {
    QList<Edit> edits = m_edits;
    std::sort(edits.begin(), edits.end(), [](const Edit& left, const Edit& right) { return left.begin > right.begin; });
    QByteArray bytes = m_sheet.bytes;
    for (const Edit& edit : std::as_const(edits)) { // from the end, so that places before stay true
        bytes.replace(edit.begin, edit.end - edit.begin, edit.bytes);
    }
    return bytes;
}

} // namespace mica::exports
