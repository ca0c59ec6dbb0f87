// SPDX-License-Identifier: GPL-3.0-or-later
// Which students the matrix shows, and in which order. Used by the grade dock.
#pragma once

#include "app/grade/grade_model.h"

#include <QSortFilterProxyModel>

namespace mica::app {

class GradeFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit GradeFilter(GradeModel* model, QObject* parent);

    void setWanted(const QString& text);              ///< a part of key, name, number or address; empty: everybody
    void setStanding(std::optional<Standing> wanted); ///< absent: any
    void setFlaggedOnly(bool on);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    GradeModel* m_model;
    QString m_text;
    std::optional<Standing> m_standing;
    bool m_flaggedOnly = false;
};

} // namespace mica::app
