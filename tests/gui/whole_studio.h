// SPDX-License-Identifier: GPL-3.0-or-later
// The program as its main() puts it together, on the real kit, with a workspace and settings of its own. Used by the tests of the whole window
// and by the bench of Studio.
#pragma once

#include "real_kit.h"

#include "app/shell/machine_wiring.h"
#include "app/shell/main_window.h"
#include "app/shell/wirings.h"

#include <QTemporaryDir>

namespace mica::test {

struct WholeStudio {
    QTemporaryDir folder;
    app::Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    app::OpenWork work{realKit()};
    std::unique_ptr<app::MainWindow> window;
    app::WorkWiring* wiring = nullptr;
    app::MachineWiring* machine = nullptr;

    /// `role` is that of the first run. Nothing is open or shown yet.
    explicit WholeStudio(app::Role role = app::Role::instructor) {
        settings.setRole(role);
        window = std::make_unique<app::MainWindow>(settings, work, app::dockTable());
        const app::Wirings all = app::wire(*window);
        wiring = all.work;
        machine = all.machine;
    }
    /// Shows the window with this lab in a new workspace.
    void open(const QString& lab) {
        window->show();
        window->begin(folder.filePath(QStringLiteral("Žofie's work")), lab);
    }
    /// Shows every dock there is, wherever it lies.
    void showAllDocks() const {
        for (const QString& id : window->dockIds()) { window->showDock(id); }
    }
};

} // namespace mica::test
