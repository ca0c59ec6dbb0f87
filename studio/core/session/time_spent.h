// SPDX-License-Identifier: GPL-3.0-or-later
// How long a student has worked on each lab, in whole minutes, kept beside the workspace's progress. For the student alone: no verdict and no
// submission knows it. Used by Studio.
#pragma once

#include "core/course/workspace.h"

namespace mica::session {

/// Minutes by lab id. A file that is missing or damaged reads as none.
QMap<QString, int> minutesSpent(const course::Workspace& workspace);

/// Adds minutes to a lab's. Throws Failure(usage | harness) when that cannot be written.
void addMinutes(const course::Workspace& workspace, const course::Lab& lab, int minutes);

} // namespace mica::session
