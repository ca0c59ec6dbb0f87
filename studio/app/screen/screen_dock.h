// SPDX-License-Identifier: GPL-3.0-or-later
// The guest's screen: its text as it stood at the last stop, or live while the machine runs, where a person has chosen that. Used by the main
// window.
#pragma once

#include "app/screen/live_screen.h"
#include "app/shell/inspector_dock.h"
#include "core/machine/bochs.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace mica::app {

class ScreenView;

class ScreenDock : public InspectorDock {
    Q_OBJECT
public:
    /// The machine there is now.
    enum class Machine { none, runs, stands };

    explicit ScreenDock(QWidget* parent = nullptr);

    void showStop(const debug::Stop& now, const debug::Stop& before) override;
    void showRunning() override;
    bool reveal(const debug::Place& place) override;

    /// What this computer's Bochs can do: open a window of its own, and give its screen to Studio.
    void setDisplays(bool window, bool network);
    /// `display`: who sees the screen of that machine.
    void setMachine(Machine machine, machine::Display display);
    /// The next boot of the whole system has a live screen. Does not emit liveChosen.
    void setLiveChosen(bool chosen);
    void setScale(LiveScreen::Scale scale);
    LiveScreen& live() { return *m_live; }

Q_SIGNALS:
    /// The whole system, booted anew with Bochs' own window beside it.
    void windowWanted();
    void liveChosen(bool chosen);
    /// The whole system, booted anew with its screen live in this dock.
    void liveBootWanted();
    void scaleChosen(mica::app::LiveScreen::Scale scale);

private:
    QLayout* makeChoices();
    void showChoices();
    void showLiveCaption();

    QStackedWidget* m_pages;
    QLabel* m_empty;
    ScreenView* m_view;
    LiveScreen* m_live;
    QLabel* m_caption;
    QLabel* m_meaning;
    QCheckBox* m_liveChoice;
    QComboBox* m_scale;
    QPushButton* m_boot;
    QPushButton* m_window;
    bool m_hasStop = false;
    bool m_hasNetwork = true; ///< until it is known
    Machine m_machine = Machine::none;
    machine::Display m_display = machine::Display::hidden;
};

} // namespace mica::app
