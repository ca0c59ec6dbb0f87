// SPDX-License-Identifier: GPL-3.0-or-later
// Which files a command is about: a lab and where its sources come from. Used by check, replay, run, submit and Studio.
#pragma once

#include "core/course/solution.h"
#include "core/process/sandbox.h"
#include "core/session/course_access.h"

namespace mica::session {

enum class Origin { workspace, folder, reference, alternative, skeleton };
QString toString(Origin origin); ///< "workspace", "folder", …

struct Target {
    const course::Lab* lab = nullptr;
    Origin origin = Origin::workspace;
    QString folder;  ///< absolute; where the student files lie (workspace, folder, skeleton); else empty
    QString workDir; ///< absolute; builds of this target happen here
    std::optional<course::Workspace> workspace; ///< of a target that comes from one
    /// Of files that somebody else wrote: they are compiled and run in it. Null: the person's own, or trusted.
    std::shared_ptr<const process::Sandbox> sandbox = nullptr;
};

struct TargetRequest {
    QString lab;       ///< as the user named it, or empty
    QString from;      ///< --from, or empty: the workspace
    QString directory; ///< where the user stands
};

/// The targets of a request, in course order; more than one when no lab was named and the place does not say one.
/// Throws Failure(usage) when there is nothing to choose from, saying what to do.
QList<Target> chooseTargets(const TargetRequest& request, const CourseAccess& access);

/// chooseTargets, where exactly one is needed. Throws Failure(usage) naming the labs to choose from.
Target chooseTarget(const TargetRequest& request, const CourseAccess& access);

/// The files as they are now. Throws Failure(content | usage).
course::Sources readTarget(const Target& target, const course::Kit& kit);

} // namespace mica::session
