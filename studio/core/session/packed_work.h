// SPDX-License-Identifier: GPL-3.0-or-later
// A lab of the workspace packed for handing in, and how its files stand to the last check. Used by `mica submit` and Studio.
#pragma once

#include "core/session/target.h"

namespace mica::session {

/// How the packed files did when they were last checked.
struct LastCheck {
    enum class Kind {
        none,      ///< these files were never checked
        otherText, ///< a check is known, of other text in these files
        same,      ///< the last check was of exactly these files: score and maxScore are theirs
    };
    Kind kind = Kind::none;
    int score = 0, maxScore = 0;
};

struct PackedWork {
    QString path; ///< of the archive that was written
    course::Sources sources;
    QString sha256; ///< of the archive, lower-case hex
    LastCheck lastCheck;
};

/// Packs the target's files as they are now into `path`; empty: <workspace>/<lab>.zip. Pre: the target is of a workspace.
/// Throws Failure(content | usage | harness).
PackedWork packWork(const Target& target, const course::Kit& kit, const QString& path);

/// How `sources` of the target's lab did when they were last checked. Throws Failure(content) for a damaged result.
LastCheck lastCheckOf(const Target& target, const course::Sources& sources);

} // namespace mica::session
