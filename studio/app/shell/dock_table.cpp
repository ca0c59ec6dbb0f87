// SPDX-License-Identifier: GPL-3.0-or-later
// The one table of docks.
#include "app/course/course_dock.h"
#include "app/shell/dock_spec.h"

#include <QCoreApplication>

namespace mica::app {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Docks)
};

template <class Dock> QDockWidget* make(QWidget* parent) { return new Dock(parent); }

/// For docks that are no inspectors and show places of their own kinds.
template <class Dock> bool reveal(QDockWidget* dock, const debug::Place& place) {
    return static_cast<Dock*>(dock)->reveal(place);
}

QKeySequence alt(char digit) { return QKeySequence(QStringLiteral("Alt+%1").arg(QLatin1Char(digit))); }

} // namespace

QList<DockSpec> dockTable() {
    return {
        {QStringLiteral("course"), Texts::tr("Course"), Icon::labBegun, alt('1'), make<CourseDock>},
    };
}

} // namespace mica::app
