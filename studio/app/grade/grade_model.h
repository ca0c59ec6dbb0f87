// SPDX-License-Identifier: GPL-3.0-or-later
// Students by checks: a row a student from the moment it is known that there is one, a column a check. Filled by the grade dock with results
// as they come; shown by MatrixView.
#pragma once

#include "app/grade/grade_runner.h"
#include "core/export/check_tally.h"

#include <QAbstractTableModel>

#include <optional>

namespace mica::app {

/// Of a cell.
enum class Mark { waiting, passed, failed, skipped, notJudged, absent };
QString wordOf(Mark mark); ///< "passed", "not judged", …: as people read it

/// Of a student.
enum class Standing { waiting, graded, notGradable, graderFailed, notHandedIn };
QString wordOf(Standing standing);

class GradeModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { studentColumn, standingColumn, scoreColumn, firstCheckColumn };
    enum Role { sortRole = Qt::UserRole, standingRole, markRole, flaggedRole, searchRole, percentRole };
    using QAbstractTableModel::QAbstractTableModel;

    /// A new class: students who wait, and the checks of the lab as far as they are known.
    void begin(const QStringList& students, const QList<exports::CheckDifficulty>& checks);
    /// A whole class that was graded before.
    void setResults(const QList<exports::ResultView>& results);
    void setResult(const exports::ResultView& result); ///< of one of the students; unknown ones get a row
    void setLikenesses(const Likenesses& closest);

    const QList<exports::CheckDifficulty>& checks() const { return m_checks; }
    const QString& student(int row) const { return m_rows[row].student; }
    /// Absent: waiting.
    const std::optional<exports::ResultView>& result(int row) const { return m_rows[row].result; }
    std::optional<session::Likeness> likeness(int row) const;
    const exports::ViewedCheck* check(int row,
                                      int column) const; ///< nullptr: no such check in the result, or no check's column
    Standing standing(int row) const;
    Mark mark(int row, int column) const;
    /// Refused, repaired files, much like somebody else's: worth a look before grades go out.
    QStringList flags(int row) const;
    int rowOf(const QString& student) const; ///< -1: none
    int columnOf(const QString& checkId) const;
    int decided() const; ///< rows with a result
    int count(Standing standing) const;
    QList<int> scores() const; ///< of those who have one

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        QString student;
        std::optional<exports::ResultView> result;
    };
    void growColumns();
    QVariant checkData(int row, int column, int role) const;
    QVariant frontData(int row, int column, int role) const;
    QVariant sortKey(int row, int column) const;

    QList<Row> m_rows;
    QList<exports::CheckDifficulty> m_checks; ///< as the columns are
    exports::CheckTally m_tally;
    Likenesses m_closest;
};

} // namespace mica::app
