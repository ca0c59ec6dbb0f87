// SPDX-License-Identifier: GPL-3.0-or-later
// Hidden variants: the lab's checks with values that no student has seen. Read when a class is graded, never while its code is compiled.
//
//   solutions/<lab>/hidden/NAME.toml     story, seed, checks = ["check-id", …] (left out: all)
#pragma once

#include "core/course/kit.h"

namespace mica::course {

struct HiddenVariant {
    QString name, story;
    quint64 seed = 1;
    QStringList checks; ///< local ids; empty: all
};

/// By name; none when the lab has no such folder. Throws Failure(usage) for a kit without solutions, Failure(content) that names
/// everything malformed.
QList<HiddenVariant> loadHiddenVariants(const Kit& kit, const Lab& lab);

} // namespace mica::course
