// SPDX-License-Identifier: GPL-3.0-or-later
// Judges one expectation against what was observed, and puts both into words. Pure; used by the judge.
#pragma once

#include "core/check/observations.h"
#include "core/check/result.h"

namespace mica::check {

/// The actual of a Finding whose name was never observed.
QString notObserved();

/// What the expectation asks for: "interrupt gate", "99 to 101", "at least 64", "not observed".
QString expectedText(const course::Expectation& expectation);

/// Every observed value must satisfy a matcher (except `sequence`, which takes them together); the first that does not is
/// the Finding's actual. With nothing observed only `absent` holds.
Finding match(const course::Expectation& expectation, const QList<Observed>& observed);

} // namespace mica::check
