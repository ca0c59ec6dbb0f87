// SPDX-License-Identifier: GPL-3.0-or-later
// Where things stand in Moodle's grading worksheet, whose headers are in the language of whoever downloaded it. Used by roster and
// core/export.
#pragma once

#include "core/intake/csv_cells.h"

#include <optional>

namespace mica::intake {

/// Columns; -1 for one that the sheet does not have or that cannot be told.
struct MoodleColumns {
    qsizetype identifier = -1, name = -1, number = -1, email = -1;
    qsizetype grade = -1, maximum = -1, mayChange = -1, feedback = -1;
    bool isTranslated = false; ///< found by what stands below the headers, which are not English
};

/// By English headers; else by the order Moodle keeps (identifier, who it is, status …, grade, maximum, … date, feedback) and by what the
/// cells hold. Nothing for another sheet, and for one whose cells do not tell: less than one row, or no row of maxima.
std::optional<MoodleColumns> findMoodleColumns(const CsvFile& sheet);

/// "Participant 9" -> "9": the word before the number is translated, the number is not. Empty when there is none.
QString participantNumber(const QString& identifier);

} // namespace mica::intake
