// SPDX-License-Identifier: GPL-3.0-or-later
// A lab with one check of each verdict, for the tests of the terminal report.
#pragma once

#include "core/check/result.h"

namespace mica::test {

struct SampleResult {
    SampleResult();
    SampleResult(const SampleResult&) = delete;
    SampleResult& operator=(const SampleResult&) = delete;

    check::CheckResult& passed() { return result.checks[0]; }
    check::CheckResult& failed() { return result.checks[1]; }
    check::CheckResult& skipped() { return result.checks[2]; }
    check::CheckResult& broken() { return result.checks[3]; }

    course::Lab lab;
    check::LabResult result;
};

} // namespace mica::test
