// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/checks/checks_model.h"

#include <QCoreApplication>

namespace mica::app {

namespace {

CheckState stateOf(check::Verdict verdict) {
    switch (verdict) {
    case check::Verdict::passed: return CheckState::passed;
    case check::Verdict::failed: return CheckState::failed;
    case check::Verdict::skipped: return CheckState::skipped;
    case check::Verdict::harnessError: break;
    }
    return CheckState::harnessError;
}

} // namespace

QString wordOf(CheckState state) {
    switch (state) {
    case CheckState::notRun: return QCoreApplication::translate("CheckState", "not run");
    case CheckState::waiting: return QCoreApplication::translate("CheckState", "waiting");
    case CheckState::running: return QCoreApplication::translate("CheckState", "running");
    case CheckState::passed: return QCoreApplication::translate("CheckState", "passed");
    case CheckState::failed: return QCoreApplication::translate("CheckState", "failed");
    case CheckState::skipped: return QCoreApplication::translate("CheckState", "skipped");
    case CheckState::harnessError: break;
    }
    return QCoreApplication::translate("CheckState", "no verdict");
}

void ChecksModel::setLab(const course::Lab& lab) {
    beginResetModel();
    m_lab = lab;
    m_rows = QList<Row>(lab.checks.size());
    m_hints.clear();
    m_stale = false;
    endResetModel();
}

void ChecksModel::changed(int row) { Q_EMIT dataChanged(index(row), index(row)); }

void ChecksModel::beginRun(const QStringList& only) {
    for (int row = 0; row < rowCount(); ++row) {
        if (only.isEmpty() || only.contains(check(row).id)) { m_rows[row] = Row{CheckState::waiting, {}}; }
    }
    m_stale = false;
    if (!m_rows.isEmpty()) { Q_EMIT dataChanged(index(0), index(rowCount() - 1)); }
}

void ChecksModel::setRunning(const QString& id) {
    const int row = rowOf(id);
    if (row < 0 || m_rows[row].result) { return; }
    m_rows[row].state = CheckState::running;
    changed(row);
}

void ChecksModel::setResult(const check::CheckResult& result) {
    const int row = result.check == nullptr ? -1 : rowOf(result.check->id);
    if (row < 0) { return; }
    m_rows[row] = {stateOf(result.verdict), result};
    m_rows[row].result->check = &m_lab.checks[row]; // the other lab may go before this model does
    changed(row);
}

void ChecksModel::endRun() {
    for (int row = 0; row < rowCount(); ++row) {
        if (m_rows[row].result || m_rows[row].state == CheckState::notRun) { continue; }
        m_rows[row].state = CheckState::notRun;
        changed(row);
    }
}

void ChecksModel::setStale(bool stale) {
    if (stale == m_stale) { return; }
    m_stale = stale;
    if (!m_rows.isEmpty()) { Q_EMIT dataChanged(index(0), index(rowCount() - 1)); }
}

void ChecksModel::setHints(const QMap<QString, int>& shown) {
    m_hints = shown;
    if (!m_rows.isEmpty()) { Q_EMIT dataChanged(index(0), index(rowCount() - 1)); }
}

void ChecksModel::showNextHint(int row) {
    const QString& id = check(row).id;
    if (m_hints.value(id) >= check(row).hints.size()) { return; }
    const int level = ++m_hints[id];
    changed(row);
    Q_EMIT hintShown(id, level);
}

int ChecksModel::rowOf(const QString& id) const {
    for (int row = 0; row < rowCount(); ++row) {
        if (m_lab.checks[row].id == id || m_lab.checks[row].fullId == id) { return row; }
    }
    return -1;
}

int ChecksModel::score() const {
    int points = 0;
    for (const Row& row : m_rows) { points += row.result ? row.result->points : 0; }
    return points;
}

int ChecksModel::count(CheckState state) const {
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [state](const Row& row) { return row.state == state; }));
}

int ChecksModel::decided() const {
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.result.has_value(); }));
}

int ChecksModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ChecksModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) { return {}; }
    const int row = index.row();
    const course::Check& check = m_lab.checks[row];
    switch (role) {
    case Qt::DisplayRole: return check.title;
    case Qt::AccessibleTextRole: return tr("%1: %2").arg(wordOf(m_rows[row].state), check.title);
    case stateRole: return static_cast<int>(m_rows[row].state);
    case idRole: return check.id;
    case pointsRole: return m_rows[row].result ? m_rows[row].result->points : 0;
    case maxPointsRole: return check.points;
    case hintsRole: return hints(row);
    case staleRole: return m_stale;
    default: return {};
    }
}

} // namespace mica::app
