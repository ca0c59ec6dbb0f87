// SPDX-License-Identifier: GPL-3.0-or-later
// How the terminal report shows a verdict. Used by its check lines, failure blocks and scoreboard.
#pragma once

#include "core/check/result.h"
#include "core/report/text_layout.h"

namespace mica::report {

/// "ok", "x", "-", "!"
QString iconOf(check::Verdict verdict);
/// "passed", "failed", "skipped", "harness": all at most seven characters, so that lines stay in column.
QString wordOf(check::Verdict verdict);
Paint paintOf(check::Verdict verdict);

/// How many checks of a result have the verdict.
qsizetype countOf(const check::LabResult& result, check::Verdict verdict);

} // namespace mica::report
