// SPDX-License-Identifier: GPL-3.0-or-later
// Named arrangements of docks, and the one way to lay a window out by them. Used by the main window.
#pragma once

#include <QMap>
#include <QStringList>

class QDockWidget;
class QMainWindow;

namespace mica::app {

/// Docks that lie over each other as tabs, the first in front. `share`: of the height of its column.
struct DockStack {
    QStringList docks;
    int share = 1;
};

/// Stacks from top to bottom. `share`: of the width of the window.
struct DockColumn {
    QList<DockStack> stacks;
    int share = 1;
};

struct Perspective {
    QString id;    ///< "work"
    QString title; ///< translated, with the mnemonic
    QList<DockColumn> columns;
    QList<DockStack> bottom;               ///< side by side below all columns
    int bottomShare = 1, columnsShare = 2; ///< of the height of the window
    bool needsInstructor = false;

    QStringList docks() const; ///< all that it shows, tabs included
};

/// Work, Debug, Memory, Grade, Demo.
QList<Perspective> perspectives();

/// Shows the docks of `perspective` where it wants them and hides all others. Docks that `docks` lacks are left out.
void arrange(QMainWindow& window, const QMap<QString, QDockWidget*>& docks, const Perspective& perspective);

} // namespace mica::app
