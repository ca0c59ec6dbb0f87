// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be booted, and where it shall stop first. Made on the GUI thread out of what is at hand there; prepared on the machine's.
// Used by MachineController.
#pragma once

#include "app/shell/course_handle.h"
#include "core/build/folder_lock.h"
#include "core/check/result.h"
#include "core/debug/guest_boot.h"
#include "core/debug/place.h"
#include "core/session/target.h"

#include <functional>
#include <optional>

namespace mica::app {

struct PreparedBoot {
    debug::GuestBoot boot;
    std::shared_ptr<build::FolderLock> lock;                   ///< of the folder the machine works in
    std::shared_ptr<const process::Sandbox> sandbox = nullptr; ///< that the boot names; as session::Target has it
};

struct MachineOrder {
    QString title; ///< "The whole system", "Check timer-rate"
    /// Called on the machine's thread: builds and reads what has to be. Throws Failure.
    std::function<PreparedBoot(const Cancellation&)> prepare;
    std::optional<quint64> stopAt; ///< a tick; absent: run on at once
    QList<debug::Place> places;    ///< to show at the first stop
};

/// The whole system: the kit's own, or with the target's files built now.
MachineOrder orderOfSystem(const CourseHandle& course, const std::optional<session::Target>& target);

/// The machine of a check that failed, at the moment it failed; nothing when the check has no such moment. `elfPath` and programs of
/// `result` must still be there.
std::optional<MachineOrder> orderOfCheck(const CourseHandle& course, const session::Target& target,
                                         const check::LabResult& result, const QString& checkId);

} // namespace mica::app
