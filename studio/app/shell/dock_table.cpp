// SPDX-License-Identifier: GPL-3.0-or-later
// The one table of docks.
#include "app/build/build_dock.h"
#include "app/checks/checks_dock.h"
#include "app/console/console_dock.h"
#include "app/course/course_dock.h"
#include "app/cpu/cpu_dock.h"
#include "app/demo/demo_dock.h"
#include "app/descriptors/descriptors_dock.h"
#include "app/disassembly/disassembly_dock.h"
#include "app/editor/editor_dock.h"
#include "app/grade/grade_dock.h"
#include "app/handout/handout_dock.h"
#include "app/interrupts/interrupts_dock.h"
#include "app/ipc/ipc_dock.h"
#include "app/memory/memory_dock.h"
#include "app/paging/paging_dock.h"
#include "app/screen/screen_dock.h"
#include "app/shell/dock_spec.h"
#include "app/threads/threads_dock.h"

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
        {QStringLiteral("handout"), Texts::tr("Handout"), Icon::handout, alt('2'), make<HandoutDock>,
         reveal<HandoutDock>},
        {QStringLiteral("editor"), Texts::tr("Editor"), Icon::save, alt('3'), make<EditorDock>, reveal<EditorDock>},
        {QStringLiteral("checks"), Texts::tr("Checks"), Icon::check, alt('4'), make<ChecksDock>, reveal<ChecksDock>},
        {QStringLiteral("build"), Texts::tr("Build"), Icon::warning, alt('5'), make<BuildDock>},
        {QStringLiteral("cpu"), Texts::tr("CPU"), Icon::showMe, alt('6'), make<CpuDock>},
        {QStringLiteral("descriptors"), Texts::tr("Descriptors"), Icon::showMe, alt('7'), make<DescriptorsDock>},
        {QStringLiteral("paging"), Texts::tr("Paging"), Icon::showMe, alt('8'), make<PagingDock>},
        {QStringLiteral("memory"), Texts::tr("Memory"), Icon::showMe, alt('9'), make<MemoryDock>},
        {QStringLiteral("disassembly"), Texts::tr("Disassembly"), Icon::showMe, alt('0'), make<DisassemblyDock>},
        {QStringLiteral("threads"), Texts::tr("Threads"), Icon::showMe, QKeySequence(QStringLiteral("Alt+Shift+1")),
         make<ThreadsDock>},
        {QStringLiteral("ipc"), Texts::tr("IPC"), Icon::showMe, QKeySequence(QStringLiteral("Alt+Shift+2")),
         make<IpcDock>},
        {QStringLiteral("interrupts"), Texts::tr("Interrupts"), Icon::showMe,
         QKeySequence(QStringLiteral("Alt+Shift+3")), make<InterruptsDock>},
        {QStringLiteral("console"), Texts::tr("Console"), Icon::showMe, QKeySequence(QStringLiteral("Alt+Shift+4")),
         make<ConsoleDock>},
        {QStringLiteral("screen"), Texts::tr("Screen"), Icon::showMe, QKeySequence(QStringLiteral("Alt+Shift+5")),
         make<ScreenDock>},
        {QStringLiteral("grade"),
         Texts::tr("Grade"),
         Icon::check,
         QKeySequence(QStringLiteral("Alt+Shift+6")),
         make<GradeDock>,
         {},
         true},
        {QStringLiteral("demo"), Texts::tr("Demo"), Icon::run, QKeySequence(QStringLiteral("Alt+Shift+7")),
         make<DemoDock>},
    };
}

} // namespace mica::app
