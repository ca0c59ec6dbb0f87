// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the description of a mutant and makes its text. Used for the mutants of labs (solution) and of the kernel (kernel_mutants).
#pragma once

#include "core/course/solution.h"
#include "core/course/table_reader.h"

#include <functional>

namespace mica::course {

/// The text of a mutant's file. Nothing: `find` is not held against it here; what is wrong with the file was added at the position.
using MutantSource = std::function<std::optional<QByteArray>(const QString& file, Position at, ProblemList& problems)>;

/// story, file, find (must occur once in the file's text), replace, caught_by (checks of `lab`, put in its order). What is missing or
/// malformed is added to `problems`.
Mutant readMutant(const QString& path, const Lab& lab, const MutantSource& sourceOf, QList<Problem>& problems);

/// `text` with the mutant's change. Throws Failure(content) unless `find` occurs exactly once.
QByteArray mutatedText(const QByteArray& text, const Mutant& mutant);

} // namespace mica::course
