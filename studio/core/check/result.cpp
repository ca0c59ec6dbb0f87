// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/result.h"

namespace mica::check {

QString toString(Verdict verdict) {
    switch (verdict) {
    case Verdict::passed: return QStringLiteral("passed");
    case Verdict::failed: return QStringLiteral("failed");
    case Verdict::skipped: return QStringLiteral("skipped");
    case Verdict::harnessError: break;
    }
    return QStringLiteral("harness-error");
}

QString toString(RunEnd end) {
    switch (end) {
    case RunEnd::finished: return QStringLiteral("finished");
    case RunEnd::hang: return QStringLiteral("hang");
    case RunEnd::halted: return QStringLiteral("halted");
    case RunEnd::tripleFault: return QStringLiteral("triple fault");
    case RunEnd::shutdown: return QStringLiteral("shutdown");
    case RunEnd::panicked: return QStringLiteral("panicked");
    case RunEnd::deviceFault: return QStringLiteral("device fault");
    case RunEnd::outputLimit: return QStringLiteral("output limit");
    case RunEnd::forged: return QStringLiteral("forged");
    case RunEnd::harnessError: break;
    }
    return QStringLiteral("harness error");
}

} // namespace mica::check
