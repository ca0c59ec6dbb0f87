// SPDX-License-Identifier: GPL-3.0-or-later
// What the machine and the docks say to each other: stops to the inspectors, breakpoints of the editor to the machine, Show me. Used by the
// program's main and the loop test.
#pragma once

#include "app/shell/work_wiring.h"

#include "app/machine/machine_controller.h"

namespace mica::app {

class InspectorDock;
class TransportBar;

/// Lives as long as the window.
class MachineWiring : public QObject {
    Q_OBJECT
public:
    /// `work` tells of the last check, for Show me.
    MachineWiring(MainWindow& window, const WorkWiring& work);

    MachineController& controller() { return *m_controller; }
    /// The machine of a failed check at its moment, in the Debug perspective. A banner says so when there is no such moment.
    void showMe(const QString& check);
    /// Boots the whole system, with the files of the open lab.
    void startSystem(machine::Display display);
    /// What Run boots it with from now on.
    void setSystemDisplay(machine::Display display) { m_systemDisplay = display; }
    void warn(const QString& sentence);

private:
    void connectBar();
    void connectInspectors();
    void connectEditor();
    /// Those of the editor's lines and of the disassembly.
    void setBreakpoints();
    void stopped(const debug::Stop& now, const debug::Stop& before);
    /// What this stop means, in a banner.
    void explain(const debug::StopState& stop);
    void failed(const QString& what, const QString& advice);

    MainWindow& m_window;
    const WorkWiring& m_work;
    EditorDock* m_editor;
    MachineController* m_controller;
    TransportBar* m_bar;
    machine::Display m_systemDisplay = machine::Display::hidden;
    QList<InspectorDock*> m_inspectors;
    QSet<quint32> m_stopAddresses; ///< breakpoints of the disassembly
};

} // namespace mica::app
