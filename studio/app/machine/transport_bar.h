// SPDX-License-Identifier: GPL-3.0-or-later
// The bar that moves the machine: back, step, pause, run, where in time it stands, and the stops one can return to. Used by the main
// window; its commands are those of the Machine menu, too.
#pragma once

#include "app/machine/machine_controller.h"
#include "app/theme/icons.h"

#include <QToolBar>

class QComboBox;
class QLabel;
class QLineEdit;

namespace mica::app {

class TransportBar : public QToolBar {
    Q_OBJECT
public:
    /// `controller` outlives the bar.
    explicit TransportBar(MachineController& controller, QWidget* parent = nullptr);

    /// In the order of the menu; null: a separator.
    const QList<QAction*>& commands() const { return m_commands; }

Q_SIGNALS:
    void startWanted(); ///< Run, and there is no machine
    void runToCursorWanted();
    void failedInput(const QString& sentence); ///< what was typed as a tick is none

private:
    QAction* add(Icon icon, const QString& text, const QString& tip, const QKeySequence& key,
                 const std::function<void()>& act);
    static QString noWayBack(); ///< why, as sentences
    void addSteps();
    void addTime();
    void showState(MachineController::State state);
    void showStops();
    void showTick(quint64 tick);
    void goToTyped();

    MachineController& m_controller;
    QList<QAction*> m_commands;
    QAction *m_run = nullptr, *m_pause = nullptr, *m_end = nullptr, *m_restart = nullptr;
    QList<QAction*> m_moves; ///< for a machine that stands
    QList<QAction*> m_backs; ///< of these, those that need a way back
    QLabel* m_sentence = nullptr;
    QLabel* m_change = nullptr;
    QLineEdit* m_tick = nullptr;
    QComboBox* m_stops = nullptr;
};

/// "18,204,311", in groups of three whatever the language: as ticks are written everywhere in Mica.
QString tickText(quint64 tick);

/// A number with or without separators; nothing for anything else.
std::optional<quint64> tickOf(const QString& text);

} // namespace mica::app
