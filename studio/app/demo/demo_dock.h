// SPDX-License-Identifier: GPL-3.0-or-later
// Tours: chosen from a list, played step by step. A presenter's clicker (Page Down, Page Up) and the space bar lead through one while the
// dock has the keyboard, and everywhere in the window in projector mode.
#pragma once

#include "app/demo/tour_player.h"

#include <QDockWidget>

class QLabel;
class QShortcut;
class QStackedWidget;

namespace mica::app {

class StepPage;
class TourList;

class DemoDock : public QDockWidget {
    Q_OBJECT
public:
    explicit DemoDock(QWidget* parent = nullptr);

    /// Once, before anything is played. `player` outlives the dock.
    void setPlayer(TourPlayer& player);
    /// The tours to choose from.
    void setTours(const QStringList& paths);
    /// Opens a tour; false, and what is wrong above the list, when the file is no good one.
    bool openFile(const QString& path);
    /// Page Down and Page Up for the whole window.
    void setClickerEverywhere(bool everywhere);

    TourPlayer* player() const { return m_player; }
    StepPage* page() const { return m_page; }
    QString trouble() const; ///< about a file; empty: none

Q_SIGNALS:
    void tourOpened(); ///< the docks it points at are wanted

private:
    void chooseFile();
    void showList();
    void tell(const QString& trouble);

    TourPlayer* m_player = nullptr;
    QStackedWidget* m_pages;
    TourList* m_list;
    QLabel* m_trouble;
    StepPage* m_page = nullptr;
    QList<QShortcut*> m_clicker;
};

} // namespace mica::app
