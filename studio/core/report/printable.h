// SPDX-License-Identifier: GPL-3.0-or-later
// The escaping of the terminal report: what comes out of a student's file or machine must not move the cursor, change colours,
// reorder or hide what we say. Used for every text the terminal report did not write itself.
#pragma once

#include <QString>

namespace mica::report {

/// One line of harmless text: control characters, invisible and direction-changing characters and lone surrogates become \n, \r,
/// \x1b, \u{202e}; a tab becomes a blank.
QString printableLine(const QString& text);

/// Several lines: as printableLine, but '\n' (also as "\r\n") stays the end of a line.
QString printableLines(const QString& text);

/// printableLine of at most `limit` characters; what is too much is cut out of the middle and counted.
QString printableExcerpt(const QString& text, qsizetype limit);

} // namespace mica::report
