// SPDX-License-Identifier: GPL-3.0-or-later
// The whole system, ready to boot, with a person's own files in it. Used by `mica run` and Studio.
#pragma once

#include "core/image/system_disk.h"
#include "core/session/build_request.h"

#include <functional>

namespace mica::session {

struct WholeSystem {
    image::System system;
    QString workDir; ///< absolute; runs of it keep their files here
};

/// The kit's own system, as it was built.
WholeSystem systemOfKit(const course::Kit& kit);

/// The system with the target's files, built now; `request` is buildRequestFor(target), with `others` where they are wanted.
/// `waiting` is told when another build holds the folder. Blocks. Throws Failure(build | integrity) with the first message,
/// Failure(tool | harness | cancelled).
WholeSystem buildSystem(const Target& target, const build::BuildRequest& request, const course::Kit& kit,
                        const Cancellation& cancel, const std::function<void(const QString&)>& waiting);

} // namespace mica::session
