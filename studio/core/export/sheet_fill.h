// SPDX-License-Identifier: GPL-3.0-or-later
// Grades into a sheet that an instructor exported and will import again: only the cells of the grade and the feedback change, every
// other byte stays. Used by `mica export moodle` and `canvas`.
#pragma once

#include "core/export/result_view.h"
#include "core/intake/csv_cells.h"

namespace mica::exports {

struct FilledSheet {
    QByteArray bytes;
    int filled = 0;
    QStringList notices; ///< who is not on the sheet, which row could not be changed and why
};

/// Moodle's offline grading worksheet (Identifier … Grade … Feedback comments, in any language). Grades are scaled to the row's
/// maximum and written with its decimal sign. A sheet in UTF-16 becomes UTF-8 with commas. Throws Failure(content) for a sheet that
/// lacks a column.
FilledSheet fillMoodle(const QByteArray& sheet, const QList<ResultView>& results);

/// Canvas' exported gradebook; `assignment`: the number in the column's header "Lab 2 (12345)", or its whole title.
/// Throws Failure(content) for a sheet without the columns Canvas needs, Failure(usage) for one without the assignment.
FilledSheet fillCanvas(const QByteArray& sheet, const QList<ResultView>& results, const QString& assignment);

/// Moodle's gradebook import: ID number, Email address, the lab's title, its feedback.
QByteArray moodleGradebook(const QList<ResultView>& results);

/// One line on how a grade came about, for a feedback cell; begins with a digit-free word, holds no markup.
QString feedbackLine(const ResultView& result);

/// Replaces cells, given by row and column, in a sheet's bytes.
class SheetEdits {
public:
    explicit SheetEdits(const intake::CsvFile& sheet) : m_sheet(sheet) {}
    /// Keeps the quotes of a cell that had them. Pre: the cell exists.
    void set(qsizetype row, qsizetype column, const QString& text);
    QByteArray result() const;

private:
    struct Edit {
        qsizetype begin, end;
        QByteArray bytes;
    };
    const intake::CsvFile& m_sheet;
    QList<Edit> m_edits;
};

} // namespace mica::exports
