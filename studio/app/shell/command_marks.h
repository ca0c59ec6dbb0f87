// SPDX-License-Identifier: GPL-3.0-or-later
// Says of a command of Studio which commands and options of `mica` it stands for. Used where commands are made; read by the test that finds
// each of the students' commands in Studio.
#pragma once

#include <QAction>
#include <QStringList>
#include <QVariant>

namespace mica::app {

inline constexpr auto commandMark = "micaCommands";

/// `commands`: "check", "check --only". Added to those it stands for already.
inline void standsFor(QAction* action, const QStringList& commands) {
    action->setProperty(commandMark, action->property(commandMark).toStringList() + commands);
}

/// Empty: nothing of the command line does the same.
inline QStringList commandsOf(const QAction& action) { return action.property(commandMark).toStringList(); }

} // namespace mica::app
