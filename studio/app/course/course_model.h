// SPDX-License-Identifier: GPL-3.0-or-later
// The labs of the course, one a row, with how far the student has come. Used by the course dock.
#pragma once

#include "core/course/kit.h"
#include "core/session/progress.h"

#include <QAbstractListModel>

namespace mica::app {

/// One lab as the list shows it.
struct LabRow {
    QString id, number, title, summary;
    int hours = 0; ///< that a student is expected to need
    session::LabProgress progress;
    int minutes = 0; ///< spent so far
};

class CourseModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { idRole = Qt::UserRole, standingRole, openRole };

    using QAbstractListModel::QAbstractListModel;

    void setRows(const QList<LabRow>& rows);
    void setOpenLab(const QString& id);
    QModelIndex indexOf(const QString& id) const;
    const LabRow& row(int row) const { return m_rows.at(row); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    /// "Begun: 62 of 100 points, 1 h 20 min"
    static QString standing(const LabRow& row);

private:
    QList<LabRow> m_rows;
    QString m_open;
};

/// The rows of a course: without a workspace nothing is begun.
QList<LabRow> labRows(const course::Course& course, const course::Workspace* workspace);

} // namespace mica::app
