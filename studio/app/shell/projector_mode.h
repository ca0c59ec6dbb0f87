// SPDX-License-Identifier: GPL-3.0-or-later
// For a room: full screen, larger text, the theme of highest contrast, without menus and status line. Everything is put back as it was.
// Used by demo_wiring.
#pragma once

#include "app/theme/theme.h"

#include <QObject>

class QMainWindow;

namespace mica::app {

class ProjectorMode : public QObject {
    Q_OBJECT
public:
    /// `window` outlives it.
    explicit ProjectorMode(QMainWindow& window, QObject* parent = nullptr);

    bool isOn() const { return m_on; }
    void set(bool on);

Q_SIGNALS:
    void changed(bool on);

private:
    QMainWindow& m_window;
    bool m_on = false;
    Qt::WindowStates m_states;
    ThemeName m_theme = ThemeName::system;
    double m_textSize = 0;
    bool m_statusShown = true;
};

} // namespace mica::app
