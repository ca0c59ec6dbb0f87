// SPDX-License-Identifier: GPL-3.0-or-later
// A lab of four checks and results made by hand, for the tests of core/grade.
#pragma once

#include "core/check/result.h"

namespace mica::test {

/// Checks gate 40, fires 30 (needs gate), rate 20 (needs fires), silent 10; 100 points; one file "pic.cpp".
const course::Lab& sampleLab();

/// Every check passed, built from `lab` as it stands.
check::LabResult allPassed();

/// The check of that local id in `result`.
check::CheckResult& at(check::LabResult& result, const QString& id);

/// Marks checks as failed with a message, or as skipped because of another; keeps the score in step.
void fail(check::LabResult& result, const QString& id, const QString& message);
void skip(check::LabResult& result, const QString& id, const QString& blockedBy);

} // namespace mica::test
