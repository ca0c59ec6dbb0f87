// SPDX-License-Identifier: GPL-3.0-or-later
// One step of a tour: its text, what of it could not be carried out, and the buttons that lead on. Used by DemoDock.
#pragma once

#include "app/demo/tour_player.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace mica::app {

class HandoutView;

class StepPage : public QWidget {
    Q_OBJECT
public:
    /// `player` outlives the page.
    explicit StepPage(TourPlayer& player, QWidget* parent = nullptr);

    QString progressText() const;
    QString stateText() const;
    QString remarkText() const; ///< all remarks, a line each; empty: none

Q_SIGNALS:
    void listWanted(); ///< back to all tours

private:
    QWidget* makeHead();
    QWidget* makeFoot();
    QToolButton* addButton(QLayout* row, int picture, const QString& text, const QString& tip);
    void show();
    void showRemarks();

    TourPlayer& m_player;
    QLabel *m_title, *m_progress, *m_state, *m_remarks;
    HandoutView* m_text;
    QToolButton *m_next = nullptr, *m_back = nullptr, *m_restart = nullptr;
    QString m_shown; ///< of the text view, so that it is not scrolled for nothing
};

} // namespace mica::app
