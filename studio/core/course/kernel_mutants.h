// SPDX-License-Identifier: GPL-3.0-or-later
// The mutants of the nucleus: kernel/tests/mutants/NAME.toml, in the form of a lab's mutants (docs/author/solutions.md), but `file` is a
// source of the nucleus or of a reference, named from the root of the tree. Used by grade/kernel_verify.
#pragma once

#include "core/course/solution.h"

namespace mica::course {

/// By name. `tests` is what loadKernelTests() made: caught_by names its claims. Throws Failure(usage) for a kit without the sources of
/// the nucleus, Failure(content) that names everything missing or malformed: a file that is no .cpp or .S of kernel/nucleus or
/// solutions/<lab>/src, a claim there is not.
QList<Mutant> loadKernelMutants(const Kit& kit, const Lab& tests);

/// The mutant's file with its change. Throws Failure(content) unless the text to change occurs exactly once.
QByteArray mutatedKernelSource(const Kit& kit, const Mutant& mutant);

} // namespace mica::course
