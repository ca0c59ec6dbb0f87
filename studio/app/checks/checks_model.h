// SPDX-License-Identifier: GPL-3.0-or-later
// The checks of a lab and what is known of each: one row a check, in the lab's order, from before the first run on. Filled by ChecksDock
// with the values of a check run; shown by ChecksView.
#pragma once

#include "core/check/result.h"

#include <QAbstractListModel>
#include <QMap>

#include <optional>

namespace mica::app {

enum class CheckState { notRun, waiting, running, passed, failed, skipped, harnessError };

/// "passed", "not run", …: as people read it.
QString wordOf(CheckState state);

class ChecksModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { stateRole = Qt::UserRole, idRole, pointsRole, maxPointsRole, hintsRole, staleRole };
    using QAbstractListModel::QAbstractListModel;

    /// All rows anew, none of them run. The lab is copied.
    void setLab(const course::Lab& lab);
    const course::Lab& lab() const { return m_lab; }

    /// The rows of `only` (empty: every row) wait, and what was known of them is forgotten; the others keep their verdicts.
    void beginRun(const QStringList& only = {});
    void setRunning(const QString& id);
    void setResult(const check::CheckResult& result); ///< by its check's id; unknown ids are left out
    void endRun();                                    ///< rows without a verdict are not run
    void setStale(bool stale);                        ///< the files have changed since
    bool isStale() const { return m_stale; }

    void setHints(const QMap<QString, int>& shown);
    void showNextHint(int row);

    const course::Check& check(int row) const { return m_lab.checks[row]; }
    CheckState state(int row) const { return m_rows[row].state; }
    const std::optional<check::CheckResult>& result(int row) const { return m_rows[row].result; }
    int hints(int row) const { return m_hints.value(check(row).id); } ///< how many are shown, 0 to 3
    int rowOf(const QString& id) const;                               ///< -1: no such check
    int score() const;
    int count(CheckState state) const;
    int decided() const; ///< rows that have a verdict

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    void hintShown(const QString& id, int level); ///< to remember

private:
    struct Row {
        CheckState state = CheckState::notRun;
        std::optional<check::CheckResult> result;
    };
    void changed(int row);

    course::Lab m_lab;
    QList<Row> m_rows;
    QMap<QString, int> m_hints;
    bool m_stale = false;
};

} // namespace mica::app
