// SPDX-License-Identifier: GPL-3.0-or-later
// Windows has no sandbox for a compiler that is started from a command line. The Job object of process_tree_windows.cpp bounds its
// memory, time and processes; what it may read is not bounded, and that is said.
#include "core/process/sandbox.h"

#include "core/failure.h"

namespace mica::process {

std::unique_ptr<const Sandbox> findSandbox() {
    throw Failure(
        FailureKind::tool, QStringLiteral("there is no sandbox on Windows in which students' code could be compiled"),
        {}, QStringLiteral("Grade in WSL or a virtual machine; or, where you trust the submissions: --sandbox none"));
}

} // namespace mica::process
