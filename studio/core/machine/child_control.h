// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ChildProcess that differs from system to system; child_process_linux.cpp and child_process_windows.cpp.
#pragma once

#include <QtGlobal>

#include <memory>

class QProcess;

namespace mica::machine {

class ChildControl {
public:
    /// Prepares a process that has not been started yet. `ownNetwork`: see ChildProcess::Command.
    ChildControl(QProcess& process, bool ownNetwork);
    ~ChildControl();
    ChildControl(const ChildControl&) = delete;
    ChildControl& operator=(const ChildControl&) = delete;

    /// Call once after it has started.
    void started();
    bool interrupt();
    /// Ends it and all it started; does not wait.
    void end();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace mica::machine
