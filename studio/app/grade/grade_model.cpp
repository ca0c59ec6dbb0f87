// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/grade/grade_model.h"

#include "app/theme/icons.h"

#include <QCoreApplication>

#include <algorithm>

namespace mica::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(GradeModel)
};

QIcon iconOf(Standing standing) {
    switch (standing) {
    case Standing::graded: return icon(Icon::check);
    case Standing::notGradable: return icon(Icon::error);
    case Standing::graderFailed: return icon(Icon::harnessError);
    case Standing::notHandedIn: return icon(Icon::skipped);
    case Standing::waiting: break;
    }
    return icon(Icon::labNotBegun);
}

} // namespace

QString wordOf(Mark mark) {
    switch (mark) {
    case Mark::passed: return Words::tr("passed");
    case Mark::failed: return Words::tr("failed");
    case Mark::skipped: return Words::tr("skipped");
    case Mark::notJudged: return Words::tr("not judged");
    case Mark::absent: return Words::tr("not asked");
    case Mark::waiting: break;
    }
    return Words::tr("waiting");
}

QString wordOf(Standing standing) {
    switch (standing) {
    case Standing::graded: return Words::tr("graded");
    case Standing::notGradable: return Words::tr("not gradable");
    case Standing::graderFailed: return Words::tr("grader failed");
    case Standing::notHandedIn: return Words::tr("not handed in");
    case Standing::waiting: break;
    }
    return Words::tr("waiting");
}

void GradeModel::begin(const QStringList& students, const QList<exports::CheckDifficulty>& checks) {
    beginResetModel();
    m_rows.clear();
    for (const QString& student : students) { m_rows += Row{student, {}}; }
    m_checks = checks;
    m_tally = {};
    m_closest.clear();
    endResetModel();
}

void GradeModel::setResults(const QList<exports::ResultView>& results) {
    beginResetModel();
    m_rows.clear();
    m_tally = {};
    m_closest.clear();
    for (const exports::ResultView& result : results) {
        m_rows += Row{result.student, result};
        m_tally.add(result);
    }
    m_checks = m_tally.checks();
    endResetModel();
}

void GradeModel::setResult(const exports::ResultView& result) {
    int row = rowOf(result.student);
    if (row < 0) {
        row = rowCount();
        beginInsertRows({}, row, row);
        m_rows += Row{result.student, {}};
        endInsertRows();
    }
    m_rows[row].result = result;
    m_tally.add(result);
    growColumns();
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, firstCheckColumn, columnCount() - 1);
}

/// The tally's numbers into the columns; a check that is new (of a hidden variant) is a new column at the end.
void GradeModel::growColumns() {
    for (const exports::CheckDifficulty& check : m_tally.checks()) {
        const int column = columnOf(check.id);
        if (column >= 0) {
            m_checks[column - firstCheckColumn] = check;
            continue;
        }
        beginInsertColumns({}, columnCount(), columnCount());
        m_checks += check;
        endInsertColumns();
    }
}

void GradeModel::setLikenesses(const Likenesses& closest) {
    m_closest = closest;
    if (rowCount() > 0) { Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, standingColumn)); }
}

std::optional<session::Likeness> GradeModel::likeness(int row) const {
    const auto found = m_closest.find(m_rows[row].student);
    return found == m_closest.end() ? std::nullopt : std::optional(*found);
}

const exports::ViewedCheck* GradeModel::check(int row, int column) const {
    if (column < firstCheckColumn || !m_rows[row].result) { return nullptr; }
    const QList<exports::ViewedCheck>& checks = m_rows[row].result->checks;
    const QString& id = m_checks[column - firstCheckColumn].id;
    const auto found = std::find_if(checks.begin(), checks.end(), [&id](const auto& one) { return one.id == id; });
    return found == checks.end() ? nullptr : &*found;
}

Standing GradeModel::standing(int row) const {
    const auto& result = m_rows[row].result;
    if (!result) { return Standing::waiting; }
    const QString status = result->shownStatus();
    return status == u"graded"                 ? Standing::graded
           : status == u"not_handed_in"        ? Standing::notHandedIn
           : status == u"infrastructure_error" ? Standing::graderFailed
                                               : Standing::notGradable;
}

Mark GradeModel::mark(int row, int column) const {
    if (standing(row) == Standing::waiting) { return Mark::waiting; }
    const exports::ViewedCheck* one = check(row, column);
    if (one == nullptr) { return Mark::absent; }
    return one->status == u"passed"    ? Mark::passed
           : one->status == u"failed"  ? Mark::failed
           : one->status == u"skipped" ? Mark::skipped
                                       : Mark::notJudged;
}

QStringList GradeModel::flags(int row) const {
    QStringList flags;
    const auto& result = m_rows[row].result;
    if (!result) { return flags; }
    if (result->integrity == u"modified_protected") { flags += tr("Refused: it does what a submission must not do."); }
    if (result->integrity == u"missing_required") { flags += tr("A file of the lab is missing."); }
    if (result->handedIn && !result->remarks.isEmpty()) {
        flags += tr("Remarks about what was handed in: %n", "", static_cast<int>(result->remarks.size()));
    }
    if (std::any_of(result->checks.begin(), result->checks.end(),
                    [](const auto& one) { return one.end == u"forged"; })) {
        flags += tr("The guest sent observations that are forged.");
    }
    if (const auto alike = likeness(row)) {
        flags += tr("%1 % of it is like the work of %2.").arg(alike->percent).arg(alike->other);
    }
    return flags;
}

int GradeModel::rowOf(const QString& student) const {
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&student](const Row& one) { return one.student == student; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int GradeModel::columnOf(const QString& checkId) const {
    const auto found =
        std::find_if(m_checks.begin(), m_checks.end(), [&checkId](const auto& one) { return one.id == checkId; });
    return found == m_checks.end() ? -1 : firstCheckColumn + static_cast<int>(found - m_checks.begin());
}

int GradeModel::decided() const { return rowCount() - count(Standing::waiting); }

int GradeModel::count(Standing wanted) const {
    int number = 0;
    for (int row = 0; row < rowCount(); ++row) { number += standing(row) == wanted ? 1 : 0; }
    return number;
}

QList<int> GradeModel::scores() const {
    QList<int> scores;
    for (const Row& row : m_rows) {
        if (row.result && row.result->hasScore()) { scores += row.result->score; }
    }
    return scores;
}

int GradeModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int GradeModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : firstCheckColumn + static_cast<int>(m_checks.size());
}

QVariant GradeModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) { return {}; }
    const int row = index.row(), column = index.column();
    switch (role) {
    case sortRole: return sortKey(row, column);
    case standingRole: return static_cast<int>(standing(row));
    case flaggedRole: return !flags(row).isEmpty();
    case searchRole: {
        const auto& result = m_rows[row].result;
        return result ? QStringList{m_rows[row].student, result->name, result->number, result->email}.join(u'\n')
                      : m_rows[row].student;
    }
    default: break;
    }
    return column < firstCheckColumn ? frontData(row, column, role) : checkData(row, column, role);
}

QVariant GradeModel::frontData(int row, int column, int role) const {
    const auto& result = m_rows[row].result;
    if (role == Qt::TextAlignmentRole && column == scoreColumn) { return QVariant(Qt::AlignRight | Qt::AlignVCenter); }
    if (column == studentColumn) {
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) { return m_rows[row].student; }
        if (role == Qt::ToolTipRole && result) {
            return QStringList{result->name, result->number, result->email}.join(u'\n').trimmed();
        }
    }
    if (column == standingColumn) {
        const QStringList flagged = flags(row);
        if (role == Qt::DisplayRole) { return wordOf(standing(row)); }
        if (role == Qt::DecorationRole) { return flagged.isEmpty() ? iconOf(standing(row)) : icon(Icon::warning); }
        if (role == Qt::ToolTipRole) { return flagged.join(u'\n'); }
        if (role == Qt::AccessibleTextRole) {
            return QStringList{wordOf(standing(row)), flagged.join(u' ')}.join(u' ');
        }
    }
    if (column == scoreColumn && (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) && result) {
        return result->hasScore() ? tr("%1 of %2").arg(result->score).arg(result->maxScore) : tr("none");
    }
    return {};
}

QVariant GradeModel::checkData(int row, int column, int role) const {
    const exports::CheckDifficulty& about = m_checks[column - firstCheckColumn];
    const Mark here = mark(row, column);
    switch (role) {
    case markRole: return static_cast<int>(here);
    case Qt::DisplayRole: {
        const exports::ViewedCheck* one = check(row, column);
        const bool isCounted = one != nullptr && one->maxScore > 0 && (here == Mark::passed || here == Mark::failed);
        return isCounted ? QString::number(one->score) : QString();
    }
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3", "student, check, verdict").arg(m_rows[row].student, about.title, wordOf(here));
    default: return {};
    }
}

QVariant GradeModel::sortKey(int row, int column) const {
    const auto& result = m_rows[row].result;
    if (column == studentColumn) { return m_rows[row].student; }
    if (column == standingColumn) { return static_cast<int>(standing(row)); }
    if (column == scoreColumn) { return result && result->hasScore() ? result->score : -1; }
    const exports::ViewedCheck* one = check(row, column);
    return mark(row, column) == Mark::passed ? 1'000 + one->score : 100 - static_cast<int>(mark(row, column));
}

QVariant GradeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) { return {}; }
    if (section < firstCheckColumn) {
        if (role != Qt::DisplayRole) { return {}; }
        return section == studentColumn ? tr("Student") : section == standingColumn ? tr("Status") : tr("Score");
    }
    const exports::CheckDifficulty& check = m_checks.value(section - firstCheckColumn);
    if (role == Qt::DisplayRole) { return check.id.section(u'.', 1); }
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole) {
        return tr("%1. Points: %2. Passed by %3 of %4 who were graded.")
            .arg(check.title)
            .arg(check.maxScore)
            .arg(check.passed)
            .arg(check.judged);
    }
    if (role == percentRole && check.judged > 0) { return check.percent(); }
    return {};
}

} // namespace mica::app
