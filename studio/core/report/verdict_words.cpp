// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/verdict_words.h"

#include <algorithm>

namespace mica::report {

using check::Verdict;

QString iconOf(Verdict verdict) {
    switch (verdict) {
    case Verdict::passed: return QStringLiteral("ok");
    case Verdict::failed: return QStringLiteral("x");
    case Verdict::skipped: return QStringLiteral("-");
    case Verdict::harnessError: break;
    }
    return QStringLiteral("!");
}

QString wordOf(Verdict verdict) {
    return verdict == Verdict::harnessError ? QStringLiteral("harness") : toString(verdict);
}

Paint paintOf(Verdict verdict) {
    switch (verdict) {
    case Verdict::passed: return Paint::good;
    case Verdict::failed: return Paint::bad;
    case Verdict::skipped: return Paint::aside;
    case Verdict::harnessError: break;
    }
    return Paint::alarm;
}

qsizetype countOf(const check::LabResult& result, Verdict verdict) {
    return std::count_if(result.checks.begin(), result.checks.end(),
                         [verdict](const check::CheckResult& one) { return one.verdict == verdict; });
}

} // namespace mica::report
