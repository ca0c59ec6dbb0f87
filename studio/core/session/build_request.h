// SPDX-License-Identifier: GPL-3.0-or-later
// From a target to a build: its request, one's own parts of the other labs, and what a build that failed says. Used by check, run,
// replay and Studio.
#pragma once

#include "core/build/builder.h"
#include "core/session/target.h"

namespace mica::session {

/// The request with the files as they are now. Throws Failure(content).
build::BuildRequest buildRequestFor(const Target& target, const course::Kit& kit);

/// The files of every lab but this one in the workspace at `directory`. Throws Failure(usage) outside of a workspace,
/// Failure(content) for a lab folder that lacks a file.
QMap<QString, course::Sources> ownOtherParts(const course::Lab& lab, const course::Course& course,
                                             const QString& directory);

/// Throws Failure(build | integrity) with the first thing wrong unless the build is good.
void requireBuilt(const build::BuildResult& result);

} // namespace mica::session
