// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/grade/grade_filter.h"

namespace mica::app {

GradeFilter::GradeFilter(GradeModel* model, QObject* parent) : QSortFilterProxyModel(parent), m_model(model) {
    setSourceModel(model);
    setSortRole(GradeModel::sortRole);
    setDynamicSortFilter(true);
}

void GradeFilter::setWanted(const QString& text) {
    m_text = text.trimmed();
    invalidateFilter();
}

void GradeFilter::setStanding(std::optional<Standing> wanted) {
    m_standing = wanted;
    invalidateFilter();
}

void GradeFilter::setFlaggedOnly(bool on) {
    m_flaggedOnly = on;
    invalidateFilter();
}

bool GradeFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const QModelIndex at = m_model->index(row, GradeModel::studentColumn, parent);
    if (m_standing && m_model->standing(row) != *m_standing) { return false; }
    if (m_flaggedOnly && !at.data(GradeModel::flaggedRole).toBool()) { return false; }
    return m_text.isEmpty() || at.data(GradeModel::searchRole).toString().contains(m_text, Qt::CaseInsensitive);
}

/// Equal ones by the student's name, whichever way the column is sorted.
bool GradeFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const QVariant one = left.data(GradeModel::sortRole), other = right.data(GradeModel::sortRole);
    if (left.column() == GradeModel::studentColumn) {
        return QString::localeAwareCompare(one.toString(), other.toString()) < 0;
    }
    if (one == other) {
        const bool before = m_model->student(left.row()) < m_model->student(right.row());
        return sortOrder() == Qt::AscendingOrder ? before : !before;
    }
    return one.toInt() < other.toInt();
}

} // namespace mica::app
