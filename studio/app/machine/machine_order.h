// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be booted, and where it shall stop first. Made on the GUI thread out of what is at hand there; prepared on the machine's.
// Used by MachineController.
#pragma once

#include "app/shell/course_handle.h"
#include "core/build/folder_lock.h"
#include "core/check/result.h"
#include "core/debug/debug_session.h"
#include "core/debug/place.h"
#include "core/session/replay_plan.h"
#include "core/session/target.h"
#include "core/tour/tour.h"

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
    /// Instead of stopAt: moves the machine that has just been started, on its thread. Empty: as stopAt says.
    std::function<debug::Stop(debug::DebugSession&)> first = {};
    QList<debug::Place> places;                          ///< to show at the first stop
    machine::Display display = machine::Display::hidden; ///< who sees the guest's screen while it runs
};

/// The whole system: the kit's own, or with the target's files built now; `onMine`: and those of the other labs in the workspace.
MachineOrder orderOfSystem(const CourseHandle& course, const std::optional<session::Target>& target,
                           bool onMine = false);

/// The machine of a kept result's check at the moment of its failure, from the files of the plan, built now.
MachineOrder orderOfReplay(const CourseHandle& course, const session::ReplayPlan& plan);

/// The machine of a tour, before its first instruction; `first` is the caller's to set.
MachineOrder orderOfTour(const CourseHandle& course, const tour::Boot& boot);

/// The machine of a check that failed, at the moment it failed; nothing when the check has no such moment. `elfPath` and programs of
/// `result` must still be there.
std::optional<MachineOrder> orderOfCheck(const CourseHandle& course, const session::Target& target,
                                         const check::LabResult& result, const QString& checkId);

} // namespace mica::app
