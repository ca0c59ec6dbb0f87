// SPDX-License-Identifier: GPL-3.0-or-later
// Turns facts into verdicts. The only place where points are given. Pure; used by engine.
#pragma once

#include "core/check/boot_outcome.h"

#include <functional>

namespace mica::check {

/// Where a symbol is defined: file and line in the student's sources, and its display name. Nothing when it is not the student's.
using SymbolPlace = std::function<std::optional<Evidence>(const QString& symbol)>;

/// A check passes when each of its expectations holds. In a run that did not finish, what was observed before the end counts
/// (partial work earns partial points), except that nothing proves an `absent`; and a run that was shut down, flooded its output or
/// forged observations gives no points at all, unless the check expects just that end (`run.end`).
CheckResult judge(const course::Check& check, const BootOutcome& outcome, const SymbolPlace& placeOf);

/// The first need of the check, in the order of lab.toml, that has not passed; nullptr while it or one before it is not decided, so
/// that the answer does not depend on which boot is done first.
const course::Check* unmetNeed(const course::Check& check, const QMap<QString, CheckResult>& decided);

CheckResult skip(const course::Check& check, const course::Check& need);

} // namespace mica::check
