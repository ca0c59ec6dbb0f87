// SPDX-License-Identifier: GPL-3.0-or-later
// From a kept result to the boot that shows one of its checks again: which check, whose files, whether they are still the same. Used by
// `mica replay` and by Studio's replay of a result.
#pragma once

#include "core/session/build_request.h"
#include "core/session/stored_result.h"

namespace mica::session {

/// The checks of a result that failed at a moment one can go to, in the order of the result.
QList<StoredCheck> replayable(const StoredResult& result);

struct ReplayPlan {
    Target target;
    course::Check check;
    quint64 tick = 0; ///< of the failure
    quint64 seed = 0;
    build::BuildRequest
        request;         ///< the files as they are now: the lab's, and the own parts of other labs that were linked
    QStringList changed; ///< names of the files that are not those of the result; empty: the moment will be the same
};

/// `check` by its local or full id; `place`: a folder in the workspace with the files. Reads the files.
/// Throws Failure(usage) for a check that has no failing moment or a place without workspace, Failure(content) for a kit that lacks the check.
ReplayPlan planReplay(const StoredResult& result, const QString& check, const QString& place,
                      const CourseAccess& access);

} // namespace mica::session
