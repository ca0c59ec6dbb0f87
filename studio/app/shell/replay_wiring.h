// SPDX-License-Identifier: GPL-3.0-or-later
// Replay a result: from a kept result document to the machine at the moment one of its checks failed, as `mica replay` does. Used by the
// machine wiring's window; Show me does the same for the check that was just made.
#pragma once

#include "app/shell/machine_wiring.h"
#include "core/session/replay_plan.h"

namespace mica::app {

/// Lives as long as the window.
class ReplayWiring : public QObject {
    Q_OBJECT
public:
    ReplayWiring(MainWindow& window, MachineWiring& machine);

    /// Asks which failed check of the result is meant, and shows it; where only one failed, at once. Trouble is a banner.
    void replay(const QString& path);
    /// The moment of this check; where files have changed since, only when the person says so, or `anyway`.
    void replay(const session::StoredResult& result, const QString& check, bool anyway);

private:
    void askFile();
    void askCheck(const session::StoredResult& result);
    void start(const session::ReplayPlan& plan);
    void warn(const QString& sentence);

    MainWindow& m_window;
    MachineWiring& m_machine;
};

} // namespace mica::app
