// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of a result folder: report/ for the instructor, feedback/ for each student. Used by `mica grade` and `mica export html`.
#pragma once

#include "core/cancellation.h"
#include "core/grade/result_folder.h"

namespace mica::grade {

/// Writes report/index.html, report/<student>.html and feedback/<student>.html from the results in `from`, a result at a time, into
/// `to`. Throws Failure(usage | content) for results that cannot be read, Failure(harness) when a page cannot be written.
void writePages(const QString& from, const QString& to, const Cancellation& cancel = {});

} // namespace mica::grade
