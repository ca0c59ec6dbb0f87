// SPDX-License-Identifier: GPL-3.0-or-later
// The bar at the bottom: what goes on now at the left; lab, points, tools and their health at the right. Used by the main window.
#pragma once

#include "core/session/installation.h"

#include <QStatusBar>

class QLabel;
class QProgressBar;
class QToolButton;

namespace mica::app {

class StatusLine : public QStatusBar {
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent = nullptr);

    void showLab(const QString& title, const QString& points); ///< empty: none is open
    void showHealth(const QList<session::Finding>& findings);
    /// Long work: its present step, and how much of it is done; `of` 0: nobody knows.
    void showWork(const QString& step, int done, int of);
    void endWork(const QString& lastWord);
    QString healthText() const;
    QString workText() const;

Q_SIGNALS:
    void cancelWanted();
    void healthWanted(); ///< somebody wants to read what was found

private:
    QLabel* m_step;
    QProgressBar* m_progress;
    QToolButton* m_cancel;
    QLabel* m_lab;
    QLabel* m_tools;
    QToolButton* m_health;
};

} // namespace mica::app
