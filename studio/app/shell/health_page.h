// SPDX-License-Identifier: GPL-3.0-or-later
// What is installed, what is missing and how to get it, as a table in a window of its own. Opened from the status bar.
#pragma once

#include "core/session/installation.h"

#include <QDialog>

class QTableWidget;

namespace mica::app {

class HealthPage : public QDialog {
    Q_OBJECT
public:
    explicit HealthPage(QWidget* parent = nullptr);

    void showFindings(const QList<session::Finding>& findings);

Q_SIGNALS:
    void readAgainWanted();

private:
    QTableWidget* m_table;
};

} // namespace mica::app
