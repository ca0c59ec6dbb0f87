// SPDX-License-Identifier: GPL-3.0-or-later
// A lab with four checks and results for them. Used by the tests of the checks dock.
#pragma once

#include "core/check/result.h"

namespace mica::test {

/// gates (10 points), timer (6, needs gates), keys (4), late (2).
course::Lab checksLab();

check::CheckResult resultOf(const course::Lab& lab, const char* id, check::Verdict verdict);

/// `timer` failed with two findings, a meaning, and evidence at pic.cpp:41.
check::CheckResult failedTimer(const course::Lab& lab);

} // namespace mica::test
