// SPDX-License-Identifier: GPL-3.0-or-later
// How far a student has come in a lab. Used by `mica labs` and Studio's course dock.
#pragma once

#include "core/course/workspace.h"

namespace mica::session {

struct LabProgress {
    enum class State {
        notBegun,  ///< the workspace has no files of it
        unchecked, ///< begun, never checked as a whole
        scored,
    };
    State state = State::notBegun;
    int score = 0, maxScore = 0; ///< the best so far
    QString day;                 ///< of the best score, "2026-11-22"
};

/// `progress`: Workspace::progress(), read once for all labs.
LabProgress progressOf(const course::Lab& lab, const course::Workspace& workspace, const QJsonObject& progress);

} // namespace mica::session
