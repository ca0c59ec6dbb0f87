// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a program on files nobody trusts so that it sees and reaches nothing but its own folder. Used by core/build when grading.
#pragma once

#include "core/process/run_child.h"

#include <memory>

namespace mica::process {

/// What a confined program may see besides the system's own programs and libraries.
struct Confinement {
    QString folder;       ///< absolute; its working folder, which it may write to
    QStringList readOnly; ///< absolute paths, also inside `folder`
};

/// No network, no view of other processes, no files but those of Confinement, a private /tmp of 64 MiB, at most 128 processes,
/// and the command's own limits. Safe from any thread.
class Sandbox {
public:
    Sandbox() = default;
    virtual ~Sandbox() = default;
    Sandbox(const Sandbox&) = delete;
    Sandbox& operator=(const Sandbox&) = delete;

    /// The command that runs `command` in the sandbox. Pre: command.directory is `to.folder`.
    virtual ChildCommand confined(const ChildCommand& command, const Confinement& to) const = 0;
    virtual QString name() const = 0; ///< "bubblewrap 0.8.0"
};

/// The sandbox of this system, tried out once (about 20 ms). Throws Failure(tool) that says what is missing and what to do.
std::unique_ptr<const Sandbox> findSandbox();

} // namespace mica::process
