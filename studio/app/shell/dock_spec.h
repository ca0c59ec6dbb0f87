// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window knows of a dock: its name in lab.toml, its title, how it is made, and whether it shows a place. One table holds
// them all (dock_table.cpp); a new dock is a line there.
#pragma once

#include "app/theme/icons.h"
#include "core/debug/place.h"

#include <QDockWidget>
#include <QKeySequence>

#include <functional>

namespace mica::app {

struct DockSpec {
    QString id;    ///< as lab.toml calls it: "descriptors"
    QString title; ///< translated
    Icon icon = Icon::info;
    QKeySequence shortcut;
    std::function<QDockWidget*(QWidget* parent)> make;
    /// Brings a place into view, false when this dock does not show such places. An InspectorDock needs none: it is asked itself.
    std::function<bool(QDockWidget* dock, const debug::Place& place)> reveal = {};
    bool needsInstructor = false; ///< not offered to students
};

/// Every dock of Studio, in the order of the View menu.
QList<DockSpec> dockTable();

} // namespace mica::app
