// SPDX-License-Identifier: GPL-3.0-or-later
// The escaping of CSV: what a student wrote must neither break a row nor become a formula of the spreadsheet that opens it. Used by
// the writers of CSV.
#pragma once

#include <QByteArray>
#include <QStringList>

namespace mica::exports {

/// One cell. Text that a spreadsheet would calculate (it begins with = + - @ or a tab or line end) gets a ' in front; control
/// characters become blanks, line ends inside stay within quotes only if `multiline`.
QByteArray csvCell(const QString& text, char separator = ',', bool multiline = false);

/// Cells and CR LF.
QByteArray csvLine(const QStringList& cells, char separator = ',');

} // namespace mica::exports
