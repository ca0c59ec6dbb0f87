// SPDX-License-Identifier: GPL-3.0-or-later
// The guest's text screen as it stood at the last stop. Used by the main window.
#pragma once

#include "app/shell/inspector_dock.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace mica::app {

/// 25 rows of 80 characters in one size that fits, with a cursor and selection of whole rows by keyboard and mouse.
class ScreenView;

class ScreenDock : public InspectorDock {
    Q_OBJECT
public:
    explicit ScreenDock(QWidget* parent = nullptr);

    void showStop(const debug::Stop& now, const debug::Stop& before) override;
    void showRunning() override;
    bool reveal(const debug::Place& place) override;
    /// Whether this computer's Bochs has a window of its own to open.
    void setWindowAvailable(bool available);

Q_SIGNALS:
    /// The same machine again, with Bochs' own window beside it.
    void windowWanted();

private:
    QStackedWidget* m_pages;
    ScreenView* m_view;
    QLabel* m_caption;
    QPushButton* m_window;
};

} // namespace mica::app
