// SPDX-License-Identifier: GPL-3.0-or-later
// What a build tool finds in its environment. Used by builder, compiler_probe and check/source_lookup.
#pragma once

#include <QProcessEnvironment>

namespace mica::build {

/// Environment of a build tool: PATH starting with `toolDir`, LC_ALL=C, temporary files in `tempDir` (absolute; may be empty), and
/// none of the variables by which the user's shell could change what a compiler does.
QProcessEnvironment toolEnvironment(const QString& toolDir, const QString& tempDir);

} // namespace mica::build
