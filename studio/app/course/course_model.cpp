// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/course/course_model.h"

#include "app/theme/icons.h"
#include "core/session/time_spent.h"

namespace mica::app {

namespace {

bool isDone(const LabRow& row) {
    return row.progress.state == session::LabProgress::State::scored && row.progress.maxScore > 0 &&
           row.progress.score >= row.progress.maxScore;
}

Icon iconOf(const LabRow& row) {
    if (row.progress.state == session::LabProgress::State::notBegun) { return Icon::labNotBegun; }
    return isDone(row) ? Icon::labDone : Icon::labBegun;
}

} // namespace

void CourseModel::setRows(const QList<LabRow>& rows) {
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void CourseModel::setOpenLab(const QString& id) {
    m_open = id;
    if (!m_rows.isEmpty()) { Q_EMIT dataChanged(index(0), index(rowCount() - 1), {openRole, Qt::FontRole}); }
}

QModelIndex CourseModel::indexOf(const QString& id) const {
    for (int row = 0; row < rowCount(); ++row) {
        if (m_rows.at(row).id == id) { return index(row); }
    }
    return {};
}

int CourseModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString CourseModel::standing(const LabRow& row) {
    QString text;
    switch (row.progress.state) {
    case session::LabProgress::State::notBegun: return tr("Not begun, about %1 hours").arg(row.hours);
    case session::LabProgress::State::unchecked: text = tr("Begun, not checked yet"); break;
    case session::LabProgress::State::scored:
        text = isDone(row) ? tr("Done: %1 of %2 points") : tr("Begun: %1 of %2 points");
        text = text.arg(row.progress.score).arg(row.progress.maxScore);
        break;
    }
    if (row.minutes == 0) { return text; }
    const QString time = row.minutes < 60 ? tr("%1 min").arg(row.minutes)
                                          : tr("%1 h %2 min").arg(row.minutes / 60).arg(row.minutes % 60);
    return tr("%1, %2", "points, then time spent").arg(text, time);
}

QVariant CourseModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) { return {}; }
    const LabRow& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return tr("%1  %2", "number and title of a lab").arg(row.number, row.title);
    case Qt::DecorationRole: return icon(iconOf(row));
    case Qt::ToolTipRole: return row.summary;
    case Qt::AccessibleTextRole: return tr("Lab %1, %2. %3").arg(row.number, row.title, standing(row));
    case idRole: return row.id;
    case standingRole: return standing(row);
    case openRole: return row.id == m_open;
    default: return {};
    }
}

QList<LabRow> labRows(const course::Course& course, const course::Workspace* workspace) {
    const QJsonObject progress = workspace != nullptr ? workspace->progress() : QJsonObject();
    const QMap<QString, int> minutes = workspace != nullptr ? session::minutesSpent(*workspace) : QMap<QString, int>();
    QList<LabRow> rows;
    for (const course::Lab& lab : course.labs) {
        rows += {lab.id,
                 QStringLiteral("%1").arg(lab.number, 2, 10, QChar(u'0')),
                 lab.title,
                 lab.summary,
                 lab.hours,
                 workspace != nullptr ? session::progressOf(lab, *workspace, progress) : session::LabProgress(),
                 minutes.value(lab.id)};
    }
    return rows;
}

} // namespace mica::app
