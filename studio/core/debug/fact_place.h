// SPDX-License-Identifier: GPL-3.0-or-later
// From what a failed check looked at to the places in the machine where it can be seen. Used by Show me.
#pragma once

#include "core/check/result.h"
#include "core/debug/place.h"

#include <QList>

namespace mica::debug {

/// Where the machine fact of this name ("idt[32-47].type", "cr0.wp", with or without "@mark") is shown: one place for each index, at
/// most eight. Empty for a probe's own observation and for a name that is no fact. Pure.
QList<Place> placesOfFact(const QString& name);

/// What to point at for a failed check: the student's line first, then the facts that were not as expected, each place once. Pure.
QList<Place> placesOf(const check::CheckResult& result);

} // namespace mica::debug
