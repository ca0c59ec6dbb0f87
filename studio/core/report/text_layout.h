// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of a terminal: wrapping, labels in a column, tables, colours. Used by the terminal report only.
#pragma once

#include <QStringList>

namespace mica::report {

struct TerminalStyle {
    int columns = 100;    ///< width of the terminal; less than 40 counts as 40
    bool colours = false; ///< ANSI colours besides the words, never instead of them
};

enum class Paint { good, bad, aside, alarm, strong, faint };

/// The text in a colour, or as it is without colours. Paint after padding: escape sequences have no width.
QString painted(const QString& text, Paint paint, const TerminalStyle& style);

/// `text` behind `lead`, wrapped at blanks to the terminal's width; later lines begin below the text. Words are never cut and several
/// blanks stay several: a padded number differs from another by nothing else. The lead
/// takes `leadWidth` columns whatever escape sequences it holds. Each line ends with '\n'.
QString hanging(const QString& lead, int leadWidth, const QString& text, const TerminalStyle& style);

/// Rows under a heading, columns as wide as their widest cell and two blanks apart. Columns that are named in `flushRight` (from 0)
/// end below each other. No trailing blanks; each line ends with '\n'.
QString table(const QList<QStringList>& rows, const QList<int>& flushRight);

/// "1 check", "3 checks"
QString counted(qsizetype count, const QString& one, const QString& many);

} // namespace mica::report
