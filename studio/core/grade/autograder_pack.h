// SPDX-License-Identifier: GPL-3.0-or-later
// An autograder to upload: this program, the kit without its solutions, the labs, and the scripts the platform starts. Used by
// `mica pack`.
//
//   setup.sh run_autograder      at the root, as Gradescope wants them
//   mica/bin/mica mica/kit/… mica/labs/…
#pragma once

#include "core/course/kit.h"

namespace mica::grade {

/// A zip for Gradescope that grades `lab`. `program`: path of the `mica` to pack. Equal input, equal bytes.
/// Throws Failure(harness) for a file that cannot be read.
QByteArray packGradescope(const course::Kit& kit, const course::Lab& lab, const QString& program);

} // namespace mica::grade
