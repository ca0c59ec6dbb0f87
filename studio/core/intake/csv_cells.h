// SPDX-License-Identifier: GPL-3.0-or-later
// A CSV file as cells that know where they stand in the bytes, so that a sheet can be filled in and stay as it was elsewhere. Used by
// roster and core/export.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace mica::intake {

struct CsvCell {
    QString text;        ///< without its quotes
    qsizetype begin = 0; ///< first byte, quotes included
    qsizetype end = 0;   ///< behind its last byte
    bool isQuoted = false;
};
using CsvRow = QList<CsvCell>;

struct CsvFile {
    QByteArray bytes;
    char separator = ',';  ///< ',' or ';' or tab: whichever the first line holds most of
    QList<CsvRow> rows;    ///< empty lines left out
    bool wasUtf16 = false; ///< `bytes` are what was read, turned into UTF-8

    /// The column of the header row whose text is one of these, without regard to case and outer blanks; -1 when there is none.
    qsizetype columnOf(const QStringList& names) const;
    /// The text of a cell; empty when the row is shorter.
    QString at(qsizetype row, qsizetype column) const;
};

/// UTF-8 with or without a byte-order mark, or UTF-16 with one; any line ends. Total: every text gives rows.
CsvFile parseCsv(const QByteArray& bytes);

} // namespace mica::intake
