// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/screen_wiring.h"

#include "app/screen/screen_dock.h"
#include "app/shell/main_window.h"

namespace mica::app {

namespace {

using State = MachineController::State;

const QString liveKey = QStringLiteral("screen/live"), wholePixelsKey = QStringLiteral("screen/whole-pixels");

} // namespace

ScreenWiring::ScreenWiring(MainWindow& window, MachineWiring& machine)
    : QObject(&window), m_window(window), m_machine(machine),
      m_dock(window.dockAs<ScreenDock>(QStringLiteral("screen"))) {
    connectChoices();
    connectLink();
    connect(&machine.controller(), &MachineController::stateChanged, this, &ScreenWiring::showState);
    connect(&m_finder, &DisplayFinder::found, m_dock, &ScreenDock::setDisplays);
    connect(m_dock, &QDockWidget::visibilityChanged, &m_finder, [this](bool visible) {
        if (visible) { m_finder.find(); }
    });
}

void ScreenWiring::connectChoices() {
    Settings& settings = m_window.settings();
    const bool live = settings.value(liveKey, false).toBool();
    m_dock->setLiveChosen(live);
    m_dock->setScale(settings.value(wholePixelsKey, false).toBool() ? LiveScreen::Scale::whole
                                                                    : LiveScreen::Scale::smooth);
    m_machine.setSystemDisplay(live ? machine::Display::network : machine::Display::hidden);
    connect(m_dock, &ScreenDock::liveChosen, this, &ScreenWiring::chooseLive);
    connect(m_dock, &ScreenDock::scaleChosen, this, [&settings](LiveScreen::Scale scale) {
        settings.setValue(wholePixelsKey, scale == LiveScreen::Scale::whole);
    });
    connect(m_dock, &ScreenDock::liveBootWanted, this, [this] { m_machine.startSystem(machine::Display::network); });
    connect(m_dock, &ScreenDock::windowWanted, this, [this] { m_machine.startSystem(machine::Display::window); });
}

void ScreenWiring::connectLink() {
    connect(&m_machine.controller(), &MachineController::screenReady, &m_link, &ScreenLink::connectTo);
    connect(&m_link, &ScreenLink::pictureChanged, &m_dock->live(), &LiveScreen::setPicture);
    connect(&m_dock->live(), &LiveScreen::keysChanged, &m_link, &ScreenLink::sendKeys);
    connect(&m_dock->live(), &LiveScreen::pointerChanged, &m_link, &ScreenLink::sendPointer);
    connect(&m_link, &ScreenLink::lost, this, [this](const QString& sentence) {
        m_machine.controller().giveUpScreen(); // a machine that is held for its screen begins
        m_dock->live().clear();
        if (m_machine.controller().state() == State::running) { goWithoutScreen(sentence); }
    });
    connect(&m_machine.controller(), &MachineController::screenMissed, this, [this] {
        if (!m_link.isUp()) { goWithoutScreen(tr("Bochs' screen has not answered in time.")); }
    });
}

void ScreenWiring::goWithoutScreen(const QString& reason) {
    const QString sentence = tr("%1 The machine runs on. Restart it to see its screen again.").arg(reason);
    m_dock->live().clear(sentence);
    m_machine.warn(sentence);
}

/// Bochs takes no more than 512 keys while it stands, so the dock takes them only while it runs.
void ScreenWiring::showState(State state) {
    if (state == State::none || state == State::starting) {
        m_link.close();
        m_dock->live().clear();
    }
    const auto machine = state == State::none      ? ScreenDock::Machine::none
                         : state == State::stopped ? ScreenDock::Machine::stands
                                                   : ScreenDock::Machine::runs;
    m_dock->setMachine(machine, m_machine.controller().display());
}

void ScreenWiring::chooseLive(bool chosen) {
    m_window.settings().setValue(liveKey, chosen);
    m_machine.setSystemDisplay(chosen ? machine::Display::network : machine::Display::hidden);
}

} // namespace mica::app
