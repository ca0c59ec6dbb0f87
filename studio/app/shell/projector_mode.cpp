// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/projector_mode.h"

#include <QMainWindow>
#include <QMenuBar>
#include <QStatusBar>

namespace mica::app {

namespace {

constexpr double larger = 1.5;

/// The bar stands above the banners, which stay: trouble must be seen in a room, too.
void showMenus(QMainWindow& window, bool shown) {
    for (QMenuBar* bar : window.menuWidget()->findChildren<QMenuBar*>()) { bar->setVisible(shown); }
}

} // namespace

ProjectorMode::ProjectorMode(QMainWindow& window, QObject* parent) : QObject(parent), m_window(window) {}

void ProjectorMode::set(bool on) {
    if (on == m_on) { return; }
    m_on = on;
    Theme& theme = Theme::current();
    if (on) {
        m_states = m_window.windowState();
        m_theme = theme.chosen();
        m_textSize = theme.textSize();
        m_statusShown = m_window.statusBar()->isVisible();
    }
    showMenus(m_window, !on);
    m_window.statusBar()->setVisible(!on && m_statusShown);
    theme.choose(on ? ThemeName::highContrast : m_theme);
    theme.setTextSize(on ? m_textSize * larger : m_textSize);
    m_window.setWindowState(on ? m_states | Qt::WindowFullScreen : m_states);
    Q_EMIT changed(on);
}

} // namespace mica::app
