// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/csv_cells.h"

#include "core/intake/source_encoding.h"

#include <QStringList>

namespace mica::intake {

namespace {

const char byteOrderMark[] = "\xef\xbb\xbf";

char separatorOf(const QByteArray& bytes) {
    const qsizetype lineEnd = bytes.indexOf('\n');
    const QByteArray line = lineEnd < 0 ? bytes : bytes.left(lineEnd);
    char best = ',';
    for (const char candidate : {',', ';', '\t'}) {
        if (line.count(candidate) > line.count(best)) { best = candidate; }
    }
    return best;
}

/// Reads the cell that begins at `at` and moves `at` behind it.
CsvCell readCell(const QByteArray& bytes, qsizetype& at, char separator) {
    CsvCell cell;
    cell.begin = at;
    QByteArray text;
    if (at < bytes.size() && bytes[at] == '"') {
        cell.isQuoted = true;
        for (++at; at < bytes.size(); ++at) {
            if (bytes[at] == '"') {
                if (at + 1 >= bytes.size() || bytes[at + 1] != '"') {
                    ++at;
                    break;
                }
                ++at;
            }
            text += bytes[at];
        }
    }
    while (at < bytes.size() && bytes[at] != separator && bytes[at] != '\n' && bytes[at] != '\r') {
        text += bytes[at++];
    }
    cell.end = at;
    cell.text = QString::fromUtf8(text);
    return cell;
}

} // namespace

CsvFile parseCsv(const QByteArray& bytes) {
    CsvFile file;
    const EncodedSource text = asUtf8(bytes);
    file.bytes = text.bytes;
    file.wasUtf16 = !text.change.isEmpty();
    qsizetype at = file.bytes.startsWith(byteOrderMark) ? 3 : 0;
    file.separator = separatorOf(file.bytes.mid(at));
    while (at < file.bytes.size()) {
        CsvRow row{readCell(file.bytes, at, file.separator)};
        while (at < file.bytes.size() && file.bytes[at] == file.separator) {
            ++at;
            row += readCell(file.bytes, at, file.separator);
        }
        at += file.bytes.mid(at, 2) == "\r\n" ? 2 : 1;
        if (row.size() > 1 || !row.first().text.isEmpty()) { file.rows += row; }
    }
    return file;
}

qsizetype CsvFile::columnOf(const QStringList& names) const {
    for (qsizetype column = 0; !rows.isEmpty() && column < rows.first().size(); ++column) {
        if (names.contains(rows.first()[column].text.trimmed(), Qt::CaseInsensitive)) { return column; }
    }
    return -1;
}

QString CsvFile::at(qsizetype row, qsizetype column) const {
    return column < 0 || column >= rows[row].size() ? QString() : rows[row][column].text;
}

} // namespace mica::intake
