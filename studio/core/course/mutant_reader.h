// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the description of a mutant. Used for the mutants of labs (solution) and of the kernel (kernel_mutants).
#pragma once

#include "core/course/solution.h"

namespace mica::course {

/// story, file, find, replace (source_change), caught_by (checks of `lab`, put in its order). What is missing or malformed is added to
/// `problems`.
Mutant readMutant(const QString& path, const Lab& lab, const ChangedSource& sourceOf, QList<Problem>& problems);

} // namespace mica::course
